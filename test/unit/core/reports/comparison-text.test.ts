import assert from 'node:assert/strict';
import type { MetricComparison } from '../../../../src/core/comparison/document.ts';
import type { Evaluation } from '../../../../src/core/evaluation/document.ts';
import { comparisonText } from '../../../../src/core/reports/comparison-text.ts';
import { sampleComparison } from '../../../support/sample-comparison.ts';
import { sampleEvaluation } from '../../../support/sample-evaluation.ts';

const metric = (a: number, b: number, interval: [number, number]): MetricComparison => {
  return { a, b, difference: b - a, n: 400, interval };
};

const comparison = sampleComparison({
  metrics: {
    prevalence: metric(0.7, 0.7, [0, 0]),
    selection_rate: metric(0.6, 0.65, [0.03, 0.07]),
    matthews_corrcoef: metric(0.4168, 0.4312, [-0.0082, 0.0371]),
  },
});

const evaluation: Evaluation = {
  ...sampleEvaluation(),
  version: '1',
  set: { name: 'test' },
  overall: { n: 400, metrics: { matthews_corrcoef: { value: 0.4168, n: 400, interval: [0.31, 0.52] } } },
  digests: { data: 'sha256:a', inputs: 'sha256:i' },
};

/** The cells of a metric's line. */
function cells(id: string, evaluations: readonly Evaluation[]): string[] {
  const line = comparisonText(comparison, evaluations, 'en')
    .split('\n')
    .find((text) => text.trimStart().startsWith(id));
  return (line ?? '').trim().split(/ {2,}/);
}

describe('comparisonText', () => {
  it('says shares in percent and their difference in points', () => {
    assert.deepEqual(cells('prevalence', []).slice(1, 4), ['70.0\u00a0%', '70.0\u00a0%', '0.0 points']);
    assert.deepEqual(cells('selection_rate', []).slice(1, 5), ['60.0\u00a0%', '65.0\u00a0%', '+5.0 points', '3.0–7.0']);
  });

  it('gives a value the digits of its own interval where the version was evaluated on the same predictions', () => {
    assert.deepEqual(cells('matthews_corrcoef', [evaluation]).slice(1, 4), ['0.42', '0.431', '+0.014']);
    const ofOther = { ...evaluation, digests: { data: 'sha256:other', inputs: 'sha256:i' } };
    assert.deepEqual(cells('matthews_corrcoef', [ofOther]).slice(1, 4), ['0.417', '0.431', '+0.014']);
  });
});
