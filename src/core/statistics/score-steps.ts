import type { BinaryCells, SortedRows } from './binary-rows.ts';
import { ExactSum, type SummationGrid, summationGrid } from './exact-sum.ts';

/** Σw of positive and negative rows with score ≥ threshold; the threshold is a score that occurs. */
export interface ScoreStep {
  readonly threshold: number;
  readonly truePositives: number;
  readonly falsePositives: number;
}

/** Steps kept on each axis of a ROC curve when there are more scores: every percent of either class is marked. */
const stepsPerLabel = 99;
const mostSteps = 2 * stepsPerLabel + 2; // 200: with the origin a curve has 201 points

/** Counts are exact as they are; weights are added on a grid. */
const gridOf = ({ weight, count }: SortedRows, largestWeight: number): SummationGrid =>
  weight === undefined ? { coarse: 0, fine: 0 } : summationGrid(largestWeight, count);

/**
 * Cumulative weights from the highest score down: at every distinct score when there are at most 200, else where
 * another percent of the positive or of the negative rows is reached. Always ends with all rows.
 */
export function scoreSteps(rows: SortedRows, cells: BinaryCells, largestWeight: number): ScoreStep[] {
  const grid = gridOf(rows, largestWeight);
  const totals = labelWeightsAbove(rows, cells, largestWeight, [0]);
  const keepAll = countDistinct(rows.score) <= mostSteps;
  const mark = (total: number, reached: number): number =>
    ((Math.floor((reached * stepsPerLabel) / total) + 1) * total) / stepsPerLabel;
  const [positives, negatives] = [totals.positive[0] ?? 0, totals.negative[0] ?? 0];
  let nextPositive = mark(positives, 0);
  let nextNegative = mark(negatives, 0);
  const positive = new ExactSum(grid);
  const negative = new ExactSum(grid);
  const steps: ScoreStep[] = [];
  for (let row = rows.count - 1; row >= 0; row--) {
    (cells.positive[rows.cell[row]!] === 1 ? positive : negative).add(rows.weight?.[row] ?? 1);
    const threshold = rows.score[row]!;
    if (row > 0 && rows.score[row - 1] === threshold) continue;
    const truePositives = positive.value;
    const falsePositives = negative.value;
    if (!keepAll && row > 0 && truePositives < nextPositive && falsePositives < nextNegative) continue;
    if (truePositives >= nextPositive) nextPositive = mark(positives, truePositives);
    if (falsePositives >= nextNegative) nextNegative = mark(negatives, falsePositives);
    steps.push({ threshold, truePositives, falsePositives });
  }
  return steps;
}

function countDistinct(ascending: Float64Array): number {
  let distinct = ascending.length > 0 ? 1 : 0;
  for (let i = 1; i < ascending.length; i++) if (ascending[i] !== ascending[i - 1]) distinct++;
  return distinct;
}

/** Σw of each label over the rows from each cut (ascending positions) to the end. */
export function labelWeightsAbove(
  rows: SortedRows,
  cells: BinaryCells,
  largestWeight: number,
  cuts: readonly number[],
): { readonly positive: number[]; readonly negative: number[] } {
  const grid = gridOf(rows, largestWeight);
  const sums = { positive: new ExactSum(grid), negative: new ExactSum(grid) };
  const above = { positive: cuts.map(() => 0), negative: cuts.map(() => 0) };
  let row = rows.count;
  for (let k = cuts.length - 1; k >= 0; k--) {
    const cut = cuts[k] ?? 0;
    while (row > cut) {
      row--;
      const sum = cells.positive[rows.cell[row]!] === 1 ? sums.positive : sums.negative;
      sum.add(rows.weight?.[row] ?? 1);
    }
    above.positive[k] = sums.positive.value;
    above.negative[k] = sums.negative.value;
  }
  return above;
}
