import type { Comparison } from '../../src/core/comparison/document.ts';

/** Two versions of the sample model on the same 400 rows, which answer alike. */
export const sampleComparison = (overrides: Partial<Comparison> = {}): Comparison => ({
  schema: 'assay/comparison/1',
  model: 'credit-risk',
  a: '1',
  b: '2',
  set: { name: 'test' },
  task: 'binary',
  positive: 'good',
  confidence: 0.95,
  matched: 400,
  unmatched: { a: 0, b: 0 },
  metrics: {},
  mcnemar: { only_a_right: 0, only_b_right: 0, p_value: 1, method: 'exact, mid-p' },
  flips: {
    label_negative: { negative_to_positive: 0, positive_to_negative: 0 },
    label_positive: { negative_to_positive: 0, positive_to_negative: 0 },
  },
  warnings: [],
  random: { generator: 'none', seed: 0, bootstrap: 0 },
  digests: { a: 'sha256:a', b: 'sha256:b', inputs: 'sha256:c' },
  run: { time: '2026-11-22T10:42:00.000Z', engine: 'text', duration_ms: 5, tool: 'assay 0' },
  ...overrides,
});
