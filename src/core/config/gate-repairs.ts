import type { Better, MetricDefinition } from '../metrics/definition.ts';
import type { GateConfig, ModelConfig } from './model-config.ts';
import { type Repair, yamlText } from './problem.ts';
import type { YamlPath } from './yaml-source.ts';

/** Limits to begin with; how good is good enough only the writer knows. 0.8 of a ratio is the four-fifths rule. */
const firstLimits: Readonly<Record<Better, number | undefined>> = {
  higher: 0.8,
  lower: 0.2,
  zero: 0.1,
  one: 0.8,
  neither: undefined,
};

/** The keys of the limit that fits what is better of a metric. */
export function fittingLimitKeys({ better, range: [smallest, largest] }: MetricDefinition): string[] {
  switch (better) {
    case 'higher':
      return ['min'];
    case 'lower':
      return ['max'];
    case 'zero':
      return smallest < 0 ? ['within'] : ['max', 'within'];
    case 'one':
      return largest > 1 ? ['within_ratio'] : ['min', 'within_ratio'];
    case 'neither':
      return ['min', 'max'];
  }
}

/** A gate that demands nothing: its metric's kind of limit. */
export function addLimit(metric: MetricDefinition, gate: YamlPath): Repair[] {
  const [key] = fittingLimitKeys(metric);
  const value = firstLimits[metric.better];
  if (key === undefined || value === undefined) return [];
  return [{ edit: { does: 'add-key', path: gate, key, value: String(value) }, choice: true }];
}

/** Another key for a limit, with the same number or another. */
export function limitInstead(gate: YamlPath, key: string, instead: string, value: number): Repair {
  return { edit: { does: 'replace-entry', path: [...gate, key], key: instead, value: String(value) }, choice: true };
}

/** A gap needs columns to be between: each that is declared. */
export function addBy(config: ModelConfig, gate: YamlPath): Repair[] {
  return (config.sensitive ?? []).slice(0, 5).map((entry) => {
    const columns = entry.column === undefined ? (entry.columns ?? []).map(yamlText) : [yamlText(entry.column)];
    const value = columns.length === 1 ? (columns[0] ?? '') : `[${columns.join(', ')}]`;
    return { edit: { does: 'add-key', path: gate, key: 'by', value }, choice: true };
  });
}

/** Columns that a gate names and nothing declares. */
export function declareSensitive(columns: readonly string[]): Repair {
  const [column] = columns;
  const names = columns.map(yamlText);
  const item =
    columns.length === 1 && column !== undefined ? `{ column: ${names[0]} }` : `{ columns: [${names.join(', ')}] }`;
  return { edit: { does: 'add-item', list: 'sensitive', item }, choice: true };
}

/** The version that a gate compares with, before all others: it is older than what is compared. */
export function declareVersion(version: string): Repair {
  return {
    edit: { does: 'add-item', list: 'versions', item: `{ version: ${JSON.stringify(version)} }`, first: true },
    choice: true,
  };
}

/** An evaluation set of that name, for its writer to complete. */
export function declareSet(set: string): Repair {
  return { edit: { does: 'add-item', list: 'sets', item: `{ name: ${yamlText(set)} }` }, choice: true };
}

/** A margin of one point, which is small for most metrics. */
export function addMargin(gate: YamlPath): Repair {
  return { edit: { does: 'add-key', path: gate, key: 'margin', value: '0.01' }, choice: true };
}

/** The limit of a gate whose key does not fit its metric, under the only key that does. */
export function fittingLimit(
  gate: GateConfig,
  key: 'min' | 'max' | 'within' | 'within_ratio',
  metric: MetricDefinition,
  path: YamlPath,
): Repair[] {
  const [instead, ...others] = fittingLimitKeys(metric);
  const value = gate[key];
  const isTaken = instead !== undefined && gate[instead as typeof key] !== undefined;
  if (instead === undefined || others.length > 0 || isTaken || value === undefined) return [];
  return [limitInstead(path, key, instead, value)];
}
