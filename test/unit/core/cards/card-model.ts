import type { CardModel } from '../../../../src/core/cards/card-model.ts';
import type { Evaluation, MetricValue } from '../../../../src/core/evaluation/document.ts';

export const number = (value: number, interval: [number, number] | null = null, n = 400): MetricValue => ({
  value,
  n,
  interval,
});

/** Version 1 on test: AUC 0.7741, accuracy 0.72; version 2: AUC 0.7914, recall 0.8714 (women 0.8125, men 0.8925) … */
export function evaluation(
  version: string,
  set: string,
  metrics: Record<string, MetricValue>,
  groups: Evaluation['groups'] = [],
): Evaluation {
  return {
    schema: 'assay/evaluation/1',
    model: 'credit-risk',
    version,
    set: { name: set },
    task: 'binary',
    positive: 'good',
    threshold: 0.5,
    classes: null,
    confidence: 0.95,
    rows: 400,
    used: 400,
    excluded: [],
    overall: { n: 400, metrics },
    groups,
    disparities: [
      { by: ['sex'], metric: 'demographic_parity_difference', value: 0.149, interval: [0.041, 0.252], left_out: [] },
      { by: ['age'], metric: 'demographic_parity_difference', value: 0.21, interval: [0.1, 0.3], left_out: [] },
    ],
    curves: {},
    confusion: null,
    warnings: [],
    random: { generator: 'none', seed: 0, bootstrap: 0 },
    digests: { data: 'sha256:d', inputs: 'sha256:i' },
    run: { time: '2026-11-22T10:42:00.000Z', engine: 'text', duration_ms: 1, tool: 'assay' },
  };
}

const bySex = (female: number, male: number): Evaluation['groups'] => [
  {
    by: ['sex'],
    values: ['female'],
    kind: 'sensitive',
    n: 120,
    metrics: { recall: number(female), roc_auc: number(0.75) },
  },
  { by: ['sex'], values: ['male'], kind: 'sensitive', n: 280, metrics: { recall: number(male), roc_auc: number(0.8) } },
];

const byAge: Evaluation['groups'] = [
  { by: ['age'], values: ['(-inf,26)'], kind: 'sensitive', n: 76, metrics: { recall: number(0.867) } },
  { by: ['age'], values: ['[26,inf)'], kind: 'sensitive', n: 324, metrics: { recall: number(0.932) } },
  { by: ['duration'], values: ['[12,24)'], kind: 'sensitive', n: 90, metrics: { recall: number(0.912) } },
];

export const cardModel: CardModel = {
  name: 'credit-risk',
  versions: [
    { name: '1', stage: 'archived' },
    { name: '2', stage: 'production' },
  ],
  sets: [{ name: 'test', dataset: 'german-credit', split: 'test' }],
  evaluations: [
    evaluation(
      '2',
      'test',
      {
        roc_auc: number(0.7914, [0.7612, 0.8211], 1000),
        recall: number(0.8714, [0.8262, 0.9074]),
        precision: number(0.8),
        accuracy: number(0.755),
        f1: number(0.8342),
        log_loss: number(0.512),
        brier: number(0.168),
        average_precision: number(0.882),
        selection_rate: number(0.68),
      },
      [...bySex(0.8125, 0.8925), ...byAge],
    ),
    evaluation(
      '1',
      'test',
      { roc_auc: number(0.7741), recall: number(0.85), accuracy: number(0.72) },
      bySex(0.79, 0.88),
    ),
  ],
};
