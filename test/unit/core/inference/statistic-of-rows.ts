import type { BinaryStatistic, Cells, ErrorSums } from '../../../../src/core/statistics/binary-statistic.ts';

/** One row of a predictions table. */
export interface Row {
  readonly label: boolean;
  readonly score: number;
  readonly weight?: number;
}

const weightOf = (row: Row): number => row.weight ?? 1;
const sum = (rows: readonly Row[], of: (row: Row) => number): number => rows.reduce((total, row) => total + of(row), 0);

function cells(rows: readonly Row[], of: (row: Row) => number): Cells {
  const cell = (label: boolean, predicted: boolean) =>
    sum(
      rows.filter((row) => row.label === label && row.score >= 0.5 === predicted),
      of,
    );
  return {
    truePositives: cell(true, true),
    falsePositives: cell(false, true),
    falseNegatives: cell(true, false),
    trueNegatives: cell(false, false),
  };
}

const clip = (p: number): number => Math.min(1 - 2 ** -52, Math.max(2 ** -52, p));

function errorSums(rows: readonly Row[], squared: (row: Row) => number): ErrorSums {
  const error = (row: Row) => Math.abs(row.score - (row.label ? 1 : 0));
  const loss = (row: Row) => -Math.log(row.label ? clip(row.score) : clip(1 - row.score));
  return {
    rows: rows.length,
    weight: sum(rows, weightOf),
    squaredWeight: sum(rows, squared),
    error: sum(rows, (row) => weightOf(row) * error(row)),
    squaredError: sum(rows, (row) => weightOf(row) * error(row) ** 2),
    loss: sum(rows, (row) => weightOf(row) * loss(row)),
    squares: {
      error: sum(rows, (row) => squared(row) * error(row)),
      errorError: sum(rows, (row) => squared(row) * error(row) ** 2),
      squaredError: sum(rows, (row) => squared(row) * error(row) ** 2),
      squaredErrorSquaredError: sum(rows, (row) => squared(row) * error(row) ** 4),
      loss: sum(rows, (row) => squared(row) * loss(row)),
      lossLoss: sum(rows, (row) => squared(row) * loss(row) ** 2),
    },
    clipped: 0,
  };
}

/** Area and DeLong's variance by the definition, over all pairs of a positive and a negative row (weights 1). */
function ranks(positive: readonly Row[], negative: readonly Row[]) {
  const wins = (a: Row, b: Row) => (a.score > b.score ? 1 : a.score === b.score ? 0.5 : 0);
  const ofPositive = positive.map((a) => negative.reduce((s, b) => s + wins(a, b), 0) / negative.length);
  const ofNegative = negative.map((b) => positive.reduce((s, a) => s + wins(a, b), 0) / positive.length);
  const variance = (values: readonly number[]) => {
    const mean = values.reduce((s, v) => s + v, 0) / values.length;
    return values.reduce((s, v) => s + (v - mean) ** 2, 0) / (values.length - 1) / values.length;
  };
  return {
    rocAuc: ofPositive.reduce((s, v) => s + v, 0) / ofPositive.length,
    rocAucVariance: variance(ofPositive) + variance(ofNegative),
  };
}

/** The statistic of a few rows straight from the definitions, positive at 0.5. Calibration fit is left undefined. */
export function statisticOfRows(
  rows: readonly Row[],
  weightKind: 'sampling' | 'frequency' = 'sampling',
): BinaryStatistic {
  const squared = (row: Row) => weightOf(row) ** (weightKind === 'sampling' ? 2 : 1);
  const positive = rows.filter((row) => row.label);
  const negative = rows.filter((row) => !row.label);
  const scores = [...new Set(rows.map((row) => row.score))].sort((a, b) => b - a);
  const atScore = (side: readonly Row[]) =>
    Float64Array.from(scores, (score) =>
      sum(
        side.filter((row) => row.score === score),
        weightOf,
      ),
    );
  const bin = (of: (row: Row) => number) =>
    Float64Array.from({ length: 15 }, (_, b) =>
      sum(
        rows.filter((row) => Math.min(14, Math.floor(row.score * 15)) === b),
        of,
      ),
    );
  const quantileCells = { positive: atScore(positive), negative: atScore(negative) };
  let [hits, seen, averagePrecision] = [0, 0, 0];
  quantileCells.positive.forEach((p, k) => {
    hits += p;
    seen += p + (quantileCells.negative[k] ?? 0);
    averagePrecision += seen > 0 ? (p * hits) / seen : 0;
  });
  return {
    rows: rows.length,
    table: { rows: cells(rows, () => 1), weights: cells(rows, weightOf), squaredWeights: cells(rows, squared) },
    scores: {
      positive: errorSums(positive, squared),
      negative: errorSums(negative, squared),
      ranks: { ...ranks(positive, negative), averagePrecision: averagePrecision / hits, kolmogorovSmirnov: 0.5 },
      bins: {
        rows: bin(() => 1),
        weight: bin(weightOf),
        squaredWeight: bin(squared),
        score: bin((row) => weightOf(row) * row.score),
        positive: bin((row) => (row.label ? weightOf(row) : 0)),
      },
      calibration: { slope: 1.1, slopeVariance: 0.04, intercept: -0.1, interceptVariance: 0.01 },
      quantileCells,
    },
  };
}

/** A statistic of a 2×2 table alone. */
export function statisticOfCells(tp: number, fp: number, fn: number, tn: number): BinaryStatistic {
  const table = { truePositives: tp, falsePositives: fp, falseNegatives: fn, trueNegatives: tn };
  return { rows: tp + fp + fn + tn, table: { rows: table, weights: table, squaredWeights: table } };
}

/** Weight-doubling rows: every row of weight w as w rows. */
export function repeated(rows: readonly Row[]): Row[] {
  return rows.flatMap((row) => Array.from({ length: weightOf(row) }, () => ({ label: row.label, score: row.score })));
}
