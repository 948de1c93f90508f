import type { PlainReason } from '../evaluation/reason.ts';
import type { CalibrationBins, ErrorSums, ScoreStatistic } from '../statistics/binary-statistic.ts';
import { withoutWeight } from './without-weight.ts';

/** Metrics of labels against scores that are probabilities of the positive label. */
export const scoreMetricIds = [
  'roc_auc',
  'average_precision',
  'ks',
  'gini',
  'log_loss',
  'brier',
  'd2_log_loss',
  'd2_brier',
  'ece',
  'mce',
  'rmsce',
  'calibration_ratio',
  'calibration_slope',
  'calibration_intercept',
] as const;

export type ScoreMetricId = (typeof scoreMetricIds)[number];

export function isScoreMetric(id: string): id is ScoreMetricId {
  return (scoreMetricIds as readonly string[]).includes(id);
}

const weightOf = (s: ScoreStatistic): number => s.positive.weight + s.negative.weight;
const mean = (s: ScoreStatistic, of: (sums: ErrorSums) => number): number =>
  (of(s.positive) + of(s.negative)) / weightOf(s);

const logLoss = (s: ScoreStatistic): number => mean(s, (sums) => sums.loss);
const brier = (s: ScoreStatistic): number => mean(s, (sums) => sums.squaredError);

/** Skill against always predicting the prevalence of the same rows; undefined with one class. */
const skill = (loss: number, s: ScoreStatistic, referenceLoss: (prevalence: number) => number): number => {
  if (s.positive.weight === 0 || s.negative.weight === 0) return Number.NaN;
  return 1 - loss / referenceLoss(s.positive.weight / weightOf(s));
};
const entropy = (p: number): number => -(p * Math.log(p) + (1 - p) * Math.log(1 - p));

/** Σp / Σy: 1 when the scores add up to the positives seen. */
const calibrationRatio = (s: ScoreStatistic): number => {
  const sumOfScores = s.positive.weight - s.positive.error + s.negative.error;
  return s.positive.weight > 0 ? sumOfScores / s.positive.weight : Number.NaN;
};

interface BinGaps {
  /** Shares of the weight and |mean score − share of positives| of the bins that are not empty. */
  readonly shares: readonly number[];
  readonly gaps: readonly number[];
}

/** How far the mean score of each calibration bin is from the share of positives in it; empty bins have no gap. */
function binGaps(bins: CalibrationBins): BinGaps {
  const weight = bins.weight.reduce((sum, w) => sum + w, 0);
  const shares: number[] = [];
  const gaps: number[] = [];
  bins.weight.forEach((w, bin) => {
    if (w === 0) return;
    shares.push(w / weight);
    gaps.push(Math.abs(((bins.score[bin] ?? 0) - (bins.positive[bin] ?? 0)) / w));
  });
  return { shares, gaps };
}

/** Σ share·gap^power over the bins; undefined without rows. */
const binError = (bins: CalibrationBins, power: 1 | 2): number => {
  const { shares, gaps } = binGaps(bins);
  if (shares.length === 0) return Number.NaN;
  return shares.reduce((sum, share, i) => sum + share * (gaps[i] ?? 0) ** power, 0);
};

const formulas: Readonly<Record<ScoreMetricId, (s: ScoreStatistic) => number>> = {
  roc_auc: (s) => s.ranks.rocAuc,
  average_precision: (s) => s.ranks.averagePrecision,
  ks: (s) => s.ranks.kolmogorovSmirnov,
  gini: (s) => 2 * s.ranks.rocAuc - 1,
  log_loss: logLoss,
  brier,
  d2_log_loss: (s) => skill(logLoss(s), s, entropy),
  d2_brier: (s) => skill(brier(s), s, (p) => p * (1 - p)),
  ece: (s) => binError(s.bins, 1),
  mce: (s) => {
    const { gaps } = binGaps(s.bins);
    return gaps.length === 0 ? Number.NaN : Math.max(...gaps);
  },
  rmsce: (s) => Math.sqrt(binError(s.bins, 2)),
  calibration_ratio: calibrationRatio,
  calibration_slope: (s) => s.calibration.slope,
  calibration_intercept: (s) => s.calibration.intercept,
};

/** A score metric of a group; NaN where it is undefined. */
export function scoreMetric(id: ScoreMetricId, statistic: ScoreStatistic): number {
  return formulas[id](statistic);
}

/** Why a score metric of this group of so many rows is NaN. */
export function scoreMetricUndefined(id: ScoreMetricId, s: ScoreStatistic, rows: number): PlainReason {
  if (weightOf(s) === 0) return withoutWeight(rows);
  if (id === 'average_precision' || id === 'calibration_ratio') return 'no positives';
  if (s.positive.weight === 0) return 'only one class: no positives';
  if (s.negative.weight === 0) return 'only one class: no negatives';
  return s.ranks.kolmogorovSmirnov === 0 ? 'all scores are equal' : 'the score separates the classes';
}
