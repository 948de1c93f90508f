import assert from 'node:assert/strict';
import { reportMessages, reportWords } from '../../../../src/core/messages/report.ts';
import { comparedMetric, saidAs, saidInPoints } from '../../../../src/core/reports/metric-display.ts';
import { metricInSentence, metricName } from '../../../../src/core/reports/metric-name.ts';

const words = reportWords('en');

describe('metric names', () => {
  it('are the field’s own, for disparities made from the metric’s', () => {
    assert.equal(metricName('roc_auc', words), 'ROC AUC');
    assert.equal(metricName('demographic_parity_difference', words), 'Gap in selection rate');
    assert.equal(metricName('accuracy_difference', words), 'Gap in accuracy');
    assert.equal(metricName('roc_auc_ratio', words), 'Ratio of ROC AUC');
    assert.equal(metricName('recall_difference_to_privileged', words), 'Difference in recall to the privileged group');
  });

  it('are the id itself where there is none', () => {
    assert.equal(metricName('ndcg@10', words), 'ndcg@10');
  });

  it('keep their capitals within a sentence where they are an abbreviation', () => {
    assert.equal(metricInSentence('recall', words), 'recall');
    assert.equal(metricInSentence('roc_auc', words), 'ROC AUC');
  });
});

describe('metric display', () => {
  it('says differences of rates in points, of other metrics as numbers', () => {
    assert.ok(saidInPoints('equal_opportunity_difference'));
    assert.ok(saidInPoints('accuracy_difference_to_privileged'));
    assert.ok(!saidInPoints('roc_auc_difference'));
    assert.ok(!saidInPoints('equal_opportunity_ratio'));
    assert.ok(!saidInPoints('recall'));
  });

  it('knows what a disparity compares', () => {
    assert.equal(comparedMetric('predictive_equality_difference'), 'false_positive_rate');
    assert.equal(comparedMetric('equalized_odds_difference'), undefined);
    assert.equal(comparedMetric('brier_ratio'), 'brier');
  });

  it('says selection rates as percent, counts as counts', () => {
    assert.deepEqual(['selection_rate', 'recall', 'log_loss', 'n'].map(saidAs), ['percent', 'rate', 'number', 'count']);
  });
});

describe('report texts', () => {
  it('have the same places in both languages', () => {
    const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted();
    for (const [id, text] of Object.entries(reportMessages)) {
      assert.deepEqual(new Set(places(text['zh-cn'])), new Set(places(text.en)), id);
    }
  });
});
