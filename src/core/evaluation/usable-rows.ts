import { InputProblem } from '../input-problem.ts';
import type { BinaryRows } from '../statistics/binary-rows.ts';
import type { CodedTable } from '../table/coded-table.ts';
import type { Evaluation } from './document.ts';
import type { LabelCategories } from './label-categories.ts';
import type { EvaluationPlan } from './plan.ts';
import type { PlainReason } from './reason.ts';

/** The rows that an evaluation uses, and how many it leaves out for which reason. */
export interface UsableRows {
  readonly rows: BinaryRows;
  readonly largestWeight: number;
  readonly excluded: Evaluation['excluded'];
}

const reasons = [
  'label missing',
  'prediction missing',
  'score missing',
  'weight missing',
] as const satisfies readonly PlainReason[];

/**
 * Leaves out rows in which something is missing that a metric of the task needs.
 *
 * @throws InputProblem for a score outside [0, 1], a negative or immense weight, a frequency that is no whole number.
 */
export function usableRows(table: CodedTable, plan: EvaluationPlan, labels: LabelCategories): UsableRows {
  const score = numberColumn(table, plan.columns.score);
  const weight = numberColumn(table, plan.columns.weight);
  if (score !== undefined) checkScores(score, plan.columns.score ?? '');
  if (weight !== undefined) checkWeights(weight, plan.columns.weight ?? '', plan.weightKind === 'frequency');
  const reasonOfCell = labels.labelOfCell.map((label, cell) => {
    if (label < 0) return 0;
    return (labels.predictionOfCell?.[cell] ?? 0) < 0 ? 1 : -1;
  });
  const reasonOfRow = (row: number): number => {
    const ofCell = reasonOfCell[table.cellOfRow[row]!]!;
    if (ofCell >= 0) return ofCell;
    if (score !== undefined && Number.isNaN(score[row]!)) return 2;
    return weight !== undefined && Number.isNaN(weight[row]!) ? 3 : -1;
  };
  const left = reasons.map(() => 0);
  let kept = 0;
  for (let row = 0; row < table.rows; row++) {
    const reason = reasonOfRow(row);
    if (reason < 0) kept++;
    else left[reason]!++;
  }
  const rows = selectRows(table, score, weight, kept, (row) => reasonOfRow(row) < 0);
  return {
    rows,
    largestWeight: rows.weight === undefined ? 1 : rows.weight.reduce((largest, w) => Math.max(largest, w), 0),
    excluded: reasons.flatMap((reason, k) => ((left[k] ?? 0) > 0 ? [{ reason, rows: left[k] ?? 0 }] : [])),
  };
}

function numberColumn(table: CodedTable, column: string | undefined): Float64Array | undefined {
  if (column === undefined) return undefined;
  const numbers = table.numbers.get(column);
  if (numbers === undefined) throw new RangeError(`column ${column} was not read`);
  return numbers;
}

function checkScores(score: Float64Array, column: string): void {
  let row = 0;
  while (row < score.length && !(score[row]! < 0 || score[row]! > 1)) row++;
  if (row < score.length)
    throw new InputProblem('input/score-range-row', { column, row: row + 1, value: score[row] ?? '' });
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

/** All columns as they are when every row is used; else copies of the `count` rows that are. */
function selectRows(
  table: CodedTable,
  score: Float64Array | undefined,
  weight: Float64Array | undefined,
  count: number,
  isUsed: (row: number) => boolean,
): BinaryRows {
  const all = count === table.rows;
  const keep = new Uint32Array(all ? 0 : count);
  for (let row = 0, kept = 0; kept < keep.length; row++) if (isUsed(row)) keep[kept++] = row;
  const numbers = (column: Float64Array): Float64Array =>
    all ? column : Float64Array.from({ length: count }, (_, i) => column[keep[i]!]!);
  let cell = table.cellOfRow;
  if (!all) {
    cell = table.cellOfRow.slice(0, count);
    for (let i = 0; i < count; i++) cell[i] = table.cellOfRow[keep[i]!]!;
  }
  return {
    count,
    cell,
    ...(score === undefined ? {} : { score: numbers(score) }),
    ...(weight === undefined ? {} : { weight: numbers(weight) }),
  };
}
