import type {
  BinaryStatistic,
  CalibrationBins,
  Cells,
  ErrorSums,
  ScoreStatistic,
} from '../statistics/binary-statistic.ts';

function addCells(a: Cells, b: Cells): Cells {
  return {
    truePositives: a.truePositives + b.truePositives,
    falsePositives: a.falsePositives + b.falsePositives,
    falseNegatives: a.falseNegatives + b.falseNegatives,
    trueNegatives: a.trueNegatives + b.trueNegatives,
  };
}

function addErrorSums(a: ErrorSums, b: ErrorSums): ErrorSums {
  return {
    rows: a.rows + b.rows,
    weight: a.weight + b.weight,
    squaredWeight: a.squaredWeight + b.squaredWeight,
    error: a.error + b.error,
    squaredError: a.squaredError + b.squaredError,
    loss: a.loss + b.loss,
    squares: {
      error: a.squares.error + b.squares.error,
      errorError: a.squares.errorError + b.squares.errorError,
      squaredError: a.squares.squaredError + b.squares.squaredError,
      squaredErrorSquaredError: a.squares.squaredErrorSquaredError + b.squares.squaredErrorSquaredError,
      loss: a.squares.loss + b.squares.loss,
      lossLoss: a.squares.lossLoss + b.squares.lossLoss,
    },
    clipped: a.clipped + b.clipped,
  };
}

function addBins(a: CalibrationBins, b: CalibrationBins): CalibrationBins {
  const add = (x: Float64Array, y: Float64Array) => x.map((value, bin) => value + (y[bin] ?? 0));
  return {
    rows: add(a.rows, b.rows),
    weight: add(a.weight, b.weight),
    squaredWeight: add(a.squaredWeight, b.squaredWeight),
    score: add(a.score, b.score),
    positive: add(a.positive, b.positive),
  };
}

function addScores(a: ScoreStatistic, b: ScoreStatistic): ScoreStatistic {
  return {
    positive: addErrorSums(a.positive, b.positive),
    negative: addErrorSums(a.negative, b.negative),
    bins: addBins(a.bins, b.bins),
    ranks: {
      rocAuc: Number.NaN,
      rocAucVariance: Number.NaN,
      averagePrecision: Number.NaN,
      kolmogorovSmirnov: Number.NaN,
    },
    calibration: {
      slope: Number.NaN,
      slopeVariance: Number.NaN,
      intercept: Number.NaN,
      interceptVariance: Number.NaN,
    },
    quantileCells: { positive: new Float64Array(0), negative: new Float64Array(0) },
  };
}

/** Metrics that need the pooled rows themselves: no sums of the groups give them. */
export const NOT_ADDITIVE: ReadonlySet<string> = new Set([
  'roc_auc',
  'gini',
  'average_precision',
  'ks',
  'calibration_slope',
  'calibration_intercept',
]);

/** Statistic of the rows of several groups together; what is not additive is NaN. */
export function poolStatistics(statistics: readonly BinaryStatistic[]): BinaryStatistic | undefined {
  const [first, ...others] = statistics;
  return others.length === 0 || first === undefined ? first : others.reduce(addStatistics, first);
}

function addStatistics(a: BinaryStatistic, b: BinaryStatistic): BinaryStatistic {
  const table = {
    rows: addCells(a.table.rows, b.table.rows),
    weights: addCells(a.table.weights, b.table.weights),
    squaredWeights: addCells(a.table.squaredWeights, b.table.squaredWeights),
  };
  const scores = a.scores !== undefined && b.scores !== undefined ? { scores: addScores(a.scores, b.scores) } : {};
  return { rows: a.rows + b.rows, table, ...scores };
}
