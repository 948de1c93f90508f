import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  isLabelMetric,
  type LabelMetricId,
  labelMetric,
  labelMetricIds,
  labelMetricRows,
  labelMetricUndefined,
} from '../../../../src/core/metrics/label-metrics.ts';
import type { Cells } from '../../../../src/core/statistics/binary-statistic.ts';

const cells = (tp: number, fp: number, fn: number, tn: number): Cells => ({
  truePositives: tp,
  falsePositives: fp,
  falseNegatives: fn,
  trueNegatives: tn,
});

/** ProPublica's COMPAS table of all defendants (recidivism within two years). */
const compas = cells(2035, 1282, 1216, 2681);

describe('labelMetric', () => {
  it('reproduces ProPublica’s figures', () => {
    const rounded = (id: LabelMetricId, digits: number) => labelMetric(id, compas).toFixed(digits);
    assert.equal(rounded('false_positive_rate', 4), '0.3235');
    assert.equal(rounded('false_negative_rate', 4), '0.3740');
    assert.equal(rounded('precision', 2), '0.61');
    assert.equal(rounded('positive_likelihood_ratio', 2), '1.94');
  });

  it('computes every metric of a table by its formula', () => {
    const expected: Record<LabelMetricId, number> = {
      accuracy: 0.7,
      error_rate: 0.3,
      balanced_accuracy: (2 / 3 + 5 / 7) / 2,
      prevalence: 0.3,
      selection_rate: 0.4,
      precision: 0.5,
      recall: 2 / 3,
      true_negative_rate: 5 / 7,
      false_positive_rate: 2 / 7,
      false_negative_rate: 1 / 3,
      negative_predictive_value: 5 / 6,
      false_discovery_rate: 0.5,
      false_omission_rate: 1 / 6,
      f1: 4 / 7,
      'f0.5': 2.5 / (2.5 + 0.25 + 2),
      f2: 10 / (10 + 4 + 2),
      jaccard: 2 / 5,
      matthews_corrcoef: (2 * 5 - 2 * 1) / Math.sqrt(4 * 3 * 7 * 6),
      cohen_kappa: (0.7 - 0.54) / (1 - 0.54),
      youden_j: 2 / 3 + 5 / 7 - 1,
      positive_likelihood_ratio: 2 / 3 / (2 / 7),
      negative_likelihood_ratio: 1 / 3 / (5 / 7),
      diagnostic_odds_ratio: 5,
    };
    for (const id of labelMetricIds) {
      const value = labelMetric(id, cells(2, 2, 1, 5));
      assert.ok(Math.abs(value - expected[id]) < 1e-15 * 8, `${id}: ${value}, expected ${expected[id]}`);
    }
  });

  it('is undefined where its denominator is 0, never 0 or infinite', () => {
    const undefinedFor: [Cells, LabelMetricId[]][] = [
      [cells(0, 0, 2, 3), ['precision', 'false_discovery_rate', 'matthews_corrcoef', 'positive_likelihood_ratio']],
      [cells(0, 2, 0, 3), ['recall', 'false_negative_rate', 'balanced_accuracy', 'youden_j', 'matthews_corrcoef']],
      [cells(2, 0, 3, 0), ['false_positive_rate', 'true_negative_rate', 'balanced_accuracy', 'youden_j']],
      [cells(2, 0, 0, 3), ['diagnostic_odds_ratio', 'positive_likelihood_ratio']],
      [cells(0, 0, 0, 5), ['f1', 'jaccard', 'recall', 'precision', 'cohen_kappa']],
    ];
    for (const [table, ids] of undefinedFor) {
      for (const id of ids) {
        assert.ok(Number.isNaN(labelMetric(id, table)), `${id} of ${JSON.stringify(table)}`);
        assert.ok(labelMetricUndefined(id, table, 10).length > 0);
      }
    }
  });

  it('makes f1 and jaccard 0 when nothing is found but something was there', () => {
    for (const id of ['f1', 'f0.5', 'f2', 'jaccard'] as const) {
      assert.equal(labelMetric(id, cells(0, 1, 0, 4)), 0);
      assert.equal(labelMetric(id, cells(0, 0, 1, 4)), 0);
    }
  });

  it('is never infinite, and undefined exactly where its own denominator is empty', () => {
    const count = fc.integer({ min: 0, max: 3 });
    fc.assert(
      fc.property(fc.tuple(count, count, count, count), ([tp, fp, fn, tn]) => {
        for (const id of labelMetricIds) {
          const table = cells(tp, fp, fn, tn);
          const value = labelMetric(id, table);
          assert.ok(Number.isNaN(value) || Number.isFinite(value), id);
          if (labelMetricRows(id, table) === 0) assert.ok(Number.isNaN(value), id);
        }
      }),
    );
  });

  it('knows which ids are its own', () => {
    assert.ok(isLabelMetric('f0.5'));
    assert.ok(!isLabelMetric('roc_auc'));
    assert.ok(!isLabelMetric('toString'));
  });
});
