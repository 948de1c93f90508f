import { InputProblem } from '../input-problem.ts';
import type { GroupedRows } from '../statistics/group-sums.ts';
import type { CodedTable } from '../table/coded-table.ts';
import type { Evaluation } from './document.ts';
import type { EvaluationPlan } from './plan.ts';
import type { PlainReason } from './reason.ts';

/** The rows that an evaluation uses, and how many it leaves out for which reason. */
export interface UsableRows {
  readonly rows: GroupedRows;
  readonly largestWeight: number;
  readonly excluded: Evaluation['excluded'];
  /** The usable rows of a column. */
  take<T extends Column>(column: T): T;
}

type Column = Float64Array | Int32Array | Uint16Array | Uint32Array;

/** What a row must have to be used, and what is said of rows that don't. */
export interface Requirement {
  readonly reason: PlainReason;
  isMissing(row: number): boolean;
}

/**
 * Leaves out rows in which something is missing that the task needs, or the weight or the cluster. A row is counted
 * for the first reason that holds.
 *
 * @throws InputProblem for a negative or immense weight, a frequency that is no whole number
 */
export function usableRows(table: CodedTable, plan: EvaluationPlan, ofTask: readonly Requirement[]): UsableRows {
  const weight = optionalColumn(table, plan.columns.weight);
  if (weight !== undefined) checkWeights(weight, plan.columns.weight ?? '', plan.weightKind === 'frequency');
  const cluster = plan.columns.cluster === undefined ? undefined : keyColumn(table, plan.columns.cluster);
  const requirements: Requirement[] = [...ofTask];
  if (weight !== undefined) requirements.push(numberRequired('weight missing', weight));
  if (cluster !== undefined) requirements.push(keyRequired('cluster missing', cluster));
  const missing = (row: number): number => {
    let reason = 0;
    while (reason < requirements.length && !requirements[reason]!.isMissing(row)) reason++;
    return reason;
  };
  const found = new Float64Array(requirements.length + 1);
  for (let row = 0; row < table.rows; row++) found[missing(row)]!++;
  const count = found[requirements.length] ?? 0;
  const take = taker(table.rows, count, (row) => missing(row) === requirements.length);
  const taken = weight && take(weight);
  return {
    rows: {
      count,
      cell: take(table.cellOfRow),
      ...(taken === undefined ? {} : { weight: taken }),
      ...(cluster === undefined ? {} : { cluster: take(cluster) }),
    },
    largestWeight: taken === undefined ? 1 : taken.reduce((largest, w) => Math.max(largest, w), 0),
    excluded: requirements.map(({ reason }, k) => ({ reason, rows: found[k] ?? 0 })).filter(({ rows }) => rows > 0),
    take,
  };
}

/** A row must have a number here. */
export function numberRequired(reason: PlainReason, column: Float64Array): Requirement {
  return { reason, isMissing: (row) => Number.isNaN(column[row]!) };
}

/** A row must have a key here. */
export function keyRequired(reason: PlainReason, column: Int32Array): Requirement {
  return { reason, isMissing: (row) => column[row]! < 0 };
}

/** A number column that the plan names. */
export function numberColumn(table: CodedTable, column: string): Float64Array {
  const numbers = table.numbers.get(column);
  if (numbers === undefined) throw new RangeError(`column ${column} was not read`);
  return numbers;
}

/** A number column, where the plan names one. */
export function optionalColumn(table: CodedTable, column: string | undefined): Float64Array | undefined {
  return column === undefined ? undefined : numberColumn(table, column);
}

/** The codes of a key column that the plan names. */
export function keyColumn(table: CodedTable, column: string): Int32Array {
  const keys = table.keys.get(column);
  if (keys === undefined) throw new RangeError(`column ${column} was not read`);
  return keys.codes;
}

/** Sums of fourth powers of weights up to here, over any number of rows, are numbers. */
const weightLimit = 1e50;

function checkWeights(weight: Float64Array, column: string, whole: boolean): void {
  const negative = weight.findIndex((w) => w < 0);
  if (negative >= 0) {
    throw new InputProblem('input/weight-negative-row', { column, row: negative + 1, value: weight[negative] ?? '' });
  }
  const huge = weight.findIndex((w) => w > weightLimit);
  if (huge >= 0) {
    throw new InputProblem('input/weight-huge-row', { column, row: huge + 1, value: weight[huge] ?? '' });
  }
  const broken = whole ? weight.findIndex((w) => w % 1 !== 0 && !Number.isNaN(w)) : -1;
  if (broken >= 0) {
    throw new InputProblem('input/weight-fraction-row', { column, row: broken + 1, value: weight[broken] ?? '' });
  }
}

/** Columns as they are when every row is used; else copies of the `count` rows to keep. */
function taker(rows: number, count: number, isUsed: (row: number) => boolean): UsableRows['take'] {
  if (count === rows) return (column) => column;
  const keep = new Uint32Array(count);
  for (let row = 0, kept = 0; kept < count; row++) if (isUsed(row)) keep[kept++] = row;
  return (column) => {
    const taken = column.slice(0, count);
    for (let i = 0; i < count; i++) taken[i] = column[keep[i]!]!;
    return taken as typeof column;
  };
}
