import type { WeightKind } from '../evaluation/plan.ts';
import { labelFormula } from '../metrics/label-metrics.ts';
import { isRate } from '../metrics/rate-metrics.ts';
import type { BinaryStatistic, ScoreStatistic } from '../statistics/binary-statistic.ts';
import { aucEstimate, giniEstimate } from './auc.ts';
import { averagePrecisionEstimate } from './average-precision.ts';
import { type Estimate, linearScale, type NoEstimate } from './estimate.ts';
import { linearisedCellEstimate } from './linearised-cells.ts';
import {
  brierOf,
  calibrationRatioEstimate,
  entropyLoss,
  logLossOf,
  meanEstimate,
  skillEstimate,
  squaredReferenceLoss,
} from './means.ts';
import { noInterval } from './no-interval.ts';
import { isOddsMetric, oddsEstimate } from './odds.ts';
import { rateEstimate } from './rates.ts';
import { isCount } from './sample.ts';

/** Metrics of the 2×2 table without a closed-form interval, and the range of each. */
const cellMetricRanges = {
  f1: [0, 1],
  'f0.5': [0, 1],
  f2: [0, 1],
  jaccard: [0, 1],
  balanced_accuracy: [0, 1],
  matthews_corrcoef: [-1, 1],
  cohen_kappa: [-1, 1],
  youden_j: [-1, 1],
} as const;

export type CellMetricId = keyof typeof cellMetricRanges;

export function isCellMetric(id: string): id is CellMetricId {
  return Object.hasOwn(cellMetricRanges, id);
}

type ScoreEstimate = (scores: ScoreStatistic, weightKind: WeightKind) => Estimate | NoEstimate;

function wald(value: number, variance: number): Estimate | NoEstimate {
  return Number.isFinite(variance)
    ? linearScale(value, Math.sqrt(variance), 'sandwich variance')
    : { reason: noInterval.noVariance };
}

const calibrationError: ScoreEstimate = () => ({ reason: noInterval.calibrationError });

const scoreEstimates: Readonly<Record<string, ScoreEstimate>> = {
  roc_auc: aucEstimate,
  gini: giniEstimate,
  average_precision: averagePrecisionEstimate,
  log_loss: (scores, kind) => meanEstimate(scores, logLossOf, kind),
  brier: (scores, kind) => meanEstimate(scores, brierOf, kind),
  d2_log_loss: (scores, kind) => skillEstimate(scores, logLossOf, entropyLoss, kind),
  d2_brier: (scores, kind) => skillEstimate(scores, brierOf, squaredReferenceLoss, kind),
  calibration_ratio: calibrationRatioEstimate,
  calibration_slope: ({ calibration }) => wald(calibration.slope, calibration.slopeVariance),
  calibration_intercept: ({ calibration }) => wald(calibration.intercept, calibration.interceptVariance),
  ks: () => ({ reason: noInterval.maximum }),
  ece: calibrationError,
  mce: calibrationError,
  rmsce: calibrationError,
};

/**
 * The closed-form uncertainty of a defined metric. Metrics of cells have one under sampling weights only; with
 * counts they are bootstrapped.
 */
export function estimateOf(
  id: string,
  statistic: BinaryStatistic,
  value: number,
  weightKind: WeightKind,
): Estimate | NoEstimate {
  const { table, scores } = statistic;
  if (isRate(id)) return rateEstimate(id, table, weightKind);
  if (isOddsMetric(id)) return oddsEstimate(id, table, value, weightKind);
  if (isCellMetric(id) && !isCount(table, weightKind)) {
    return linearisedCellEstimate(labelFormula(id), table, value, cellMetricRanges[id]);
  }
  const ofScores = Object.hasOwn(scoreEstimates, id) ? scoreEstimates[id] : undefined;
  if (scores === undefined || ofScores === undefined) return { reason: noInterval.unknownMetric };
  return ofScores(scores, weightKind);
}
