import type { WeightKind } from '../evaluation/plan.ts';
import { isCountMetric } from '../metrics/count-metrics.ts';
import { inequalityFormula, isInequalityMetric } from '../metrics/inequality-metrics.ts';
import { labelFormula } from '../metrics/label-metrics.ts';
import { isRate } from '../metrics/rate-metrics.ts';
import type { BinaryStatistic, ScoreStatistic } from '../statistics/binary-statistic.ts';
import { aucEstimate, giniEstimate } from './auc.ts';
import { averagePrecisionEstimate } from './average-precision.ts';
import { type Estimate, isEstimate, linearScale, type NoEstimate } from './estimate.ts';
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
import { proportion } from './rates.ts';
import { isCount } from './sample.ts';
import { countsOf, tableFormula, weightedCells } from './table-cells.ts';
import type { Uncertainty } from './uncertainty.ts';

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
  theil_index: [0, Infinity],
  generalized_entropy_index: [0, Infinity],
} as const;

type CellMetricId = keyof typeof cellMetricRanges;

function isCellMetric(id: string): id is CellMetricId {
  return Object.hasOwn(cellMetricRanges, id);
}

type ScoreEstimate = (scores: ScoreStatistic, weightKind: WeightKind) => Estimate | NoEstimate;

function wald(value: number, variance: number): Estimate | NoEstimate {
  return Number.isFinite(variance)
    ? linearScale(value, Math.sqrt(variance), 'sandwich variance')
    : { reason: noInterval.noVariance };
}

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
};

const known = (estimate: Estimate | NoEstimate): Uncertainty =>
  isEstimate(estimate) ? { kind: 'estimate', estimate } : { kind: 'none', reason: estimate.reason };

/**
 * How uncertain the defined metrics of one group of binary predictions are. Metrics of cells are bootstrapped where
 * rows count as independent, and linearised under sampling weights.
 */
export function binaryUncertainty(
  { table, scores }: BinaryStatistic,
  weightKind: WeightKind,
): (id: string, value: number) => Uncertainty {
  const counts = isCount(table, weightKind) ? countsOf(table.weights) : undefined;
  return (id, value) => {
    if (isCountMetric(id)) return { kind: 'none', reason: noInterval.count };
    if (isRate(id)) return { kind: 'rate', proportion: proportion(id, table, weightKind) };
    if (isOddsMetric(id)) return known(oddsEstimate(id, table, value, weightKind));
    if (isCellMetric(id)) {
      const formula = tableFormula(isInequalityMetric(id) ? inequalityFormula(id) : labelFormula(id));
      if (counts !== undefined) return { kind: 'cells', counts, formula };
      return known(linearisedCellEstimate(formula, weightedCells(table), value, cellMetricRanges[id]));
    }
    if (scores === undefined) return { kind: 'none', reason: noInterval.unknownMetric };
    if (id === 'ece' || id === 'mce' || id === 'rmsce') return { kind: 'calibration error', id, bins: scores.bins };
    const estimate = Object.hasOwn(scoreEstimates, id) ? scoreEstimates[id] : undefined;
    return estimate === undefined
      ? { kind: 'none', reason: noInterval.unknownMetric }
      : known(estimate(scores, weightKind));
  };
}
