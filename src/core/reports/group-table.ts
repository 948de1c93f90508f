import type { Evaluation, Group } from '../evaluation/document.ts';
import type { GateResult } from '../gates/verdict.ts';
import type { Words } from '../messages/words.ts';
import { type ColumnScale, columnScale } from './column-scale.ts';
import { groupingName, groupName } from './group-name.ts';

/** The metrics that a table of groups shows, in this order, as far as the evaluation has them. */
const columnsWanted = ['selection_rate', 'recall', 'precision', 'false_positive_rate', 'roc_auc'] as const;
const columnsElse = [
  'accuracy',
  'f1_macro',
  'mean_absolute_error',
  'root_mean_squared_error',
  'mean_error',
  'r2',
] as const;

export interface GroupRow {
  readonly group: Group;
  readonly name: string;
  readonly grouping: string;
}

export interface GroupTable {
  readonly columns: readonly string[];
  readonly scales: Readonly<Record<string, ColumnScale | undefined>>;
  readonly rows: readonly GroupRow[];
}

export interface GroupOrder {
  /** A metric, `n`, or `group` for the evaluation's own order. */
  readonly column: string;
  readonly descending: boolean;
}

export interface GroupFilter {
  readonly text: string;
  readonly kind: Group['kind'] | 'all';
}

/** Every group of an evaluation with the metrics to show and one scale for each column. */
export function groupTable(evaluation: Evaluation, gates: readonly GateResult[], words: Words): GroupTable {
  const has = (metric: string) => evaluation.groups.some((group) => metric in group.metrics);
  const wanted = columnsWanted.filter(has);
  const columns = wanted.length > 0 ? wanted : columnsElse.filter(has);
  const scales = Object.fromEntries(
    columns.map((metric) => [
      metric,
      columnScale(
        evaluation.groups.map((group) => ({
          value: group.metrics[metric]?.value ?? null,
          interval: group.metrics[metric]?.interval ?? null,
          limits: limitsFor(gates, metric, group),
        })),
      ),
    ]),
  );
  const rows = evaluation.groups.map((group) => ({
    group,
    name: groupName(group.values, words),
    grouping: groupingName(group.by),
  }));
  return { columns, scales, rows };
}

/** The rows that fit the filter, in the order asked for; undefined values come last in either direction. */
export function arrangeRows(rows: readonly GroupRow[], filter: GroupFilter, order: GroupOrder): readonly GroupRow[] {
  const text = filter.text.trim().toLowerCase();
  const fitting = rows.filter(
    (row) =>
      (filter.kind === 'all' || row.group.kind === filter.kind) &&
      (text === '' || `${row.grouping} ${row.name}`.toLowerCase().includes(text)),
  );
  if (order.column === 'group') return order.descending ? fitting.reverse() : fitting;
  const direction = order.descending ? -1 : 1;
  const numberIn = (row: GroupRow) => (order.column === 'n' ? row.group.n : row.group.metrics[order.column]?.value);
  return fitting.sort((left, right) => {
    const first = numberIn(left) ?? null;
    const second = numberIn(right) ?? null;
    if (first === null || second === null) return Number(first === null) - Number(second === null);
    return direction * (first - second);
  });
}

/** Gates that are about this metric of this very group. */
function gatesFor(gates: readonly GateResult[], metric: string, group: Group): readonly GateResult[] {
  return gates.filter(
    (gate) =>
      gate.metric === metric &&
      gate.group !== undefined &&
      Object.keys(gate.group).length === group.by.length &&
      group.by.every((column, index) => gate.group?.[column] === group.values[index]),
  );
}

/** Where the ticks of a glyph are: the limits of the gates on this metric of this group. */
export function limitsFor(gates: readonly GateResult[], metric: string, group: Group): readonly number[] {
  return gatesFor(gates, metric, group).flatMap(gateLimits);
}

/** The numbers that a gate's value is held against. */
export function gateLimits(gate: GateResult): readonly number[] {
  const { min, max, within, within_ratio: ratio } = gate.limit;
  if (gate.limit.versus !== undefined) return [];
  return [
    ...(min === undefined ? [] : [min]),
    ...(max === undefined ? [] : [max]),
    ...(within === undefined ? [] : [-within, within]),
    ...(ratio === undefined ? [] : [ratio, 1 / ratio]),
  ];
}
