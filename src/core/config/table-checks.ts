import { hasUsualPositive } from '../evaluation/usual-positive.ts';
import type { Finding } from '../finding.ts';
import { closestName } from '../text/closest-name.ts';
import type { ModelConfig } from './model-config.ts';
import { namedColumns } from './named-columns.ts';
import { findingOf, type Problem, type Repair, yamlText } from './problem.ts';
import { scalarText } from './scalar-text.ts';
import type { YamlPath, YamlSource } from './yaml-source.ts';

/** What must be known of a column of predictions to check a config against it. */
export interface KnownColumn {
  readonly name: string;
  readonly type: string;
  readonly distinct: number;
  /** The most frequent values; all of them when there are `distinct` many. */
  readonly frequent: readonly { readonly value: string }[];
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Where a config and the table it names disagree. `table` is the table's name as the user wrote it. */
export function checkAgainstTable(
  config: ModelConfig,
  yaml: YamlSource,
  table: string,
  columns: readonly KnownColumn[],
): Finding[] {
  const byName = new Map(columns.map((column) => [column.name, column]));
  const known = { table, byName, written: (path: YamlPath) => yaml.writtenAt(path) };
  const problems = [
    ...columnProblems(config, known),
    ...labelProblems(config, known),
    ...scoreProblems(config, known),
    ...privilegedProblems(config, known),
    ...gateGroupProblems(config, known),
  ];
  return problems.map((problem) => findingOf(problem, yaml));
}

interface KnownTable {
  readonly table: string;
  readonly byName: ReadonlyMap<string, KnownColumn>;
  /** A scalar of the config as it stands there: `01`, which YAML reads as 1. */
  readonly written: (path: YamlPath) => string | undefined;
}

function columnProblems(config: ModelConfig, { table, byName }: KnownTable): Problem[] {
  const names = [...byName.keys()];
  return namedColumns(config).flatMap(({ column, role, path }): Problem[] => {
    // Gates name declared columns, which are checked where they are declared.
    if (role === 'gate' || byName.has(column)) return [];
    const suggestion = closestName(column, names);
    const fix = suggestion === undefined ? {} : { replacement: yamlText(suggestion) };
    return [{ rule: 'config/column-missing', path, args: { table, column, known: list(names) }, ...fix }];
  });
}

function labelProblems(config: ModelConfig, known: KnownTable): Problem[] {
  const { table, byName } = known;
  if (config.task !== 'binary') return [];
  const labels = categories(config, byName.get(config.columns.label));
  if (labels === undefined) return [];
  const problems: Problem[] = [];
  if (labels.length > 2) {
    const args = { table, count: labels.length, known: list(labels) };
    problems.push({ rule: 'config/too-many-labels', path: ['columns', 'label'], args });
  }
  if (config.positive === undefined) {
    const path = ['columns', 'label'];
    return hasUsualPositive(labels)
      ? problems
      : [
          {
            rule: 'config/positive-missing',
            path,
            args: { known: list(labels) },
            repairs: labels.slice(0, 2).map(addPositive),
          },
        ];
  }
  const positive = scalarText(config.positive);
  if (!labels.includes(positive)) {
    const args = { table, positive, known: list(labels) };
    const path = ['positive'];
    problems.push({ rule: 'config/positive-absent', path, args, ...meantCategory(positive, labels, known, path) });
  }
  return problems;
}

/** Which label is the positive one only the writer knows. */
function addPositive(label: string): Repair {
  return { edit: { does: 'add-key', path: [], key: 'positive', value: yamlText(label) }, choice: true };
}

function scoreProblems(config: ModelConfig, { table, byName }: KnownTable): Problem[] {
  const problems: Problem[] = [];
  for (const role of ['score', 'weight'] as const) {
    const name = config.columns[role];
    const column = typeof name === 'string' ? byName.get(name) : undefined;
    if (column === undefined) continue;
    const path = ['columns', role];
    if (column.type !== 'integer' && column.type !== 'number') {
      problems.push({ rule: 'config/not-numeric', path, args: { table, column: column.name } });
    } else if (role === 'score' && ((column.minimum ?? 0) < 0 || (column.maximum ?? 1) > 1)) {
      const args = { table, column: column.name, minimum: column.minimum ?? '', maximum: column.maximum ?? '' };
      problems.push({ rule: 'config/score-range', path, args });
    }
  }
  return problems;
}

function privilegedProblems(config: ModelConfig, known: KnownTable): Problem[] {
  return (config.sensitive ?? []).flatMap((entry, index) => {
    if (entry.column === undefined || entry.privileged === undefined || entry.bins !== undefined) return [];
    const path = ['sensitive', index, 'privileged'];
    return absentCategory(config, known, entry.column, scalarText(entry.privileged), path);
  });
}

function gateGroupProblems(config: ModelConfig, known: KnownTable): Problem[] {
  const binned = new Set((config.sensitive ?? []).flatMap((entry) => (entry.bins ? [entry.column] : [])));
  return (config.gates ?? []).flatMap((gate, index) =>
    Object.entries(gate.group ?? {}).flatMap(([column, value]) =>
      binned.has(column)
        ? []
        : absentCategory(config, known, column, scalarText(value), ['gates', index, 'group', column]),
    ),
  );
}

function absentCategory(
  config: ModelConfig,
  known: KnownTable,
  column: string,
  value: string,
  path: YamlPath,
): Problem[] {
  const values = categories(config, known.byName.get(column));
  if (values === undefined || values.includes(value)) return [];
  const args = { table: known.table, column, value, known: list(values) };
  return [{ rule: 'config/category-absent', path, args, ...meantCategory(value, values, known, path) }];
}

/** The category that a value stands for: the one that is written there but read as a number, else the most similar. */
function meantCategory(
  value: string,
  categories: readonly string[],
  { written }: KnownTable,
  path: YamlPath,
): Pick<Problem, 'replacement' | 'isCertain'> {
  const text = written(path);
  if (text !== undefined && categories.includes(text)) return { replacement: JSON.stringify(text), isCertain: true };
  const suggestion = closestName(value, categories);
  return suggestion === undefined ? {} : { replacement: yamlText(suggestion) };
}

/** All categories of a column, without those that stand for missing; undefined when not all are known. */
function categories(config: ModelConfig, column: KnownColumn | undefined): string[] | undefined {
  if (column === undefined || column.frequent.length < column.distinct) return undefined;
  const missing = new Set((config.missing ?? []).map(scalarText));
  return column.frequent.map((each) => each.value).filter((value) => !missing.has(value));
}

function list(names: readonly string[]): string {
  return names.length > 20 ? `${names.slice(0, 20).join(', ')} …` : names.join(', ');
}
