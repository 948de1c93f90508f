import type { IntervalMethod } from '../inference/interval-method.ts';
import type { ScoreStatistic } from '../statistics/binary-statistic.ts';
import { expit } from '../statistics/logistic-sample.ts';
import { logit } from '../statistics/logit.ts';
import { brierOfRow, logLossOfRow } from './row-losses.ts';

/** Labels and scores of one version, and the metrics computed from them. */
export interface ScoredRows {
  readonly label: Uint8Array;
  readonly score: Float64Array;
  readonly statistic: ScoreStatistic;
}

/**
 * What each row contributes to the error of a metric: the variance is Σψ², and that of the difference of two versions
 * on the same rows is Σ(ψ₂ − ψ₁)² (the infinitesimal jackknife; for the ROC AUC exactly DeLong's estimator).
 */
export type Influence = (rows: ScoredRows) => Float64Array;

/** Number of values below x, those equal counted half, in ascending values. */
function rankAmong(sorted: Float64Array, x: number): number {
  const bound = (isBefore: (value: number) => boolean) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isBefore(sorted[middle] ?? 0)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (bound((value) => value < x) + bound((value) => value <= x)) / 2;
}

/**
 * DeLong's (1988) placement values: for a positive row the share of negatives that it outranks, for a negative row
 * the share of positives that outrank it, about the area. Sorting replaces the pairs (Sun & Xu 2014).
 */
const areaInfluence: Influence = ({ label, score, statistic }) => {
  const positives = score.filter((_, row) => label[row] === 1).sort();
  const negatives = score.filter((_, row) => label[row] !== 1).sort();
  const [m, n] = [positives.length, negatives.length];
  const area = statistic.ranks.rocAuc;
  return score.map((x, row) =>
    label[row] === 1
      ? (rankAmong(negatives, x) / n - area) / Math.sqrt(m * (m - 1))
      : (1 - rankAmong(positives, x) / m - area) / Math.sqrt(n * (n - 1)),
  );
};

/** ∂AP/∂count of each row's score and label (see `averagePrecisionVariance`). */
const averagePrecisionInfluence: Influence = ({ label, score, statistic }) => {
  const value = statistic.ranks.averagePrecision;
  const order = Uint32Array.from(score.keys()).sort((a, b) => (score[b] ?? 0) - (score[a] ?? 0));
  const steps = scoreSteps(order, label, score);
  const positives = steps.at(-1)?.hits ?? 0;
  const influence = new Float64Array(score.length);
  let [byHit, byMiss, end] = [0, 0, order.length];
  for (const step of steps.reverse()) {
    byHit += (step.positives * (step.rows - step.hits)) / step.rows ** 2;
    byMiss += (step.positives * step.hits) / step.rows ** 2;
    for (let i = step.start; i < end; i++) {
      const row = order[i] ?? 0;
      influence[row] = (label[row] === 1 ? step.hits / step.rows - value + byHit : -byMiss) / positives;
    }
    end = step.start;
  }
  return influence;
};

/** Rows of one score: where they start in descending order, positives among them, and hits and rows down to it. */
interface ScoreStep {
  readonly start: number;
  readonly positives: number;
  readonly hits: number;
  readonly rows: number;
}

function scoreSteps(order: Uint32Array, label: Uint8Array, score: Float64Array): ScoreStep[] {
  const steps: ScoreStep[] = [];
  let [start, positives, hits] = [0, 0, 0];
  order.forEach((row, i) => {
    positives += label[row] ?? 0;
    hits += label[row] ?? 0;
    if (i + 1 < order.length && score[order[i + 1] ?? 0] === score[row]) return;
    steps.push({ start, positives, hits, rows: i + 1 });
    [start, positives] = [i + 1, 0];
  });
  return steps;
}

type RowLoss = (positive: boolean, score: number) => number;

/** (x − mean)/√(n(n−1)): the standard error of a mean. */
const meanInfluence =
  (loss: RowLoss): Influence =>
  ({ label, score }) => {
    const losses = score.map((p, row) => loss(label[row] === 1, p));
    const mean = losses.reduce((sum, x) => sum + x, 0) / losses.length;
    return losses.map((x) => (x - mean) / Math.sqrt(losses.length * (losses.length - 1)));
  };

/** Influence on Σx/Σh, times √(n/(n−1)). */
function ratioInfluence(numerator: Float64Array, denominator: Float64Array): Float64Array {
  const [above, below] = [numerator, denominator].map((values) => values.reduce((sum, x) => sum + x, 0)) as [
    number,
    number,
  ];
  const factor = Math.sqrt(numerator.length / (numerator.length - 1)) / below;
  return numerator.map((x, row) => factor * (x - (above / below) * (denominator[row] ?? 0)));
}

/** Skill 1 − ΣL/ΣH against the loss of predicting the prevalence. */
const skillInfluence =
  (loss: RowLoss): Influence =>
  ({ label, score }) => {
    const prevalence = label.reduce((sum, y) => sum + y, 0) / label.length;
    const losses = score.map((p, row) => loss(label[row] === 1, p));
    const reference = score.map((_, row) => loss(label[row] === 1, prevalence));
    return ratioInfluence(losses, reference).map((x) => -x);
  };

/** Residuals y − μ of the logistic model with this slope, with the intercept that makes them sum to zero. */
function residuals(label: Uint8Array, x: Float64Array, slope: number): { residual: Float64Array; mean: Float64Array } {
  let intercept = 0;
  let mean = x;
  for (let step = 0; step < 100; step++) {
    mean = x.map((value) => expit(intercept + slope * value));
    const gradient = mean.reduce((sum, mu, row) => sum + (label[row] ?? 0) - mu, 0);
    const information = mean.reduce((sum, mu) => sum + mu * (1 - mu), 0);
    const change = Math.max(-1, Math.min(1, gradient / information));
    intercept += change;
    if (!(Math.abs(change) > 1e-10)) break;
  }
  return { residual: mean.map((mu, row) => (label[row] ?? 0) - mu), mean };
}

const interceptInfluence: Influence = ({ label, score }) => {
  const { residual, mean } = residuals(label, score.map(logit), 1);
  const information = mean.reduce((sum, mu) => sum + mu * (1 - mu), 0);
  return residual.map((r) => r / information);
};

/** Sandwich: information⁻¹ · score, of the slope; x is centred by its information-weighted mean. */
const slopeInfluence: Influence = ({ label, score, statistic }) => {
  const x = score.map(logit);
  const { residual, mean } = residuals(label, x, statistic.calibration.slope);
  const weight = mean.map((mu) => mu * (1 - mu));
  const weightSum = weight.reduce((sum, w) => sum + w, 0);
  const centre = weight.reduce((sum, w, row) => sum + w * (x[row] ?? 0), 0) / weightSum;
  const information = weight.reduce((sum, w, row) => sum + w * ((x[row] ?? 0) - centre) ** 2, 0);
  return residual.map((r, row) => (r * ((x[row] ?? 0) - centre)) / information);
};

/** Metrics of scores whose paired difference has a variance. */
export const influences: Readonly<Record<string, { readonly influence: Influence; readonly method: IntervalMethod }>> =
  {
    roc_auc: { influence: areaInfluence, method: 'paired DeLong' },
    gini: { influence: (rows) => areaInfluence(rows).map((x) => 2 * x), method: 'paired DeLong' },
    average_precision: { influence: averagePrecisionInfluence, method: 'paired infinitesimal jackknife' },
    log_loss: { influence: meanInfluence(logLossOfRow), method: 'paired t' },
    brier: { influence: meanInfluence(brierOfRow), method: 'paired t' },
    d2_log_loss: { influence: skillInfluence(logLossOfRow), method: 'paired delta' },
    d2_brier: { influence: skillInfluence(brierOfRow), method: 'paired delta' },
    calibration_ratio: {
      influence: ({ label, score }) => ratioInfluence(score, Float64Array.from(label)),
      method: 'paired delta',
    },
    calibration_slope: { influence: slopeInfluence, method: 'paired sandwich' },
    calibration_intercept: { influence: interceptInfluence, method: 'paired sandwich' },
  };
