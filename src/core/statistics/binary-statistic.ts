/**
 * The statistic of binary classification: everything that the metrics, disparities and intervals of one group
 * of rows are computed from. All sums are exact or reproducible, hence independent of the order of the rows, of
 * the engine and of which other groups are computed beside it.
 */
export interface BinaryStatistic {
  /** Number of rows. */
  readonly rows: number;
  /** Cells of the 2×2 table; absent when there is neither a prediction nor a score. */
  readonly table: ConfusionTable;
  /** Absent when there is no score column. */
  readonly scores?: ScoreStatistic;
}

/** A number for each cell of the 2×2 table. */
export interface Cells {
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
  readonly trueNegatives: number;
}

export interface ConfusionTable {
  /** Number of rows. */
  readonly rows: Cells;
  /** Σw; equals `rows` without weights. */
  readonly weights: Cells;
  /** Σw², for the variances under sampling weights. */
  readonly squaredWeights: Cells;
}

/** Sums over the rows of one label; e = |p − y|, l = −ln(1 − e) with p clipped to [2⁻⁵², 1 − 2⁻⁵²]. */
export interface ErrorSums {
  readonly rows: number;
  readonly weight: number;
  readonly squaredWeight: number;
  /** Σ w·e, Σ w·e², Σ w·l */
  readonly error: number;
  readonly squaredError: number;
  readonly loss: number;
  /**
   * Σ w²·x·y for the pairs that the variances need; without weights w = 1.
   * Names say the product: `errorError` = Σ w² e², `error` = Σ w² e, `squaredErrorSquaredError` = Σ w² e⁴ …
   */
  readonly squares: {
    readonly error: number;
    readonly errorError: number;
    readonly squaredError: number;
    readonly squaredErrorSquaredError: number;
    readonly loss: number;
    readonly lossLoss: number;
  };
  /** Rows whose score was clipped for the log loss. */
  readonly clipped: number;
}

/** Rank statistics of one group, from one walk over the sorted scores. */
export interface RankStatistic {
  /** Area under the ROC curve, ties ½; NaN when a class is missing. */
  readonly rocAuc: number;
  /** Variance of the area after DeLong (1988), linearised when weighted; NaN where undefined. */
  readonly rocAucVariance: number;
  readonly averagePrecision: number;
  /** max |TPR − FPR| over distinct scores. */
  readonly kolmogorovSmirnov: number;
}

/** Sums in one calibration bin. */
export interface CalibrationBins {
  readonly rows: Float64Array;
  readonly weight: Float64Array;
  readonly score: Float64Array;
  readonly positive: Float64Array;
}

/** Logistic fit of the label on logit(p): intercept with slope fixed at 1, and slope with free intercept. */
export interface CalibrationFit {
  readonly slope: number;
  readonly slopeVariance: number;
  /** The intercept with the slope fixed at 1 (calibration in the large). */
  readonly intercept: number;
  readonly interceptVariance: number;
}

export interface ScoreStatistic {
  readonly positive: ErrorSums;
  readonly negative: ErrorSums;
  readonly ranks: RankStatistic;
  /** 15 bins floor(15·p), the last closed. */
  readonly bins: CalibrationBins;
  /** Undefined when the fit does not converge (one class, perfect separation). */
  readonly calibration: CalibrationFit | undefined;
  /** Counts by score quantile × label for the bootstrap of average precision; descending scores, at most 2,000 cells. */
  readonly quantileCells: { readonly positive: Float64Array; readonly negative: Float64Array };
}
