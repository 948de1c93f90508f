import assert from 'node:assert/strict';
import { comparePairedRows } from '../../../../src/core/comparison/compare-paired-rows.ts';
import { comparisonNumbersSchema, type MetricComparison } from '../../../../src/core/comparison/document.ts';
import { mcnemar } from '../../../../src/core/comparison/mcnemar.ts';
import type { PairedRows } from '../../../../src/core/comparison/paired-rows.ts';
import { sixtyRows } from '../inference/sixty-rows.ts';

const options = { confidence: 0.95, bootstrap: 1000, seed: 0 };

function pairedRows(rows: readonly { label: boolean; score: number; other: number }[]): PairedRows {
  const scores = [
    Float64Array.from(rows, ({ score }) => score),
    Float64Array.from(rows, ({ other }) => other),
  ] as const;
  const predicted = (values: Float64Array) => Uint8Array.from(values, (score) => Number(score >= 0.5));
  return {
    positive: 'good',
    label: Uint8Array.from(rows, ({ label }) => Number(label)),
    scores,
    predictions: [predicted(scores[0]), predicted(scores[1])],
    matched: rows.length,
    unmatched: [0, 0],
  };
}

function near(actual: readonly (number | null | undefined)[], expected: readonly number[], tolerance = 1e-12): void {
  expected.forEach((value, i) => {
    assert.ok(Math.abs((actual[i] ?? Number.NaN) - value) <= tolerance, `${actual} ≠ ${expected}`);
  });
}

const metricOf = (metrics: Record<string, MetricComparison>, id: string): MetricComparison => {
  const metric = metrics[id];
  assert.ok(metric, id);
  return metric;
};

describe('mcnemar', () => {
  it('has the mid-p values of the binomial distribution', () => {
    // scipy 1.17.1: 2·binom.cdf(min, n, ½) − binom.pmf(min, n, ½)
    near([mcnemar(3, 11).pValue], [0.03515625]);
    near([mcnemar(5, 0).pValue], [0.03125]);
    near([mcnemar(6, 6).pValue], [1]);
    near([mcnemar(0, 0).pValue], [1]);
    near([mcnemar(40, 61).pValue], [0.0370667674385605]);
  });

  it('is chi-squared for many discordant rows', () => {
    // statsmodels 0.15.0 mcnemar([[0, 5200], [5000, 0]], exact=False, correction=False)
    near([mcnemar(5200, 5000).pValue], [0.0476703806561615], 1e-10);
    assert.equal(mcnemar(5200, 5000).method, 'chi-squared');
  });
});

describe('comparePairedRows', () => {
  const rows = pairedRows(sixtyRows);

  it('is a valid document with every binary metric, each with an interval or the reason why not', async () => {
    const numbers = await comparePairedRows(rows, options);
    assert.doesNotThrow(() => comparisonNumbersSchema.parse(numbers));
    assert.equal(Object.keys(numbers.metrics).length, 37);
    for (const [id, { interval, no_interval, difference }] of Object.entries(numbers.metrics)) {
      assert.ok((interval === null) !== (no_interval === undefined), id);
      if (interval && difference !== null) assert.ok(interval[0] <= difference && difference <= interval[1], id);
    }
  });

  it('compares the areas by DeLong for correlated curves', async () => {
    const { metrics } = await comparePairedRows(rows, options);
    // numpy 2.4.6, over all pairs of a positive and a negative row
    const auc = metricOf(metrics, 'roc_auc');
    near([auc.a, auc.b, auc.se], [0.7544444444444445, 0.6933333333333334, 0.045441404501645445]);
    const half = 1.959963984540054 * 0.045441404501645445;
    near(auc.interval ?? [], [-0.061111111111111116 - half, -0.061111111111111116 + half]);
    near([metricOf(metrics, 'gini').se], [2 * 0.045441404501645445]);
  });

  it('compares mean losses by the paired t test', async () => {
    const { metrics } = await comparePairedRows(rows, options);
    // scipy 1.17.1 ttest_rel(...).confidence_interval(.95)
    const logLoss = metricOf(metrics, 'log_loss');
    near([logLoss.a, logLoss.b], [0.6059560639135133, 0.6481431355187014]);
    near(logLoss.interval ?? [], [-0.050927061760622484, 0.13530120497099885]);
    near(metricOf(metrics, 'brier').interval ?? [], [-0.015931540662211165, 0.05820789918915295]);
  });

  it('counts who alone was right, and the flips by label', async () => {
    const { mcnemar: test, flips, matched } = await comparePairedRows(rows, options);
    const right = (score: number, label: boolean) => score >= 0.5 === label;
    const onlyA = sixtyRows.filter((row) => right(row.score, row.label) && !right(row.other, row.label)).length;
    const onlyB = sixtyRows.filter((row) => !right(row.score, row.label) && right(row.other, row.label)).length;
    assert.deepEqual([test.only_a_right, test.only_b_right, matched], [onlyA, onlyB, 60]);
    const { label_negative: negative, label_positive: positive } = flips;
    assert.equal(negative.negative_to_positive + positive.positive_to_negative, onlyA);
    assert.equal(negative.positive_to_negative + positive.negative_to_positive, onlyB);
  });

  it('turns its signs when the versions change places', async () => {
    const [a, b] = rows.scores;
    const [predictedA, predictedB] = rows.predictions;
    const turned: PairedRows = { ...rows, scores: [b, a], predictions: [predictedB, predictedA] };
    const [forward, backward] = [await comparePairedRows(rows, options), await comparePairedRows(turned, options)];
    for (const id of [
      'roc_auc',
      'average_precision',
      'log_loss',
      'd2_brier',
      'calibration_ratio',
      'calibration_slope',
    ]) {
      const interval = metricOf(forward.metrics, id).interval ?? [];
      near(metricOf(backward.metrics, id).interval ?? [], [-(interval[1] ?? 0), -(interval[0] ?? 0)], 1e-9);
    }
  });

  it('leaves room for chance when the versions never differ in their predictions', async () => {
    const same = await comparePairedRows({ ...rows, predictions: [rows.predictions[0], rows.predictions[0]] }, options);
    const accuracy = metricOf(same.metrics, 'accuracy');
    assert.equal(accuracy.difference, 0);
    assert.ok((accuracy.interval?.[0] ?? 0) < -0.01 && (accuracy.interval?.[1] ?? 0) > 0.01);
    assert.equal(same.mcnemar.p_value, 1);
  });

  it('has no difference of scores between identical scores', async () => {
    const same = await comparePairedRows(pairedRows(sixtyRows.map((row) => ({ ...row, other: row.score }))), options);
    assert.deepEqual(metricOf(same.metrics, 'roc_auc').interval, [0, 0]);
  });

  it('says which version is undefined', async () => {
    const never = pairedRows(sixtyRows.map((row) => ({ ...row, other: 0.01 })));
    const { metrics } = await comparePairedRows(never, options);
    assert.equal(metricOf(metrics, 'precision').undefined, 'b: no predicted positives');
    assert.equal(metricOf(metrics, 'precision').difference, null);
  });

  it('has label metrics alone without scores, and warns when few rows match', async () => {
    const none = Float64Array.from(rows.label, () => Number.NaN);
    const { metrics, warnings } = await comparePairedRows(
      { ...rows, scores: [none, none], unmatched: [2, 9] },
      options,
    );
    assert.equal(metrics['roc_auc'], undefined);
    assert.notEqual(metrics['f1'], undefined);
    assert.deepEqual(
      warnings.map(({ code, args }) => [code, args['share']]),
      [['few-matched', 86.9]],
    );
    assert.deepEqual((await comparePairedRows({ ...rows, unmatched: [3, 0] }, options)).warnings, []);
    const weighted = await comparePairedRows(rows, { ...options, hasWeights: true });
    assert.deepEqual(
      weighted.warnings.map(({ code }) => code),
      ['weights-ignored'],
    );
  });
});
