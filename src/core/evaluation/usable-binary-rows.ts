import { InputProblem } from '../input-problem.ts';
import type { BinaryRows } from '../statistics/binary-rows.ts';
import type { CodedTable } from '../table/coded-table.ts';
import type { LabelCategories } from './label-categories.ts';
import type { BinaryPlan } from './plan.ts';
import { numberRequired, optionalColumn, type Requirement, type UsableRows, usableRows } from './usable-rows.ts';

/**
 * The rows with a label, and with the prediction and the score if the plan names such columns.
 * @throws InputProblem for a score outside [0, 1], and as {@link usableRows}
 */
export function usableBinaryRows(
  table: CodedTable,
  plan: BinaryPlan,
  { labelOfCell, predictionOfCell }: LabelCategories,
): Omit<UsableRows, 'rows' | 'take'> & { readonly rows: BinaryRows } {
  const score = optionalColumn(table, plan.columns.score);
  if (score !== undefined) checkScores(score, plan.columns.score ?? '');
  const { cellOfRow } = table;
  const requirements: Requirement[] = [
    { reason: 'label missing', isMissing: (row) => labelOfCell[cellOfRow[row]!]! < 0 },
  ];
  if (predictionOfCell !== undefined) {
    requirements.push({ reason: 'prediction missing', isMissing: (row) => predictionOfCell[cellOfRow[row]!]! < 0 });
  }
  if (score !== undefined) requirements.push(numberRequired('score missing', score));
  const { rows, take, ...used } = usableRows(table, plan, requirements);
  return { ...used, rows: score === undefined ? rows : { ...rows, score: take(score) } };
}

function checkScores(score: Float64Array, column: string): void {
  let row = 0;
  while (row < score.length && !(score[row]! < 0 || score[row]! > 1)) row++;
  if (row < score.length)
    throw new InputProblem('input/score-range-row', { column, row: row + 1, value: score[row] ?? '' });
}
