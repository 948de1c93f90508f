import assert from 'node:assert/strict';
import type { Comparison } from '../../../../src/core/comparison/document.ts';
import { headlineMetrics } from '../../../../src/core/reports/headline.ts';
import { sampleComparison } from '../../../support/sample-comparison.ts';
import { sampleReport } from '../../../support/sample-evaluation.ts';

const { evaluation, baseline, gates } = sampleReport();

function comparison(metrics: Readonly<Record<string, readonly [number, number, number]>>): Comparison {
  const entries = Object.entries(metrics).map(([metric, [difference, lower, upper]]) => [
    metric,
    { a: 0.5, b: 0.5 + difference, difference, n: 400, interval: [lower, upper] },
  ]);
  return sampleComparison({ metrics: Object.fromEntries(entries) });
}

describe('headline metrics', () => {
  it('are the four that say most, with gate and baseline on the glyph’s scale', () => {
    const items = headlineMetrics(evaluation, baseline, gates);
    assert.deepEqual(
      items.map(({ metric }) => metric),
      ['roc_auc', 'f1', 'log_loss', 'brier'],
    );
    const [auc] = items;
    assert.deepEqual(auc?.limits, [0.75]);
    assert.ok(auc?.scale && auc.scale.lower <= Math.min(0.75, auc.baseline ?? 0));
  });

  it('leave out what is undefined', () => {
    const { roc_auc: _auc, ...metrics } = evaluation.overall.metrics;
    const undefinedF1 = { value: null, n: 0, undefined: 'no positives', interval: null };
    const changed = { ...evaluation, overall: { n: 10, metrics: { ...metrics, f1: undefinedF1 } } };
    assert.deepEqual(
      headlineMetrics(changed, undefined, []).map(({ metric }) => metric),
      ['log_loss', 'brier', 'balanced_accuracy', 'accuracy'],
    );
  });

  it('turn paired differences so that positive is better', () => {
    const paired = comparison({ roc_auc: [0.02, 0.01, 0.03], log_loss: [0.02, 0.01, 0.03] });
    const items = headlineMetrics(evaluation, baseline, gates, paired);
    assert.deepEqual(items.find(({ metric }) => metric === 'roc_auc')?.paired?.interval, [0.01, 0.03]);
    assert.deepEqual(items.find(({ metric }) => metric === 'log_loss')?.paired?.interval, [-0.03, -0.01]);
    assert.equal(items.find(({ metric }) => metric === 'brier')?.paired, undefined);
  });

  it('say which difference such data would show four times in five', () => {
    const items = headlineMetrics(evaluation, baseline, gates, comparison({ roc_auc: [0, -0.0196, 0.0196] }));
    const detectable = items[0]?.paired?.detectable ?? 0;
    assert.ok(Math.abs(detectable - 0.028) < 0.0001, `${detectable}`);
  });
});
