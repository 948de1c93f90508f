import type { WeightKind } from '../evaluation/plan.ts';
import type { RegressionMetricId } from '../metrics/regression-metrics.ts';
import { isMeanLoss } from '../statistics/regression-losses.ts';
import { type LinearisedId, limitStep, type RegressionStatistic } from '../statistics/regression-statistic.ts';
import type { Estimate } from './estimate.ts';
import type { IntervalMethod } from './interval-method.ts';
import { noInterval } from './no-interval.ts';
import { smallSampleFactor } from './sample.ts';
import { studentTCritical } from './student-t.ts';
import type { Uncertainty } from './uncertainty.ts';

/** How far a metric lies from its limits at t standard errors. */
type Scale = 'linear' | 'log' | 'log of the rest';

/** Those whose limits are not value ± t·se. */
const scales: Readonly<Partial<Record<RegressionMetricId, Scale>>> = {
  root_mean_squared_error: 'log',
  wmape: 'log',
  d2_absolute_error: 'log of the rest',
};

const methods = {
  rows: { linear: 'delta', log: 'delta, log scale', 'log of the rest': 'delta, log scale' },
  clusters: { linear: 'clustered, t', log: 'clustered, log scale', 'log of the rest': 'clustered, log scale' },
} as const satisfies Readonly<Record<string, Readonly<Record<Scale, IntervalMethod>>>>;

/**
 * How uncertain the defined metrics of one group of predicted numbers are: t from the linearised variance
 * Σw²z²/(Σw)²·n/(n−1) (Binder 1983), between clusters where there are some; order statistics for the median.
 */
export function regressionUncertainty(
  statistic: RegressionStatistic,
  weightKind: WeightKind,
): (id: RegressionMetricId, value: number) => Uncertainty {
  const { rows, clusters, weight } = statistic;
  const independent = clusters ?? (weightKind === 'frequency' ? weight : rows);
  return (id, value) => {
    if (id === 'max_error') return { kind: 'none', reason: noInterval.largest };
    if (!(independent > 1)) {
      return { kind: 'none', reason: clusters === undefined ? noInterval.oneRow : noInterval.oneCluster };
    }
    const estimate =
      id === 'median_absolute_error'
        ? medianEstimate(statistic, independent)
        : linearised(id, value, standardError(id, value, statistic, independent), statistic, independent);
    return estimate === undefined ? { kind: 'none', reason: noInterval.noVariance } : { kind: 'estimate', estimate };
  };
}

function standardError(
  id: Exclude<RegressionMetricId, 'max_error' | 'median_absolute_error'>,
  value: number,
  { squares, weight }: RegressionStatistic,
  independent: number,
): number {
  const of = (metric: LinearisedId): number => Math.sqrt(squares[metric] * smallSampleFactor(independent)) / weight;
  return id === 'root_mean_squared_error' ? of('mean_squared_error') / (2 * value) : of(id);
}

function linearised(
  id: RegressionMetricId,
  value: number,
  se: number,
  { clusters }: RegressionStatistic,
  independent: number,
): Estimate | undefined {
  if (!(se > 1e-14 * Math.abs(value))) return undefined;
  const scale = scales[id] ?? 'linear';
  const isLoss = isMeanLoss(id) && id !== 'mean_error';
  const method =
    clusters === undefined && isMeanLoss(id) ? 't' : methods[clusters === undefined ? 'rows' : 'clusters'][scale];
  const t = (critical: number): number => studentTCritical(critical, independent - 1);
  const onLog = (x: number, critical: number): readonly [number, number] => {
    const factor = Math.exp((t(critical) * se) / x);
    return [x / factor, x * factor];
  };
  const limits = (critical: number): readonly [number, number] => {
    if (scale === 'log') return onLog(value, critical);
    if (scale === 'linear') {
      const lower = value - t(critical) * se;
      return [isLoss ? Math.max(0, lower) : lower, value + t(critical) * se];
    }
    const [lower, upper] = onLog(1 - value, critical);
    return [1 - upper, 1 - lower];
  };
  return { value, se, method, limits, ...(isLoss && { ratioLimits: (critical: number) => onLog(value, critical) }) };
}

/** Distribution-free limits: the sign test turned round, on Woodruff's (1952) share with weights or clusters. */
function medianEstimate(
  { medianAbsoluteError: value, medianLimits: { lower, upper } }: RegressionStatistic,
  independent: number,
): Estimate {
  return {
    value,
    method: 'order statistics',
    limits: (critical) => {
      const at = Math.ceil(studentTCritical(critical, independent - 1) / limitStep);
      return [lower[at] ?? Number.NaN, upper[at] ?? Number.NaN];
    },
  };
}
