import type { MetricValue } from '../evaluation/document.ts';
import type { IntervalFields } from '../evaluation/interval-fields.ts';
import type { Reason } from '../evaluation/reason.ts';
import type { MetricPoint } from '../metrics/metric-point.ts';
import { calibrationErrorsIfCalibrated } from './calibration-null.ts';
import { type CellDraws, cellInterval, drawCells } from './cell-bootstrap.ts';
import type { Estimate } from './estimate.ts';
import type { Inference } from './inference.ts';
import { noInterval } from './no-interval.ts';
import { twoSidedCritical } from './normal.ts';
import { RandomStream } from './random.ts';
import { rateEstimate } from './rates.ts';
import type { Uncertainty } from './uncertainty.ts';

/** What inference adds to a metric's value: its interval with the method, or why there is none. */
export type MetricInterval = IntervalFields & Pick<MetricValue, 'expected_if_calibrated' | 'calibrated_95'>;

/** The metrics of one group of rows: their values, and how uncertain a defined one is. */
export interface MeasuredMetrics {
  readonly points: ReadonlyMap<string, MetricPoint>;
  uncertainty(id: string, value: number): Uncertainty;
}

const none = (reason: Reason): MetricInterval => ({ interval: null, no_interval: reason });

/**
 * Intervals of all metrics of one group of rows, or the reason why one has none.
 *
 * @param stream name of the group; its random numbers depend on nothing else but the seed
 */
export function metricIntervals(
  measured: MeasuredMetrics,
  inference: Inference,
  stream: string,
): Map<string, MetricInterval> {
  const group = new GroupIntervals(inference, stream);
  const intervals = new Map<string, MetricInterval>();
  for (const [id, { value }] of measured.points) {
    intervals.set(id, value === null ? none(noInterval.undefined) : group.of(value, measured.uncertainty(id, value)));
  }
  return intervals;
}

type OfKind<K extends Uncertainty['kind']> = Extract<Uncertainty, { readonly kind: K }>;

/** Shares what is drawn for a group among its metrics. */
class GroupIntervals {
  private readonly draws = new Map<Float64Array, CellDraws>();
  private calibrated: ReturnType<typeof calibrationErrorsIfCalibrated> | undefined;

  constructor(
    private readonly inference: Inference,
    private readonly stream: string,
  ) {}

  of(value: number, uncertainty: Uncertainty): MetricInterval {
    switch (uncertainty.kind) {
      case 'rate':
        return this.closedForm(rateEstimate(uncertainty.proportion));
      case 'estimate':
        return this.closedForm(uncertainty.estimate);
      case 'cells':
        return this.ofCells(value, uncertainty);
      case 'calibration error':
        return this.ofCalibrationError(uncertainty);
      case 'none':
        return none(uncertainty.reason);
    }
  }

  private closedForm({ limits, se, method }: Estimate): MetricInterval {
    const [lower, upper] = limits(twoSidedCritical(this.inference.confidence));
    if (!Number.isFinite(lower) || !Number.isFinite(upper)) return none(noInterval.noVariance);
    return { interval: [lower, upper], method, ...(se !== undefined && Number.isFinite(se) ? { se } : {}) };
  }

  private ofCells(value: number, { counts, formula }: OfKind<'cells'>): MetricInterval {
    const { bootstrap, seed, confidence } = this.inference;
    if (bootstrap === 0) return none(noInterval.bootstrapOff);
    const draws = this.draws.get(counts) ?? drawCells(counts, bootstrap, seed, this.stream);
    this.draws.set(counts, draws);
    const found = cellInterval(formula, value, draws, confidence);
    if (found === undefined) return none(noInterval.resamplesUndefined);
    return { interval: [...found.interval], method: found.method };
  }

  private ofCalibrationError({ id, bins }: OfKind<'calibration error'>): MetricInterval {
    const { bootstrap, seed } = this.inference;
    const without = none(noInterval.calibrationError);
    if (bootstrap === 0) return without;
    const random = () => new RandomStream(seed, `${this.stream} calibration`);
    this.calibrated ??= calibrationErrorsIfCalibrated(bins, bootstrap, random());
    const { mean, upper } = this.calibrated[id];
    return { ...without, expected_if_calibrated: mean, calibrated_95: upper };
  }
}
