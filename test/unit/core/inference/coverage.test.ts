import assert from 'node:assert/strict';
import { binaryMetrics } from '../../../../src/core/evaluation/measure-binary.ts';
import { disparities } from '../../../../src/core/fairness/disparities.ts';
import type { Inference } from '../../../../src/core/inference/inference.ts';
import { metricIntervals } from '../../../../src/core/inference/metric-intervals.ts';
import { multinomialSampler } from '../../../../src/core/inference/multinomial.ts';
import { RandomStream } from '../../../../src/core/inference/random.ts';
import { labelMetric } from '../../../../src/core/metrics/label-metrics.ts';
import { statisticOfCells } from './statistic-of-rows.ts';

const inference: Inference = { confidence: 0.95, bootstrap: 200, seed: 3, weightKind: 'sampling', minimumGroup: 1 };
const metrics = ['recall', 'f1', 'matthews_corrcoef', 'diagnostic_odds_ratio'] as const;
const gaps = ['equal_opportunity_difference', 'equalized_odds_difference', 'f1_difference', 'f1_ratio'];

/** Samples of groups whose cells all have the same probabilities. */
function* samples(groups: number, rows: number, count: number) {
  const random = new RandomStream(8, `coverage ${groups}`);
  const sample = multinomialSampler([3, 1, 1.5, 4.5], rows);
  const drawn = new Float64Array(4);
  for (let i = 0; i < count; i++) {
    yield Array.from({ length: groups }, () => {
      sample(random, drawn);
      const [tp = 0, fp = 0, fn = 0, tn = 0] = drawn;
      return statisticOfCells(tp, fp, fn, tn);
    });
  }
}

describe('coverage of 95 % intervals', function () {
  this.timeout(30_000);

  it('is near 95 % for rates, bootstrapped metrics and odds', () => {
    const held = new Map<string, number>();
    let index = 0;
    for (const [statistic] of samples(1, 120, 300)) {
      assert.ok(statistic);
      const measured = binaryMetrics(metrics, statistic, inference.weightKind);
      const found = metricIntervals(measured, inference, `sample ${index++}`);
      for (const id of metrics) {
        const truth = labelMetric(id, statisticOfCells(3, 1, 1.5, 4.5).table.weights);
        const [lower, upper] = found.get(id)?.interval ?? [1, 0];
        if (lower <= truth && truth <= upper) held.set(id, (held.get(id) ?? 0) + 1);
      }
    }
    // 300 samples: 95 % ± 3.3 standard errors of 1.26 %
    for (const id of metrics) {
      const share = (held.get(id) ?? 0) / 300;
      assert.ok(share > 0.91 && share < 0.99, `${id}: ${share}`);
    }
  });

  it('is at least near 95 % for gaps of five equal groups, where percentile intervals cover nothing', () => {
    const held = new Map<string, number>();
    let index = 0;
    for (const statistics of samples(5, 150, 80)) {
      const groups = statistics.map((statistic, g) => ({
        values: [`${index} ${g}`],
        ...binaryMetrics(['selection_rate', 'recall', 'false_positive_rate', 'f1'], statistic, inference.weightKind),
      }));
      index += 1;
      for (const { metric, interval } of disparities(
        { kind: 'sensitive', columns: [{ column: 'g' }] },
        groups,
        inference,
      )) {
        const truth = metric.endsWith('_ratio') ? 1 : 0;
        if (interval && interval[0] <= truth && truth <= interval[1]) held.set(metric, (held.get(metric) ?? 0) + 1);
      }
    }
    for (const id of gaps) assert.ok((held.get(id) ?? 0) / 80 > 0.88, `${id}: ${held.get(id)}`);
  });
});
