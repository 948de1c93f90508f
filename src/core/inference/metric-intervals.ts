import type { MetricValue } from '../evaluation/document.ts';
import type { IntervalFields } from '../evaluation/interval-fields.ts';
import type { Reason } from '../evaluation/reason.ts';
import { isCountMetric } from '../metrics/count-metrics.ts';
import { labelFormula } from '../metrics/label-metrics.ts';
import type { MetricPoint } from '../metrics/metric-point.ts';
import type { BinaryStatistic } from '../statistics/binary-statistic.ts';
import { type CalibrationErrorId, calibrationErrorsIfCalibrated } from './calibration-null.ts';
import { type CellDraws, cellInterval, drawCells } from './cell-bootstrap.ts';
import { isEstimate } from './estimate.ts';
import { type CellMetricId, estimateOf, isCellMetric } from './estimates.ts';
import type { Inference } from './inference.ts';
import { noInterval } from './no-interval.ts';
import { twoSidedCritical } from './normal.ts';
import { RandomStream } from './random.ts';
import { isCount } from './sample.ts';

/** What inference adds to a metric's value: its interval with the method, or why there is none. */
export type MetricInterval = IntervalFields & Pick<MetricValue, 'expected_if_calibrated' | 'calibrated_95'>;

const none = (reason: Reason): MetricInterval => ({ interval: null, no_interval: reason });

/**
 * Intervals of all metrics of one group of rows, or the reason why one has none.
 *
 * @param points the metrics' values by id, as computed from the same statistic
 * @param stream name of the group; its random numbers depend on nothing else but the seed
 */
export function metricIntervals(
  statistic: BinaryStatistic,
  points: ReadonlyMap<string, MetricPoint>,
  inference: Inference,
  stream: string,
): Map<string, MetricInterval> {
  const group = new GroupIntervals(statistic, inference, stream);
  const intervals = new Map<string, MetricInterval>();
  for (const [id, point] of points) {
    intervals.set(id, point.value === null ? none(noInterval.undefined) : group.of(id, point.value));
  }
  return intervals;
}

/** Shares what is drawn for a group among its metrics. */
class GroupIntervals {
  private draws: CellDraws | undefined;
  private calibrated: ReturnType<typeof calibrationErrorsIfCalibrated> | undefined;

  constructor(
    private readonly statistic: BinaryStatistic,
    private readonly inference: Inference,
    private readonly stream: string,
  ) {}

  of(id: string, value: number): MetricInterval {
    if (isCountMetric(id)) return none(noInterval.count);
    if (isCellMetric(id) && isCount(this.statistic.table, this.inference.weightKind)) return this.ofCells(id, value);
    if (id === 'ece' || id === 'mce' || id === 'rmsce') return this.ofCalibrationError(id);
    return this.closedForm(id, value);
  }

  private closedForm(id: string, value: number): MetricInterval {
    const estimate = estimateOf(id, this.statistic, value, this.inference.weightKind);
    if (!isEstimate(estimate)) return none(estimate.reason);
    const [lower, upper] = estimate.limits(twoSidedCritical(this.inference.confidence));
    if (!Number.isFinite(lower) || !Number.isFinite(upper)) return none(noInterval.noVariance);
    const { se, method } = estimate;
    return { interval: [lower, upper], method, ...(se !== undefined && Number.isFinite(se) ? { se } : {}) };
  }

  private ofCells(id: CellMetricId, value: number): MetricInterval {
    const { bootstrap, seed, confidence } = this.inference;
    if (bootstrap === 0) return none(noInterval.bootstrapOff);
    this.draws ??= drawCells(this.statistic.table.weights, bootstrap, seed, this.stream);
    const found = cellInterval(labelFormula(id), value, this.draws, confidence);
    if (found === undefined) return none(noInterval.resamplesUndefined);
    return { interval: [...found.interval], method: found.method };
  }

  private ofCalibrationError(id: CalibrationErrorId): MetricInterval {
    const { scores } = this.statistic;
    const { bootstrap, seed } = this.inference;
    const without = none(noInterval.calibrationError);
    if (scores === undefined || bootstrap === 0) return without;
    const random = () => new RandomStream(seed, `${this.stream} calibration`);
    this.calibrated ??= calibrationErrorsIfCalibrated(scores.bins, bootstrap, random());
    const { mean, upper } = this.calibrated[id];
    return { ...without, expected_if_calibrated: mean, calibrated_95: upper };
  }
}
