import type { Knowledge } from '../../../../src/core/config-language/knowledge.ts';

/** The config of the example, shortened. */
export const exampleText = `# credit
model: credit-risk
task: binary
card: MODEL_CARD.md
positive: good # the label that counts
columns: { label: credit, score: p_good, id: applicant }
sets:
  - { name: test, dataset: german-credit, split: test }
versions:
  - { version: "1", stage: archived, predictions: { test: data/v1.csv }, artifact: models/v1.onnx }
  - { version: "2", stage: production, predictions: { test: data/v2.parquet } }
sensitive:
  - { column: sex, privileged: male }
  - { column: age, bins: [26], privileged: "[26,inf)" }
  - { columns: [sex, age] }
slices: [housing]
gates:
  - { metric: roc_auc, min: 0.75 }
  - { metric: roc_auc, versus: "1", margin: 0.02 }
  - { metric: recall, group: { sex: female }, min: 0.85, set: test }
  - { metric: demographic_parity_difference, by: sex, max: 0.1 }
`;

const place = { file: '/project/credit-risk.model.yaml', column: 15 };
const gate = { model: 'credit-risk', version: '2', set: 'test', ...place };

/** What is known of the example once it was evaluated. */
export const exampleKnowledge: Knowledge = {
  tables: [
    {
      name: 'data/v2.parquet',
      rows: 1000,
      columns: [
        { name: 'applicant', type: 'integer', missing: 0, distinct: 1000, frequent: [], minimum: 1, maximum: 1000 },
        {
          name: 'credit',
          type: 'text',
          missing: 0,
          distinct: 2,
          frequent: [
            { value: 'good', rows: 700 },
            { value: 'bad', rows: 300 },
          ],
        },
        { name: 'p_good', type: 'number', missing: 0, distinct: 990, frequent: [], minimum: 0.02, maximum: 0.98 },
        {
          name: 'sex',
          type: 'text',
          missing: 12,
          distinct: 2,
          frequent: [
            { value: 'male', rows: 690 },
            { value: 'female', rows: 298 },
          ],
        },
        { name: 'age', type: 'integer', missing: 0, distinct: 53, frequent: [], minimum: 19, maximum: 75 },
        { name: 'housing', type: 'text', missing: 0, distinct: 3, frequent: [{ value: 'own', rows: 713 }] },
        { name: 'zip code', type: 'text', missing: 0, distinct: 300, frequent: [] },
      ],
    },
  ],
  model: {
    name: 'credit-risk',
    config: place.file,
    task: 'binary',
    damaged: [],
    versions: [
      {
        version: '2',
        stage: 'production',
        line: 11,
        sets: ['test'],
        evaluations: [
          {
            set: 'test',
            evidence: { file: '/project/.assay/e.json', digest: 'sha256:3f9a' },
            time: '2026-11-22T10:42:00Z',
            engine: 'text',
            rows: 1000,
            used: 1000,
            headline: { metric: 'roc_auc', value: { value: 0.7914, n: 1000, interval: [0.7612, 0.8213] } },
            metrics: [{ metric: 'accuracy', value: { value: 0.76, n: 1000, interval: [0.7331, 0.7851] } }],
            groupings: [['sex']],
            stale: [],
          },
        ],
        gates: [
          {
            ...gate,
            metric: 'roc_auc',
            title: 'roc_auc ≥ 0.75',
            limit: { min: 0.75 },
            value: 0.7914,
            interval: [0.7612, 0.8213],
            verdict: 'pass',
            line: 18,
          },
          {
            ...gate,
            metric: 'recall',
            title: 'recall[sex=female] ≥ 0.85',
            group: { sex: 'female' },
            limit: { min: 0.85 },
            value: 0.81,
            interval: [0.76, 0.86],
            verdict: 'fail',
            shown: false,
            line: 20,
          },
          {
            ...gate,
            metric: 'demographic_parity_difference',
            title: 'demographic_parity_difference[sex] ≤ 0.10',
            by: ['sex'],
            limit: { max: 0.1 },
            value: 0.06,
            interval: [0, 0.14],
            verdict: 'insufficient',
            reason: 'the interval reaches past the limit',
            line: 21,
          },
        ],
      },
      { version: '1', stage: 'archived', line: 10, sets: ['test'], evaluations: [], gates: [] },
    ],
  } as unknown as NonNullable<Knowledge['model']>,
  files: [
    '../outside.csv',
    'MODEL_CARD.md',
    'README.md',
    'data/v1.csv',
    'data/v2.parquet',
    'data/new data.csv',
    'models/v1.onnx',
    'train.py',
  ],
  datasets: ['german-credit', 'adult'],
  connections: ['lake'],
};
