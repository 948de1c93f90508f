/**
 * The statistic of binary classification: everything that the metrics, disparities and intervals of one group
 * of rows are computed from. All sums are exact or reproducible, hence independent of the order of the rows, of
 * the engine and of which other groups are computed beside it.
 *
 * Weights. Without a weight column w = 1. "Σw²" below is the sum that a linearised variance needs: with sampling
 * weights it is Σw²; with frequency weights a row of weight w is w rows of weight 1, so that it is Σw.
 */
export interface BinaryStatistic {
  /** Number of rows. */
  readonly rows: number;
  /** Cells of the 2×2 table, by the prediction column if there is one, else by score ≥ threshold. */
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
  /** Σw², for the variances under weights. */
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
  /** Variance of the area after DeLong (1988), linearised when weighted; NaN where undefined (fewer than two rows in a class). */
  readonly rocAucVariance: number;
  /** Σ (recall step)·precision over distinct scores; NaN without positives. */
  readonly averagePrecision: number;
  /** max |TPR − FPR| over distinct scores; NaN when a class is missing. */
  readonly kolmogorovSmirnov: number;
}

/** Sums in the calibration bins: Σ1, Σw, "Σw²", Σw·p, Σw·y, one entry a bin. */
export interface CalibrationBins {
  readonly rows: Float64Array;
  readonly weight: Float64Array;
  readonly squaredWeight: Float64Array;
  readonly score: Float64Array;
  readonly positive: Float64Array;
}

/**
 * Logistic fit of the label on logit(p), p clipped to [10⁻⁶, 1 − 10⁻⁶]; variances are sandwich (HC0).
 * NaN where undefined: one class; the slope also when all scores are equal or the score separates the classes.
 */
export interface CalibrationFit {
  /** Slope with free intercept (Cox 1958). */
  readonly slope: number;
  readonly slopeVariance: number;
  /** The intercept with the slope fixed at 1 (calibration in the large). */
  readonly intercept: number;
  readonly interceptVariance: number;
}

/** Σw of each label by quantile of the score, highest scores first; rows of equal score share a quantile. At most 1,000 quantiles. */
export interface QuantileCells {
  readonly positive: Float64Array;
  readonly negative: Float64Array;
}

export interface ScoreStatistic {
  /** Sums over the rows with positive label, and over those with negative label. */
  readonly positive: ErrorSums;
  readonly negative: ErrorSums;
  readonly ranks: RankStatistic;
  /** 15 bins floor(15·p), the last closed. */
  readonly bins: CalibrationBins;
  readonly calibration: CalibrationFit;
  /** For the bootstrap of average precision. */
  readonly quantileCells: QuantileCells;
}
