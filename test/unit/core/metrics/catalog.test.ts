import assert from 'node:assert/strict';
import { binaryMetricIds } from '../../../../src/core/metrics/binary-metric.ts';
import { metricDefinitions, resolveMetric } from '../../../../src/core/metrics/catalog.ts';
import { disparityId } from '../../../../src/core/metrics/disparity-id.ts';

const resolved = (name: string): string | undefined => resolveMetric(name).definition?.id;

describe('metric catalog', () => {
  it('defines every binary metric', () => {
    for (const id of binaryMetricIds({ labels: true, scores: true })) assert.equal(resolved(id), id);
  });

  it('gives no name to two metrics', () => {
    const owners = new Map<string, string>();
    for (const { id, aliases } of metricDefinitions) {
      for (const name of [id, ...aliases]) {
        assert.equal(owners.get(name) ?? id, id, `${name} is ${owners.get(name)} and ${id}`);
        owners.set(name, id);
      }
    }
  });

  it('understands the names of other libraries', () => {
    const aliases = {
      auc: 'roc_auc',
      roc_auc_score: 'roc_auc',
      'ROC AUC': 'roc_auc',
      tpr: 'recall',
      sensitivity: 'recall',
      specificity: 'true_negative_rate',
      ppv: 'precision',
      npv: 'negative_predictive_value',
      mcc: 'matthews_corrcoef',
      matthews_correlation: 'matthews_corrcoef',
      fpr: 'false_positive_rate',
      fnr: 'false_negative_rate',
      tnr: 'true_negative_rate',
      brier_score_loss: 'brier',
      brier_score: 'brier',
      logloss: 'log_loss',
      f1_score: 'f1',
      accuracy_score: 'accuracy',
      average_precision_score: 'average_precision',
      auc_difference: 'roc_auc_difference',
    };
    for (const [alias, id] of Object.entries(aliases)) assert.equal(resolved(alias), id, alias);
  });

  it('prints the field’s own name where a generic one is the same number', () => {
    const named = {
      selection_rate_difference: 'demographic_parity_difference',
      selection_rate_ratio: 'demographic_parity_ratio',
      recall_difference: 'equal_opportunity_difference',
      precision_ratio: 'predictive_parity_ratio',
      false_positive_rate_difference: 'predictive_equality_difference',
      selection_rate_difference_to_privileged: 'statistical_parity_difference',
      selection_rate_ratio_to_privileged: 'disparate_impact',
      recall_difference_to_privileged: 'recall_difference_to_privileged',
      accuracy_difference: 'accuracy_difference',
    };
    for (const [generic, id] of Object.entries(named)) assert.equal(resolved(generic), id, generic);
    assert.equal(disparityId({ metric: 'selection_rate', form: 'ratio', reference: 'privileged' }), 'disparate_impact');
  });

  it('suggests what was probably meant, and nothing for nonsense', () => {
    assert.deepEqual(resolveMetric('roc_acu'), { suggestion: 'roc_auc' });
    assert.deepEqual(resolveMetric('demographic_parity_diffrence'), { suggestion: 'demographic_parity_difference' });
    assert.deepEqual(resolveMetric('xyzzyx'), {});
  });

  it('knows where a disparity can lie', () => {
    const rangeOf = (name: string) => resolveMetric(name).definition?.range;
    assert.deepEqual(rangeOf('demographic_parity_difference'), [0, 1]);
    assert.deepEqual(rangeOf('statistical_parity_difference'), [-1, 1]);
    assert.deepEqual(rangeOf('matthews_corrcoef_difference'), [0, 2]);
    assert.deepEqual(rangeOf('recall_ratio'), [0, 1]);
  });
});
