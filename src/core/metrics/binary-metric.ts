import type { BinaryStatistic } from '../statistics/binary-statistic.ts';
import { countMetric, countMetricIds, isCountMetric } from './count-metrics.ts';
import { inequalityFormula, inequalityUndefined, isInequalityMetric } from './inequality-metrics.ts';
import { isLabelMetric, labelMetric, labelMetricIds, labelMetricRows, labelMetricUndefined } from './label-metrics.ts';
import { type MetricPoint, metricPoint } from './metric-point.ts';
import { isScoreMetric, scoreMetric, scoreMetricIds, scoreMetricUndefined } from './score-metrics.ts';

/** Ids of the metrics that binary predictions have: of predicted labels, and of scores. Counts always. */
export function binaryMetricIds(has: { readonly labels: boolean; readonly scores: boolean }): string[] {
  return [...countMetricIds, ...(has.labels ? labelMetricIds : []), ...(has.scores ? scoreMetricIds : [])];
}

/** A binary metric of one group. A metric of scores is undefined without scores; an unknown id is a RangeError. */
export function binaryMetric(id: string, statistic: BinaryStatistic): MetricPoint {
  if (isLabelMetric(id)) {
    const { rows, weights } = statistic.table;
    return metricPoint(labelMetric(id, weights), labelMetricRows(id, rows), () =>
      labelMetricUndefined(id, weights, statistic.rows),
    );
  }
  if (isScoreMetric(id)) {
    const { scores } = statistic;
    if (scores === undefined) return { value: null, n: 0, undefined: 'no scores' };
    return metricPoint(scoreMetric(id, scores), statistic.rows, () => scoreMetricUndefined(id, scores, statistic.rows));
  }
  if (isInequalityMetric(id)) {
    const { weights } = statistic.table;
    return metricPoint(inequalityFormula(id)(weights), statistic.rows, () =>
      inequalityUndefined(weights, statistic.rows),
    );
  }
  if (isCountMetric(id)) return { value: countMetric(id, statistic), n: statistic.rows };
  throw new RangeError(`unknown binary metric: ${id}`);
}
