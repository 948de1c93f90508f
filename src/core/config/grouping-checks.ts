import { binLabels, columnsOf, groupingsOf } from './groupings.ts';
import type { ModelConfig } from './model-config.ts';
import { wholeNumberProblems } from './number-checks.ts';
import type { Problem } from './problem.ts';
import { scalarText } from './scalar-text.ts';
import type { YamlPath } from './yaml-source.ts';

type SensitiveConfig = NonNullable<ModelConfig['sensitive']>[number];

/** Sensitive columns, intersections and slices that cannot be computed as written. */
export function groupingProblems(config: ModelConfig): Problem[] {
  const sensitive = config.sensitive ?? [];
  const slices = config.slices ?? [];
  const problems = [
    ...sensitive.flatMap((entry, index) => sensitiveProblems(entry, ['sensitive', index])),
    ...slices.flatMap((entry, index) => (typeof entry === 'string' ? [] : columnProblems(entry, ['slices', index]))),
    ...differentMinimumGroups(sensitive),
  ];
  return problems.length > 0 ? problems : repeatedGroupings(config);
}

function sensitiveProblems(entry: SensitiveConfig, path: YamlPath): Problem[] {
  const ofColumns = columnProblems(entry, path);
  return [
    ...ofColumns,
    // Of bins that are wrong none can be told to be privileged.
    ...(ofColumns.length > 0 ? [] : privilegedProblems(entry, path)),
    ...wholeNumberProblems(entry.min_group, [...path, 'min_group'], 1),
  ];
}

function columnProblems(entry: Omit<SensitiveConfig, 'privileged' | 'min_group'>, path: YamlPath): Problem[] {
  if ((entry.column === undefined) === (entry.columns === undefined)) {
    return [{ rule: 'config/column-or-columns', path, args: {} }];
  }
  if (entry.columns !== undefined && new Set(entry.columns).size < 2) {
    return [{ rule: 'config/too-few-columns', path: [...path, 'columns'], args: {} }];
  }
  if (entry.bins === undefined) return [];
  if (entry.columns !== undefined) return [{ rule: 'config/bins-of-columns', path: [...path, 'bins'], args: {} }];
  const isAscending = entry.bins.every((edge, index, edges) => index === 0 || edge > (edges[index - 1] ?? -Infinity));
  return isAscending && entry.bins.length > 0 ? [] : [{ rule: 'config/bins-order', path: [...path, 'bins'], args: {} }];
}

function privilegedProblems(entry: SensitiveConfig, path: YamlPath): Problem[] {
  if (entry.privileged === undefined) return [];
  const at = [...path, 'privileged'];
  if (entry.columns !== undefined) return [{ rule: 'config/privileged-of-columns', path: at, args: {} }];
  const value = scalarText(entry.privileged);
  const labels = entry.bins === undefined ? undefined : binLabels(entry.bins);
  if (labels === undefined || labels.includes(value)) return [];
  const meant = labels.find((label) => label.replaceAll(' ', '') === value.replaceAll(' ', ''));
  const fix = meant === undefined ? {} : ({ replacement: JSON.stringify(meant), isCertain: true } as const);
  return [{ rule: 'config/privileged-not-a-bin', path: at, args: { value, known: labels.join(', ') }, ...fix }];
}

/** The smallest group that takes part in disparities is one number for the whole evaluation. */
function differentMinimumGroups(sensitive: readonly SensitiveConfig[]): Problem[] {
  const first = sensitive.find((entry) => entry.min_group !== undefined)?.min_group;
  return sensitive.flatMap((entry, index): Problem[] => {
    if (entry.min_group === undefined || entry.min_group === first) return [];
    const args = { value: entry.min_group, first: first ?? '' };
    return [{ rule: 'config/min-group-differs', path: ['sensitive', index, 'min_group'], args }];
  });
}

function repeatedGroupings(config: ModelConfig): Problem[] {
  const sensitiveCount = config.sensitive?.length ?? 0;
  const seen = new Set<string>();
  return groupingsOf(config).flatMap((grouping, index): Problem[] => {
    const columns = grouping.columns.map((column) => column.column);
    const key = JSON.stringify([...columns].sort());
    if (columns.length === 0 || !seen.has(key)) {
      seen.add(key);
      return [];
    }
    const path = index < sensitiveCount ? ['sensitive', index] : ['slices', index - sensitiveCount];
    return [{ rule: 'config/repeated-grouping', path, args: { columns: columns.join(' × ') }, severity: 'warning' }];
  });
}

/** Sets of columns that a gate may name, by what declares them. */
export function declaredColumns(config: ModelConfig): { sensitive: string[][]; all: string[][] } {
  const sensitive = (config.sensitive ?? []).map(columnsOf);
  const slices = (config.slices ?? []).map((entry) => (typeof entry === 'string' ? [entry] : columnsOf(entry)));
  return { sensitive, all: [...sensitive, ...slices] };
}
