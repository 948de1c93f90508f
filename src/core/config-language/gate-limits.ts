import { isBetweenGroups } from '../gates/metric-scope.ts';
import { resolveMetric } from '../metrics/catalog.ts';

/** The keys of a gate that belong to its metric: the limits that fit what is better of it, and which groups it is of. */
export function fittingLimits(metric: string | undefined): string[] {
  if (metric === undefined) return [];
  const { definition } = resolveMetric(metric);
  if (definition === undefined) return [];
  const { id, better, range } = definition;
  const limits = {
    higher: ['min'],
    lower: ['max'],
    zero: range[0] < 0 ? ['within'] : ['max'],
    one: range[1] > 1 ? ['within_ratio'] : ['min'],
    neither: ['min', 'max'],
  }[better];
  return [...limits, isBetweenGroups(id) ? 'by' : 'group'];
}
