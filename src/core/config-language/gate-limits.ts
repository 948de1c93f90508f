import { fittingLimitKeys } from '../config/gate-repairs.ts';
import { isBetweenGroups } from '../gates/metric-scope.ts';
import { resolveMetric } from '../metrics/catalog.ts';

/** The keys of a gate that belong to its metric: its kind of limit, and which groups it is of. */
export function fittingKeys(metric: string | undefined): string[] {
  const { definition } = resolveMetric(metric ?? '');
  if (definition === undefined) return [];
  const limits = fittingLimitKeys(definition);
  // Of several the first one is usual; where neither more nor less is better both are.
  const usual = definition.better === 'neither' ? limits : limits.slice(0, 1);
  return [...usual, isBetweenGroups(definition.id) ? 'by' : 'group'];
}
