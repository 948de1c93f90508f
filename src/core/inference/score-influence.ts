import type { ScoreStatistic } from '../statistics/binary-statistic.ts';
import { expit } from '../statistics/logistic-sample.ts';
import { logit } from '../statistics/logit.ts';
import { brierOfRow, logLossOfRow } from './row-losses.ts';

/** Labels, scores and weights of rows, and the metrics computed from them. */
export interface ScoredRows {
  readonly label: Uint8Array;
  readonly score: Float64Array;
  /** 1 where absent. */
  readonly weight?: Float64Array;
  readonly statistic: ScoreStatistic;
}

/**
 * What each row contributes to the error of a metric (the infinitesimal jackknife): the derivative of the metric by
 * the row's weight, times the weight. The influences add up to 0; the variance of the metric is Σψ² over rows, or over
 * the sums of clusters, and that of the difference of two versions on the same rows Σ(ψ₂ − ψ₁)². Small-sample factors,
 * which turn Σψ² of the ROC AUC into DeLong's variance exactly, are left to the caller.
 */
export type Influence = (rows: ScoredRows) => Float64Array;

const weightOf = (weight: Float64Array | undefined, row: number): number => (weight === undefined ? 1 : weight[row]!);

/** Σw of the values below x and half of those equal to it, in ascending values with running sums of weights. */
function weightBelow({ values, sums }: RunningWeights, x: number): number {
  const bound = (isBefore: (value: number) => boolean) => {
    let [low, high] = [0, values.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isBefore(values[middle] ?? 0)) low = middle + 1;
      else high = middle;
    }
    return sums[low] ?? 0;
  };
  return (bound((value) => value < x) + bound((value) => value <= x)) / 2;
}

interface RunningWeights {
  readonly values: Float64Array;
  /** `sums[i]`: Σw of the first i values. */
  readonly sums: Float64Array;
}

function runningWeights({ label, score, weight }: ScoredRows, positive: boolean): RunningWeights {
  const rows = Uint32Array.from(score.keys())
    .filter((row) => (label[row] === 1) === positive)
    .sort((a, b) => score[a]! - score[b]! || weightOf(weight, a) - weightOf(weight, b));
  const sums = new Float64Array(rows.length + 1);
  rows.forEach((row, i) => {
    sums[i + 1] = sums[i]! + weightOf(weight, row);
  });
  return { values: Float64Array.from(rows, (row) => score[row]!), sums };
}

/**
 * DeLong's (1988) placement values: for a positive row the share of negatives that it outranks, for a negative row
 * the share of positives that outrank it, about the area. Sorting replaces the pairs (Sun & Xu 2014).
 */
const areaInfluence: Influence = (rows) => {
  const { label, score, weight, statistic } = rows;
  const [positives, negatives] = [runningWeights(rows, true), runningWeights(rows, false)];
  const [m, n] = [positives.sums.at(-1) ?? 0, negatives.sums.at(-1) ?? 0];
  const area = statistic.ranks.rocAuc;
  return score.map((x, row) => {
    const w = weightOf(weight, row);
    return label[row] === 1
      ? (w * (weightBelow(negatives, x) / n - area)) / m
      : (w * (1 - weightBelow(positives, x) / m - area)) / n;
  });
};

/** w·∂AP/∂w of each row's score and label (see `averagePrecisionVariance`). */
const averagePrecisionInfluence: Influence = ({ label, score, weight, statistic }) => {
  const value = statistic.ranks.averagePrecision;
  const order = Uint32Array.from(score.keys()).sort((a, b) => (score[b] ?? 0) - (score[a] ?? 0));
  const steps = scoreSteps(order, label, score, weight);
  const positives = steps.at(-1)?.hits ?? 0;
  const influence = new Float64Array(score.length);
  let [byHit, byMiss, end] = [0, 0, order.length];
  for (const step of steps.reverse()) {
    if (step.weight > 0) {
      byHit += (step.positives * (step.weight - step.hits)) / step.weight ** 2;
      byMiss += (step.positives * step.hits) / step.weight ** 2;
    }
    for (let i = step.start; i < end; i++) {
      const row = order[i] ?? 0;
      const derivative = label[row] === 1 ? step.hits / step.weight - value + byHit : -byMiss;
      // Rows above which nothing weighs anything weigh nothing themselves.
      influence[row] = step.weight > 0 ? (weightOf(weight, row) * derivative) / positives : 0;
    }
    end = step.start;
  }
  return influence;
};

/** Rows of one score: where they start in descending order, Σw of positives among them, of hits and rows down to it. */
interface ScoreStep {
  readonly start: number;
  readonly positives: number;
  readonly hits: number;
  readonly weight: number;
}

function scoreSteps(
  order: Uint32Array,
  label: Uint8Array,
  score: Float64Array,
  weights: Float64Array | undefined,
): ScoreStep[] {
  const steps: ScoreStep[] = [];
  let [start, positives, hits, weight] = [0, 0, 0, 0];
  order.forEach((row, i) => {
    const w = weightOf(weights, row);
    weight += w;
    if (label[row] === 1) positives += w;
    if (label[row] === 1) hits += w;
    if (i + 1 < order.length && score[order[i + 1] ?? 0] === score[row]) return;
    steps.push({ start, positives, hits, weight });
    [start, positives] = [i + 1, 0];
  });
  return steps;
}

type RowLoss = (positive: boolean, score: number) => number;

/** w·(x − mean)/Σw. */
const meanInfluence =
  (loss: RowLoss): Influence =>
  ({ label, score, weight }) => {
    const losses = score.map((p, row) => loss(label[row] === 1, p));
    return ratioInfluence(losses, new Float64Array(losses.length).fill(1), weight);
  };

/** Influence on Σwx/Σwh. */
function ratioInfluence(
  numerator: Float64Array,
  denominator: Float64Array,
  weight: Float64Array | undefined,
): Float64Array {
  const [above, below] = [numerator, denominator].map((values) =>
    values.reduce((sum, x, row) => sum + weightOf(weight, row) * x, 0),
  ) as [number, number];
  return numerator.map((x, row) => (weightOf(weight, row) * (x - (above / below) * (denominator[row] ?? 0))) / below);
}

/** Skill 1 − ΣL/ΣH against the loss of predicting the prevalence. */
const skillInfluence =
  (loss: RowLoss): Influence =>
  ({ label, score, weight, statistic: { positive, negative } }) => {
    const prevalence = positive.weight / (positive.weight + negative.weight);
    const losses = score.map((p, row) => loss(label[row] === 1, p));
    const reference = score.map((_, row) => loss(label[row] === 1, prevalence));
    return ratioInfluence(losses, reference, weight).map((x) => -x);
  };

/** w·(y − μ) of the logistic model with this slope, with the intercept that makes them sum to zero, and w·μ(1 − μ). */
function residuals(
  label: Uint8Array,
  x: Float64Array,
  slope: number,
  weight: Float64Array | undefined,
): { residual: Float64Array; information: Float64Array } {
  const found = { residual: new Float64Array(x.length), information: new Float64Array(x.length) };
  let intercept = 0;
  for (let step = 0; step < 100; step++) {
    let [gradient, curvature] = [0, 0];
    for (let row = 0; row < x.length; row++) {
      const mu = expit(intercept + slope * x[row]!);
      found.residual[row] = weightOf(weight, row) * ((label[row] ?? 0) - mu);
      found.information[row] = weightOf(weight, row) * mu * (1 - mu);
      gradient += found.residual[row]!;
      curvature += found.information[row]!;
    }
    const change = Math.max(-1, Math.min(1, gradient / curvature));
    if (!(Math.abs(change) > 1e-12)) break;
    intercept += change;
  }
  return found;
}

const sumOf = (values: Float64Array): number => values.reduce((sum, x) => sum + x, 0);

const interceptInfluence: Influence = ({ label, score, weight }) => {
  const { residual, information } = residuals(label, score.map(logit), 1, weight);
  const all = sumOf(information);
  return residual.map((r) => r / all);
};

/** Sandwich: information⁻¹ · score, of the slope; x is centred by its information-weighted mean. */
const slopeInfluence: Influence = ({ label, score, weight, statistic }) => {
  const x = score.map(logit);
  const { residual, information } = residuals(label, x, statistic.calibration.slope, weight);
  const centre = information.reduce((sum, w, row) => sum + w * (x[row] ?? 0), 0) / sumOf(information);
  const ofSlope = information.reduce((sum, w, row) => sum + w * ((x[row] ?? 0) - centre) ** 2, 0);
  return residual.map((r, row) => (r * ((x[row] ?? 0) - centre)) / ofSlope);
};

/** Metrics of scores that have influences: all but maxima and calibration errors. */
export const scoreInfluences = {
  roc_auc: areaInfluence,
  gini: (rows) => areaInfluence(rows).map((x) => 2 * x),
  average_precision: averagePrecisionInfluence,
  log_loss: meanInfluence(logLossOfRow),
  brier: meanInfluence(brierOfRow),
  d2_log_loss: skillInfluence(logLossOfRow),
  d2_brier: skillInfluence(brierOfRow),
  calibration_ratio: ({ label, score, weight }) => ratioInfluence(score, Float64Array.from(label), weight),
  calibration_slope: slopeInfluence,
  calibration_intercept: interceptInfluence,
} as const satisfies Readonly<Record<string, Influence>>;

export type InfluencedScoreMetric = keyof typeof scoreInfluences;

export function hasScoreInfluence(id: string): id is InfluencedScoreMetric {
  return Object.hasOwn(scoreInfluences, id);
}
