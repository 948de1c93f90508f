import { isRate, type RateId } from '../metrics/rate-metrics.ts';
import type { ConfusionTable } from '../statistics/binary-statistic.ts';
import type { BetweenClusters } from './cluster-variances.ts';
import { type Estimate, isEstimate, logitLimits, type NoEstimate } from './estimate.ts';
import type { IntervalMethod } from './interval-method.ts';
import { noInterval } from './no-interval.ts';
import { type Proportion, proportion } from './rates.ts';
import { studentTCritical } from './student-t.ts';
import type { Uncertainty } from './uncertainty.ts';

/** Limits of a value at t standard errors. */
interface Scale {
  readonly method: IntervalMethod;
  limits(value: number, se: number, t: number): readonly [number, number];
  /** For ratios of values that cannot be negative. */
  ratioLimits?: Scale['limits'];
}

const within = (lowest: number, highest: number): Scale => ({
  method: 'clustered, t',
  limits: (value, se, t) => [Math.max(lowest, value - t * se), Math.min(highest, value + t * se)],
});

const logitScale: Scale = { method: 'clustered, logit', limits: logitLimits };

const logScale: Scale = {
  method: 'clustered, log scale',
  limits: (value, se, t) => {
    const factor = Math.exp((t * se) / value);
    return [value / factor, value * factor];
  },
};

const loss = (highest: number): Scale => ({ ...within(0, highest), ratioLimits: logScale.limits });

/** Of 1 − value, which a skill is symmetric on. */
const logOfRest: Scale = {
  method: 'clustered, log scale',
  limits: (value, se, t) => {
    const [lower, upper] = logScale.limits(1 - value, se, t);
    return [1 - upper, 1 - lower];
  },
};

/** The scales of the intervals of independent rows; a metric that is not here has no bounds. */
const scales: Readonly<Record<string, Scale>> = {
  f1: within(0, 1),
  'f0.5': within(0, 1),
  f2: within(0, 1),
  jaccard: within(0, 1),
  balanced_accuracy: within(0, 1),
  matthews_corrcoef: within(-1, 1),
  cohen_kappa: within(-1, 1),
  youden_j: within(-1, 1),
  theil_index: within(0, Infinity),
  generalized_entropy_index: within(0, Infinity),
  positive_likelihood_ratio: logScale,
  negative_likelihood_ratio: logScale,
  diagnostic_odds_ratio: logScale,
  roc_auc: logitScale,
  average_precision: logitScale,
  gini: within(-1, 1),
  log_loss: loss(Infinity),
  brier: loss(1),
  d2_log_loss: logOfRest,
  d2_brier: logOfRest,
  calibration_ratio: logScale,
};

/**
 * How uncertain the metrics of a group are whose rows are independent between clusters only, with t on G − 1 degrees
 * of freedom. What has no interval for independent rows has none here either, and of calibration errors it is not
 * known what to expect if calibrated.
 *
 * @param independent the uncertainty if the rows were independent
 */
export function clusteredUncertainty(
  table: ConfusionTable,
  betweenClusters: ReadonlyMap<string, BetweenClusters>,
  independent: (id: string, value: number) => Uncertainty,
): (id: string, value: number) => Uncertainty {
  return (id, value) => {
    const between = betweenClusters.get(id);
    if (between === undefined) {
      const otherwise = independent(id, value);
      return otherwise.kind === 'none' ? otherwise : { kind: 'none', reason: noInterval.clusters };
    }
    if (isRate(id)) return { kind: 'rate', proportion: clusteredProportion(id, table, between) };
    if (between.clusters < 2) return { kind: 'none', reason: noInterval.oneCluster };
    const estimate = clusteredEstimate(value, between, scales[id] ?? within(-Infinity, Infinity));
    return isEstimate(estimate) ? { kind: 'estimate', estimate } : { kind: 'none', reason: estimate.reason };
  };
}

/** Without an interval, though a proportion, where one cluster has all rows or the clusters do not vary. */
function clusteredProportion(id: RateId, table: ConfusionTable, between: BetweenClusters): Proportion {
  const { share, successes, trials, rows } = proportion(id, table, 'sampling');
  const { clusters } = between;
  const variance = between.variance > 0 ? between.variance : Number.NaN;
  // Where the share is 0 or 1 in all clusters, a cluster tells no more than one row.
  const effectiveTrials = between.variance > 0 ? (share * (1 - share)) / variance : clusters;
  return { share, successes, trials, rows, effectiveTrials, variance, isCount: false, clusters };
}

function clusteredEstimate(
  value: number,
  { clusters, variance }: BetweenClusters,
  { method, limits, ratioLimits }: Scale,
): Estimate | NoEstimate {
  const se = Math.sqrt(variance);
  if (!(se > 1e-12 * Math.max(1, Math.abs(value)))) return { reason: noInterval.noVariance };
  if (method === 'clustered, log scale' && value === 0) return { reason: noInterval.zeroOnLogScale };
  const at = (scale: Scale['limits']) => (critical: number) =>
    scale(value, se, studentTCritical(critical, clusters - 1));
  return { value, se, method, limits: at(limits), ...(ratioLimits && { ratioLimits: at(ratioLimits) }) };
}
