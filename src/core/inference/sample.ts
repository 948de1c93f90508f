import type { WeightKind } from '../evaluation/plan.ts';
import type { Cells, ConfusionTable, ErrorSums } from '../statistics/binary-statistic.ts';

/** Sum over the four cells. */
export function total(cells: Cells): number {
  return cells.truePositives + cells.falsePositives + cells.falseNegatives + cells.trueNegatives;
}

export const CELLS = ['truePositives', 'falsePositives', 'falseNegatives', 'trueNegatives'] as const;

/**
 * Whether the weighted cells are counts of independent rows: no weights, or frequency weights. Otherwise the
 * weights are sampling weights and variances are linearised.
 */
export function isCount(table: ConfusionTable, weightKind: WeightKind): boolean {
  return weightKind === 'frequency' || CELLS.every((cell) => isUnit(table, cell));
}

function isUnit({ rows, weights, squaredWeights }: ConfusionTable, cell: (typeof CELLS)[number]): boolean {
  return weights[cell] === rows[cell] && squaredWeights[cell] === rows[cell];
}

/** Number of independent rows behind sums over rows: with frequency weights a row of weight w is w rows. */
export function sampleSize(sums: Pick<ErrorSums, 'rows' | 'weight'>, weightKind: WeightKind): number {
  return weightKind === 'frequency' ? sums.weight : sums.rows;
}

/** Kish's (1965) effective sample size (Σw)²/Σw²; the number of rows when all weights are equal. */
export function effectiveSize(weight: number, squaredWeight: number): number {
  return squaredWeight > 0 ? (weight * weight) / squaredWeight : 0;
}

/** n/(n−1), which makes a variance about an estimated mean unbiased. */
export function smallSampleFactor(n: number): number {
  return n > 1 ? n / (n - 1) : Number.NaN;
}
