import type { Inference } from '../inference/inference.ts';
import { metricIntervals } from '../inference/metric-intervals.ts';
import { binaryMetric } from '../metrics/binary-metric.ts';
import type { MetricPoint } from '../metrics/metric-point.ts';
import type { BinaryStatistic } from '../statistics/binary-statistic.ts';
import type { Metrics } from './document.ts';

export type MetricPoints = ReadonlyMap<string, MetricPoint>;

/** The values of the metrics of one group, by id. */
export function metricPoints(ids: readonly string[], statistic: BinaryStatistic): MetricPoints {
  return new Map(ids.map((id) => [id, binaryMetric(id, statistic)]));
}

/** Values with their intervals, as evidence holds them. */
export function groupMetrics(
  statistic: BinaryStatistic,
  points: MetricPoints,
  inference: Inference,
  stream: string,
): Metrics {
  const intervals = metricIntervals(statistic, points, inference, stream);
  return Object.fromEntries(
    [...points].map(([id, point]) => {
      const interval = intervals.get(id) ?? { interval: null, no_interval: 'no interval method for this metric' };
      return [id, { ...point, ...interval }];
    }),
  );
}
