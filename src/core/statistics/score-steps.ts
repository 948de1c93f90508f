import type { BinaryCells, SortedRows } from './binary-rows.ts';
import { type SummationGrid, summationGrid } from './exact-sum.ts';

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
  const keepAll = !hasMoreDistinct(rows.score, mostSteps);
  const mark = (total: number, reached: number): number =>
    ((Math.floor((reached * stepsPerLabel) / total) + 1) * total) / stepsPerLabel;
  const [positives, negatives] = [totals.positive[0] ?? 0, totals.negative[0] ?? 0];
  let nextPositive = mark(positives, 0);
  let nextNegative = mark(negatives, 0);
  const sums = new LabelSums(rows, cells, grid);
  const steps: ScoreStep[] = [];
  let end = rows.count;
  while (end > 0) {
    const threshold = rows.score[end - 1]!;
    let start = end - 1;
    while (start > 0 && rows.score[start - 1] === threshold) start--;
    sums.add(start, end);
    end = start;
    const { positive: truePositives, negative: falsePositives } = sums;
    if (!keepAll && start > 0 && truePositives < nextPositive && falsePositives < nextNegative) continue;
    if (truePositives >= nextPositive) nextPositive = mark(positives, truePositives);
    if (falsePositives >= nextNegative) nextNegative = mark(negatives, falsePositives);
    steps.push({ threshold, truePositives, falsePositives });
  }
  return steps;
}

function hasMoreDistinct(ascending: Float64Array, limit: number): boolean {
  let distinct = ascending.length > 0 ? 1 : 0;
  for (let i = 1; i < ascending.length && distinct <= limit; i++) if (ascending[i] !== ascending[i - 1]) distinct++;
  return distinct > limit;
}

/** Σw of each label over the rows from each cut (ascending positions) to the end. */
export function labelWeightsAbove(
  rows: SortedRows,
  cells: BinaryCells,
  largestWeight: number,
  cuts: readonly number[],
): { readonly positive: number[]; readonly negative: number[] } {
  const sums = new LabelSums(rows, cells, gridOf(rows, largestWeight));
  const above = { positive: cuts.map(() => 0), negative: cuts.map(() => 0) };
  let end = rows.count;
  for (let k = cuts.length - 1; k >= 0; k--) {
    const cut = cuts[k] ?? 0;
    sums.add(cut, end);
    end = cut;
    above.positive[k] = sums.positive;
    above.negative[k] = sums.negative;
  }
  return above;
}

/** Σw of each label, exact whatever the order in which ranges of rows are added. */
class LabelSums {
  private positiveHigh = 0;
  private positiveLow = 0;
  private negativeHigh = 0;
  private negativeLow = 0;

  constructor(
    private readonly rows: SortedRows,
    private readonly cells: BinaryCells,
    private readonly grid: SummationGrid,
  ) {}

  get positive(): number {
    return this.positiveHigh + this.positiveLow;
  }

  get negative(): number {
    return this.negativeHigh + this.negativeLow;
  }

  /** Adds the rows [from, to). */
  add(from: number, to: number): void {
    const { cell, weight } = this.rows;
    const isPositive = this.cells.positive;
    if (weight !== undefined) {
      this.addWeights(weight, from, to);
      return;
    }
    let positives = 0;
    for (let row = from; row < to; row++) positives += isPositive[cell[row]!]!;
    this.positiveHigh += positives;
    this.negativeHigh += to - from - positives;
  }

  private addWeights(weight: Float64Array, from: number, to: number): void {
    const { coarse, fine } = this.grid;
    for (let row = from; row < to; row++) {
      const w = weight[row]!;
      const high = w + coarse - coarse;
      const low = w - high + fine - fine;
      if (this.cells.positive[this.rows.cell[row]!] === 1) {
        this.positiveHigh += high;
        this.positiveLow += low;
      } else {
        this.negativeHigh += high;
        this.negativeLow += low;
      }
    }
  }
}
