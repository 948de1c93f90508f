import assert from 'node:assert/strict';
import { binaryMetrics } from '../../../../src/core/evaluation/measure-binary.ts';
import { metricIntervals } from '../../../../src/core/inference/metric-intervals.ts';
import { binaryMetric } from '../../../../src/core/metrics/binary-metric.ts';
import {
  generalizedEntropyIndex,
  inequalityMetricIds,
  theilIndex,
} from '../../../../src/core/metrics/inequality-metrics.ts';
import { inference } from '../fairness/groups.ts';
import { statisticOfCells } from '../inference/statistic-of-rows.ts';

describe('inequality indices', () => {
  /** COMPAS, all rows, favourable = no new arrest. */
  const statistic = statisticOfCells(2681, 1216, 1282, 2035);

  it('have the values of AIF360', () => {
    // AIF360 0.6.1, 7,214 rows: generalized_entropy_index .1763049, theil_index .2450239
    assert.ok(Math.abs(generalizedEntropyIndex(statistic.table.weights) - 0.1763049) < 5e-8);
    assert.ok(Math.abs(theilIndex(statistic.table.weights) - 0.2450239) < 5e-8);
  });

  it('are 0 when every prediction is right and undefined when nobody benefits', () => {
    assert.equal(theilIndex(statisticOfCells(3, 0, 0, 4).table.weights), 0);
    const nobody = binaryMetric('theil_index', statisticOfCells(0, 0, 5, 0));
    assert.deepEqual(nobody, { value: null, n: 5, undefined: 'only false negatives' });
  });

  it('have intervals that hold them', () => {
    const measured = binaryMetrics(inequalityMetricIds, statistic, inference.weightKind);
    const intervals = metricIntervals(measured, inference, 'overall');
    for (const [id, { value, n }] of measured.points) {
      const { interval } = intervals.get(id) ?? {};
      assert.ok(interval && value !== null && interval[0] < value && value < interval[1], id);
      assert.equal(n, 7214);
    }
  });
});
