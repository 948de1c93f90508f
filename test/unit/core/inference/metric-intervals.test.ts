import assert from 'node:assert/strict';
import { binaryMetrics } from '../../../../src/core/evaluation/measure-binary.ts';
import { newcombeAucLimits } from '../../../../src/core/inference/auc.ts';
import type { Inference } from '../../../../src/core/inference/inference.ts';
import { type MetricInterval, metricIntervals } from '../../../../src/core/inference/metric-intervals.ts';
import { wilsonInterval } from '../../../../src/core/inference/wilson.ts';
import { binaryMetric, binaryMetricIds } from '../../../../src/core/metrics/binary-metric.ts';
import type { BinaryStatistic } from '../../../../src/core/statistics/binary-statistic.ts';
import { sixtyRows } from './sixty-rows.ts';
import { repeated, statisticOfCells, statisticOfRows } from './statistic-of-rows.ts';

const inference: Inference = { confidence: 0.95, bootstrap: 1000, seed: 0, weightKind: 'sampling', minimumGroup: 1 };

function intervalsOf(statistic: BinaryStatistic, change: Partial<Inference> = {}): Map<string, MetricInterval> {
  const ids = binaryMetricIds({ labels: true, scores: statistic.scores !== undefined });
  const changed = { ...inference, ...change };
  return metricIntervals(binaryMetrics(ids, statistic, changed.weightKind), changed, 'overall');
}

function near(actual: readonly number[] | null | undefined, expected: readonly number[], tolerance = 1e-12): void {
  assert.ok(actual, 'no interval');
  expected.forEach((value, i) => {
    assert.ok(Math.abs((actual[i] ?? Number.NaN) - value) <= tolerance, `${actual} ≠ ${expected}`);
  });
}

const rows = sixtyRows.map(({ label, score }) => ({ label, score }));

describe('wilsonInterval', () => {
  // statsmodels 0.15.0 proportion_confint(x, n, 0.05, 'wilson')
  it('equals statsmodels', () => {
    near(wilsonInterval(0, 10, 0.95), [0, 0.27753279986288926]);
    near(wilsonInterval(3, 10, 0.95), [0.10779126740630104, 0.6032218525388546]);
    near(wilsonInterval(10, 10, 0.95), [0.7224672001371106, 1]);
    near(wilsonInterval(81, 263, 0.95), [0.2552885198782742, 0.36620957698280004]);
    assert.ok(wilsonInterval(0, 0, 0.95).every(Number.isNaN));
  });
});

describe('newcombeAucLimits', () => {
  it('holds the area, and is not empty at an area of 1', () => {
    const [lower, upper] = newcombeAucLimits(1, 10, 20, 1.959963984540054);
    assert.equal(upper, 1);
    assert.ok(lower > 0.8 && lower < 0.95, String(lower));
  });

  it('solves its equation |θ − AUC| = z·√V(θ)', () => {
    const z = 1.6448536269514722;
    const [m, n, auc] = [12, 25, 0.7];
    const h = (m + n) / 2 - 1;
    for (const t of newcombeAucLimits(auc, m, n, z)) {
      const variance = (t * (1 - t) * (1 + (h * (1 - t)) / (2 - t) + (h * t) / (1 + t))) / (m * n);
      assert.ok(Math.abs(Math.abs(t - auc) - z * Math.sqrt(variance)) < 1e-12);
    }
  });
});

describe('metricIntervals', () => {
  const statistic = statisticOfRows(rows);
  const intervals = intervalsOf(statistic);

  it('gives every metric an interval or the reason why not', () => {
    for (const [id, { interval, no_interval }] of intervals) {
      assert.ok((interval === null) !== (no_interval === undefined), id);
      const value = binaryMetric(id, statistic).value;
      if (interval && value !== null) assert.ok(interval[0] <= value && value <= interval[1], id);
    }
    assert.equal(intervals.get('true_positives')?.no_interval, 'a count');
  });

  it('takes the means by t, and skill and calibration ratio by the delta method', () => {
    // scipy 1.17.1: mean ± t.ppf(.975, 59)·sd/√60; delta method written out in numpy 2.4.6
    near(intervals.get('log_loss')?.interval, [0.45786794269653824, 0.7540441851304884]);
    near(intervals.get('calibration_ratio')?.interval, [0.7801092903007399, 1.2373363886317867]);
    near(intervals.get('d2_log_loss')?.interval, [-0.11064551557281432, 0.3118931482682059]);
  });

  it('takes ROC AUC by DeLong on the logit scale, from thirty rows a class on', () => {
    // numpy: AUC .7544444444444445, DeLong se .06396771748604627
    const auc = intervals.get('roc_auc');
    assert.equal(auc?.method, 'DeLong, logit');
    near([auc?.se ?? 0], [0.06396771748604627]);
    const [odds, half] = [
      0.7544444444444445 / (1 - 0.7544444444444445),
      (1.959963984540054 * 0.06396771748604627) / (0.7544444444444445 * (1 - 0.7544444444444445)),
    ];
    const at = (o: number) => o / (1 + o);
    near(auc?.interval, [at(odds * Math.exp(-half)), at(odds * Math.exp(half))]);
    near(
      intervals.get('gini')?.interval,
      (auc?.interval ?? []).map((limit) => 2 * limit - 1),
    );
    const few = intervalsOf(statisticOfRows(rows.slice(0, 40)));
    assert.equal(few.get('roc_auc')?.method, 'Newcombe 2006');
  });

  it('bootstraps cells as scipy bootstraps rows', () => {
    // scipy 1.17.1 stats.bootstrap(rows, f1, method='BCa', n_resamples=40000), seeds 1 and 2: [.6905, .8687], [.6897, .8696]
    const f1 = intervalsOf(statisticOfCells(40, 12, 9, 39), { bootstrap: 20_000 }).get('f1');
    assert.equal(f1?.method, 'bootstrap BCa');
    near(f1?.interval, [0.69, 0.869], 0.003);
  });

  it('does not claim certainty for a small group without errors', () => {
    const perfect = intervalsOf(statisticOfCells(10, 0, 0, 10));
    for (const id of ['f1', 'jaccard', 'matthews_corrcoef', 'cohen_kappa', 'balanced_accuracy', 'youden_j', 'f2']) {
      const { interval, method } = perfect.get(id) ?? {};
      assert.equal(method, 'bootstrap of cells + ½', id);
      assert.ok(interval && interval[0] < 0.95 && interval[1] === 1, `${id} ${interval}`);
    }
    assert.deepEqual(perfect.get('recall')?.interval, wilsonInterval(10, 10, 0.95));
  });

  it('says why there is none: undefined, one row, bootstrap off, a zero', () => {
    const empty = intervalsOf(statisticOfCells(0, 0, 3, 4));
    assert.equal(empty.get('precision')?.no_interval, 'undefined');
    assert.equal(intervalsOf(statistic, { bootstrap: 0 }).get('f1')?.no_interval, 'bootstrap switched off');
    assert.equal(
      intervalsOf(statisticOfCells(5, 2, 0, 5)).get('negative_likelihood_ratio')?.no_interval,
      'zero has no logarithm',
    );
    assert.equal(intervalsOf(statisticOfRows(rows.slice(0, 1))).get('brier')?.no_interval, 'one row');
  });

  it('takes likelihood and odds ratios on the log scale', () => {
    // Woolf: ln OR ± 1.96·√(1/40 + 1/12 + 1/9 + 1/39)
    const half = 1.959963984540054 * Math.sqrt(1 / 40 + 1 / 12 + 1 / 9 + 1 / 39);
    const odds = (40 * 39) / (12 * 9);
    const found = intervalsOf(statisticOfCells(40, 12, 9, 39)).get('diagnostic_odds_ratio')?.interval;
    near(found, [odds * Math.exp(-half), odds * Math.exp(half)], 1e-10);
  });

  it('has average precision with limits on the logit scale', () => {
    const value = statistic.scores?.ranks.averagePrecision ?? 0;
    const [lower, upper] = intervals.get('average_precision')?.interval ?? [0, 0];
    assert.ok(lower < value && value < upper && upper < 1 && lower > value - 0.3);
  });

  it('finds the calibration error that a calibrated model would show', () => {
    const { expected_if_calibrated: expected = 0, calibrated_95: upper = 0 } = intervals.get('ece') ?? {};
    // E|k/n − p| of about n = 4 rows in each of 15 bins
    assert.ok(expected > 0.12 && expected < 0.22 && upper > expected && upper < 0.35, `${expected} ${upper}`);
    assert.equal(intervals.get('ece')?.interval, null);
  });
});

describe('weights', () => {
  const weighted = sixtyRows.map(({ label, score, weight }) => ({ label, score, weight }));

  it('of frequency kind are that many rows', () => {
    const byWeight = intervalsOf(statisticOfRows(weighted, 'frequency'), { weightKind: 'frequency' });
    const byRows = intervalsOf(statisticOfRows(repeated(weighted)));
    for (const id of ['accuracy', 'recall', 'f1', 'log_loss', 'brier', 'd2_brier', 'calibration_ratio']) {
      near(byWeight.get(id)?.interval, byRows.get(id)?.interval ?? [], 1e-10);
    }
  });

  it('of sampling kind are linearised', () => {
    const intervals = intervalsOf(statisticOfRows(weighted));
    // numpy: Σw²(y − p)²/(Σw)²·29/28 on the 29 predicted positives, logit, t with 28 degrees of freedom
    const precision = intervals.get('precision');
    near([precision?.se ?? 0], [0.09704017626423603]);
    near(precision?.interval, [0.4714323462349831, 0.853309303031657], 1e-10);
    assert.equal(intervals.get('f1')?.method, 'linearised, t');
  });

  it('of sampling kind and equal size give nearly the interval without weights', () => {
    const equal = intervalsOf(statisticOfRows(rows.map((row) => ({ ...row, weight: 3 }))));
    const none = intervalsOf(statisticOfRows(rows));
    for (const id of ['f1', 'matthews_corrcoef', 'youden_j', 'recall', 'average_precision']) {
      near(equal.get(id)?.interval, none.get(id)?.interval ?? [], 0.05);
    }
    near(equal.get('brier')?.interval, none.get('brier')?.interval ?? [], 1e-12);
  });

  it('leave nothing to estimate from when nothing is wrong', () => {
    const perfect = [0.1, 0.2, 0.8, 0.9].map((score, i) => ({ label: score > 0.5, score, weight: 1 + i }));
    const recall = intervalsOf(statisticOfRows(perfect)).get('recall')?.interval;
    // Clopper–Pearson at (3 + 4)²/(3² + 4²) = 1.96 effective rows
    near(recall, [0.025 ** (25 / 49), 1]);
  });
});

describe('random streams', () => {
  it('change with the group and the seed, and with nothing else', () => {
    const statistic = statisticOfCells(40, 12, 9, 39);
    const f1 = (stream: string, seed = 0) => {
      const measured = binaryMetrics(['f1'], statistic, inference.weightKind);
      return metricIntervals(measured, { ...inference, seed }, stream).get('f1')?.interval;
    };
    assert.deepEqual(f1('a'), f1('a'));
    assert.notDeepEqual(f1('a'), f1('b'));
    assert.notDeepEqual(f1('a'), f1('a', 1));
    assert.deepEqual(intervalsOf(statistic).get('f1')?.interval, f1('overall'));
  });
});
