import type { GroupedRows } from './group-sums.ts';
import type { LossObstacle, MeanLossId } from './regression-losses.ts';

/** Rows with a label y and a prediction ŷ, both finite. */
export interface RegressionRows extends GroupedRows {
  readonly label: Float64Array;
  readonly prediction: Float64Array;
}

/** Metrics whose variance is that of a linearised variable. */
export type LinearisedId = MeanLossId | 'wmape' | 'r2' | 'explained_variance' | 'd2_absolute_error';

/**
 * What the metrics of regression and their intervals are computed from, for one group of rows. "Σw²" is as in
 * `BinaryStatistic`. Means are weighted; e = ŷ − y.
 */
export interface RegressionStatistic {
  readonly rows: number;
  /** Absent without a cluster column. */
  readonly clusters?: number;
  /** Σw. */
  readonly weight: number;
  /** The mean of each loss over the rows; of no use where an obstacle is there. */
  readonly losses: Readonly<Record<MeanLossId, number>>;
  readonly obstacles: ReadonlySet<LossObstacle>;
  /** Mean |y|. */
  readonly absoluteLabel: number;
  /** Whether all labels are the same. */
  readonly isConstant: boolean;
  /** Mean (y − ȳ)², (e − ē)² and |y − lower median of y|. */
  readonly labelVariance: number;
  readonly errorVariance: number;
  readonly labelDeviation: number;
  readonly maximumError: number;
  readonly medianAbsoluteError: number;
  /**
   * Σ "w²"·z² of the linearised variable z of each metric (Woodruff 1971): what the metric changes by when the row's
   * weight does, times Σw. With clusters Σ over them of (Σ w·z)². The variance is this by (Σw)², but for n/(n − 1).
   */
  readonly squares: Readonly<Record<LinearisedId, number>>;
  /** Limits of the median absolute error. */
  readonly medianLimits: QuantileLimits;
}

/** Values between which a median lies, at k·0.05 standard errors of its share to either side, rounded outwards. */
export interface QuantileLimits {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/** Standard errors between limits of a median. */
export const limitStep = 0.05;
