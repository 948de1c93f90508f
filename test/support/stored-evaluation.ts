import type { Evaluation } from '../../src/core/evaluation/document.ts';

/** A small evaluation as it is stored. */
export const storedEvaluation = (overrides: Partial<Evaluation> = {}): Evaluation => ({
  schema: 'assay/evaluation/1',
  model: 'm',
  version: '2',
  set: { name: 'test' },
  task: 'binary',
  positive: 'good',
  threshold: 0.5,
  classes: null,
  confidence: 0.95,
  rows: 10,
  used: 10,
  excluded: [],
  overall: { n: 10, metrics: { accuracy: { value: 0.5, n: 10, interval: [0.2, 0.8], method: 'Wilson' } } },
  groups: [],
  disparities: [],
  curves: {},
  confusion: null,
  warnings: [],
  random: { generator: 'none', seed: 0, bootstrap: 0 },
  digests: { data: 'sha256:aa', inputs: 'sha256:bb' },
  run: { time: '2026-11-22T10:42:00.000Z', engine: 'text', duration_ms: 5, tool: 'assay 0' },
  ...overrides,
});
