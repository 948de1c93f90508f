import type { PlainReason } from '../evaluation/reason.ts';
import { isMeanLoss, type MeanLossId, obstaclesOf } from '../statistics/regression-losses.ts';
import type { RegressionStatistic } from '../statistics/regression-statistic.ts';
import { type MetricPoint, metricPoint } from './metric-point.ts';
import { withoutWeight } from './without-weight.ts';

/** Metrics of predicted numbers against labels that are numbers. */
export const regressionMetricIds = [
  'mean_absolute_error',
  'mean_squared_error',
  'root_mean_squared_error',
  'mean_absolute_percentage_error',
  'smape',
  'wmape',
  'median_absolute_error',
  'max_error',
  'mean_error',
  'r2',
  'explained_variance',
  'mean_pinball_loss@0.5',
  'mean_poisson_deviance',
  'mean_gamma_deviance',
  'mean_tweedie_deviance@1.5',
  'd2_absolute_error',
] as const;

export type RegressionMetricId = (typeof regressionMetricIds)[number];

export function isRegressionMetric(id: string): id is RegressionMetricId {
  return (regressionMetricIds as readonly string[]).includes(id);
}

type OtherId = Exclude<RegressionMetricId, MeanLossId>;

/** 1 − a/b, undefined where every label is the same. */
const skill = (s: RegressionStatistic, above: number, below: number): number =>
  s.isConstant ? Number.NaN : 1 - above / below;

const formulas: Readonly<Record<OtherId, (s: RegressionStatistic) => number>> = {
  root_mean_squared_error: (s) => Math.sqrt(s.losses.mean_squared_error),
  wmape: (s) => (s.absoluteLabel > 0 ? s.losses.mean_absolute_error / s.absoluteLabel : Number.NaN),
  median_absolute_error: (s) => s.medianAbsoluteError,
  max_error: (s) => s.maximumError,
  r2: (s) => skill(s, s.losses.mean_squared_error, s.labelVariance),
  explained_variance: (s) => skill(s, s.errorVariance, s.labelVariance),
  d2_absolute_error: (s) => skill(s, s.losses.mean_absolute_error, s.labelDeviation),
};

/**
 * A regression metric of one group. Values equal scikit-learn 1.9 (`mean_absolute_error`, `r2_score` …) and
 * torchmetrics (`smape`, `wmape`); what these make 0, infinite or 2·10¹⁵ is undefined here.
 */
export function regressionMetric(id: RegressionMetricId, statistic: RegressionStatistic): MetricPoint {
  return metricPoint(regressionValue(id, statistic), statistic.rows, () => regressionUndefined(id, statistic));
}

function regressionValue(id: RegressionMetricId, statistic: RegressionStatistic): number {
  if (statistic.weight === 0) return Number.NaN;
  if (!isMeanLoss(id)) return formulas[id](statistic);
  const isObstructed = obstaclesOf[id]?.some((obstacle) => statistic.obstacles.has(obstacle)) === true;
  return isObstructed ? Number.NaN : statistic.losses[id];
}

/** Why a regression metric of this group is NaN. */
function regressionUndefined(id: RegressionMetricId, statistic: RegressionStatistic): PlainReason {
  if (statistic.weight === 0) return withoutWeight(statistic.rows);
  const obstacle = isMeanLoss(id) ? obstaclesOf[id]?.find((found) => statistic.obstacles.has(found)) : undefined;
  if (obstacle !== undefined) return obstacle;
  if (id === 'wmape') return 'all labels are 0';
  return statistic.isConstant ? 'all labels are the same' : 'undefined';
}
