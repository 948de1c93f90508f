import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CardModel } from '../../../../src/core/cards/card-model.ts';
import { checkCard } from '../../../../src/core/cards/check-card.ts';
import type { Evaluation, MetricValue } from '../../../../src/core/evaluation/document.ts';
import type { Finding } from '../../../../src/core/finding.ts';
import { formatMessage } from '../../../../src/core/messages/catalog.ts';
import { fixed, pointedAt, source } from '../config/source.ts';
import { realisticCards } from './realistic-cards.ts';

const number = (value: number, interval: [number, number] | null = null, n = 400): MetricValue => ({
  value,
  n,
  interval,
});

/** Version 1 on test: AUC 0.7741, accuracy 0.72; version 2: AUC 0.7914, recall 0.8714 (women 0.8125, men 0.8925) … */
function evaluation(
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

const model: CardModel = {
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
        recall: number(0.8714),
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

function check(text: string): Finding[] {
  return checkCard(source(text, '/project/MODEL_CARD.md'), [model], 'en');
}

/** What is wrong and what to write, `0.85→0.79`. */
function wrong(text: string): string[] {
  return check(text).map((finding) => `${pointedAt(text, finding.range)}→${finding.fixes[0]?.edits[0]?.text}`);
}

describe('checkCard', () => {
  const right = [
    'The model has a ROC AUC of 0.79.',
    'The ROC AUC is **0.791** (95 % CI 0.76–0.82, n = 1000).',
    'AUC: 0.7914',
    '`roc_auc` 0.79',
    'Recall is 87.1% and precision is 80 %.',
    'Recall is 0.81 for women and 0.89 for men.',
    'AUC, recall and precision are 0.79, 0.87 and 0.80.',
    'Accuracy is 0.76, accuracy is 0.75: a tie may go either way.',
    'Version 1 reached an AUC of 0.77.',
    'v1 has an AUC of 0.774; v2 has an AUC of 0.791.',
    '# Version 1\n\nThe AUC is 0.77.',
    'Version 1 was simple. The AUC was 0.774.',
    'Version 2 replaces version 1. The AUC was 0.774.',
    'It finds most of those who repay (recall 0.871): the precision is 0.80.',
    'Women are selected less often than men: the demographic parity difference by sex is 0.149.',
    '模型的AUC为0.79，召回率为87.1%。',
    '女性召回率为0.81。',
    '| Metric | Value |\n|---|---|\n| ROC AUC | 0.791 (0.761–0.821) |\n| Recall | 87.1 % |\n| n | 400 |\n',
    '| Group | Recall (%) | n |\n|---|--:|--:|\n| female | 81 | 120 |\n| male | 89 | 280 |\n| all | 87 | 400 |\n',
    '| Metric | Version 1 | Version 2 |\n|---|---|---|\n| AUC | 0.774 | 0.791 |\n',
    '| Group | Recall |\n|---|---|\n| duration = \\[12,24) | 0.912 |\n',
  ];
  for (const text of right)
    it(`leaves what is right alone: ${JSON.stringify(text)}`, () => assert.deepEqual(wrong(text), []));

  const notClaims = [
    'AUC should be at least 0.85.',
    'We require a recall of 0.95.',
    'The target AUC is 0.85.',
    'The baseline has an AUC of 0.65.',
    'Training accuracy is 0.99.',
    '## Training\n\nAccuracy is 0.99.',
    'AUC improved by 0.02.',
    'The AUC rose from 0.65 to 0.70.',
    'At a threshold of 0.3 the recall is 0.95.',
    'Precision is 0.6 at 90 % recall.',
    'AUC ≥ 0.85.',
    'AUC > 0.85.',
    'Recall@10 is 0.5 and recall@5 0.4.',
    'Macro F1 is 0.7.',
    'Logistic regression reached an AUC of 0.70 on another 0.3 of the rows; see [AUC 0.65](x).',
    'See [the AUC of 0.65](https://example.org/0.65).',
    '```\nAUC 0.65\n```\n',
    '    AUC 0.65\n',
    '<!-- AUC 0.65 -->',
    'AUC ± 0.03 (n = 1000, p = 0.04, α = 0.05).',
    'We use accuracy 2.0 of the library, version 3.1.',
    'In 2026 the AUC was computed on 1000 rows with 0.5 as the default cut-off.',
    'AUC interval 0.65–0.70.',
    'Version 3 has an AUC of 0.85.',
    'XGBoost: AUC 0.85.',
    'Bureau score: AUC 0.65.',
    'PR AUC is 0.6, PR-AUC 0.61 and AUPRC 0.62.',
    '| Metric | Value |\n|---|---|\n| PR AUC | 0.6 |\n',
    'Compared with version 1, AUC is 0.65 on other rows.',
    'Accuracy: 0.70 → 0.755.',
    'The AUC was 0.65 on the 2025 cohort.',
    'With k = 5 and C = 0.1 accuracy is what counts.',
    '5-fold CV AUC 0.65 ± 0.02',
    'ROC AUC 0.79 (train: 0.95)',
    'The standard error of the AUC is 0.02.',
    'Recall (TPR) matters, 0.5 is the default.',
    'The bureau score has an AUC of 0.65.',
    'We saw an AUC of 0.65 for the bureau score.',
    'AUC 0.791 vs 0.774 for version 1.',
    'AUC is 0.791, against 0.774 of version 1.',
    'Recall: 0.65 on the UK portfolio.',
    'Precision/recall: 0.65/0.70.',
    'A random guess has 0.5 AUC.',
    'An accuracy of 0.70 is what always saying yes gives.',
    'On 2026-11-01 accuracy was computed; 0.5 seconds per row.',
    'Accuracy 0.62, 0.75 and 0.71 in three runs.',
    'Learning rate 0.1, max depth 3, subsample 0.8, recall matters.',
    'The recall is 5 times the precision of 0.1 mm.',
    'Among the 31 % of applicants who are women, recall matters more.',
    'For women the picture is different, as 30 % of them are young; recall is 0.81.',
    'Of all women 30 % are young, and recall is 0.81.',
    '| Model | AUC |\n|---|---|\n| Logistic regression | 0.65 |\n| Human experts | 0.6 |\n',
    '| Metric | Target | Limit |\n|---|---|---|\n| AUC | 0.85 | 0.7 |\n',
    '| Metric | Training |\n|---|---|\n| AUC | 0.95 |\n',
    '| Metric | CI lower | CI upper |\n|---|---|---|\n| AUC | 0.70 | 0.99 |\n',
    '| Epoch | AUC |\n|---|---|\n| 1 | 0.5 |\n| 2 | 0.6 |\n',
    '| Group | AUC |\n|---|---|\n| divorced | 0.5 |\n',
    'Scoring takes longer for accuracy\n0.5 seconds.',
    'Accuracy 2.5 hours, recall\n0.4 kg, AUC 12.5 million rows.',
    '召回率 0.5 秒。',
    'The model was tuned for recall\n0.1 being the learning rate.',
    'We report accuracy, recall\n\n0.05 is the level of significance.',
    '- AUC\n- 0.85\n',
    '- AUC\n  - 0.85\n  - 0.86\n',
    '- Bureau score AUC\n\n  0.65\n',
    '### Training AUC\n\n0.95\n',
    'AUC\n\n0.85\n',
    '| Metric | Value |\n|---|---|\n| AUC | 0.79 |\n| | 0.65 |\n',
    '| Model | Metric | Group | Value |\n|---|---|---|---|\n| Bureau | Recall | female | 0.6 |\n| | Recall | male | 0.6 |\n',
  ];
  for (const text of notClaims)
    it(`leaves what is no claim alone: ${JSON.stringify(text)}`, () => assert.deepEqual(wrong(text), []));

  const mistakes: [text: string, ...expected: string[]][] = [
    ['The model has a ROC AUC of 0.85.', '0.85→0.79'],
    ['The ROC AUC is **0.774** (95 % CI 0.74–0.80).', '0.774→0.791'],
    ['`roc_auc` 0.85', '0.85→0.79'],
    ['AUC = .85', '.85→.79'],
    ['Its recall is 91.3% overall.', '91.3%→87.1%'],
    ['Recall is 91 % and precision is 0.8.', '91 %→87 %'],
    ['It has 91% recall.', '91%→87%'],
    ['Recall is 0.81 for women and 0.95 for men.', '0.95→0.89'],
    ['For women, recall is 0.87.', '0.87→0.81'],
    ['Female recall is 0.87.', '0.87→0.81'],
    ['AUC, recall and precision are 0.79, 0.80 and 0.80.', '0.80→0.87'],
    ['Version 1 reached an AUC of 0.79.', '0.79→0.77'],
    ['# Version 1\n\nThe AUC is 0.79.', '0.79→0.77'],
    ['It finds most of those who repay: recall is 0.95.', '0.95→0.87'],
    ['On the test set the classifier attains a ROC AUC of 0.85 and an F1 of 0.83.', '0.85→0.79'],
    ['AUC, recall and precision were 0.85, 0.87 and 0.80, respectively.', '0.85→0.79'],
    ['AUC和召回率分别为0.85和0.87。', '0.85→0.79'],
    ['On 400 applicants it has a recall of 0.95 and an accuracy of 0.755.', '0.95→0.87'],
    ['Accuracy is 70 % on 400 applicants.', '70 %→76 %'],
    ['Recall 0.81 (women) vs 0.95 (men).', '0.95→0.89'],
    ['- **AUC**: 0.85\n- **F1**: 0.83\n', '0.85→0.79'],
    ['> AUC: 0.85\n> F1: 0.83', '0.85→0.79'],
    ['The log loss is 0.6 and the Brier score 0.2.', '0.6→0.5'],
    ['模型的AUC为0.85，召回率为91.2%。', '0.85→0.79', '91.2%→87.1%'],
    ['女性召回率为0.95。', '0.95→0.81'],
    ['Demographic parity difference by sex is 0.25.', '0.25→0.15'],
    ['| Metric | Value |\n|---|---|\n| ROC AUC | 0.774 (0.741–0.801) |\n| Recall | 0.87 |\n', '0.774→0.791'],
    ['| Group | Recall (%) | n |\n|---|--:|--:|\n| female | 91 | 120 |\n| male | 89.25 | 280 |\n', '91→81'],
    ['| Metric | Version 1 | Version 2 |\n|---|---|---|\n| AUC | 0.791 | 0.791 |\n', '0.791→0.774'],
    ['| Version | AUC | Accuracy |\n|---|---|---|\n| v1 | 0.774 | 0.72 |\n| v2 | 0.774 | 75.5% |\n', '0.774→0.791'],
    ['Version 2 (gradient boosting) has an AUC of 0.774.', '0.774→0.791'],
    ['| Group | Recall |\n|---|---|\n| age < 26 | 0.867 |\n| age ≥ 26 | 0.867 |\n', '0.867→0.932'],
    ['Recall is 0.95 for applicants under 26.', '0.95→0.87'],
    ['| Group | Recall |\n|---|---|\n| duration = [12,24) | 0.871 |\n', '0.871→0.912'],
    ['**AUC** | **Recall**\n---|---\n0.85 | 0.87\n', '0.85→0.79'],
    ['The ROC AUC on the test set is\n0.85, the recall\n87.1%.', '0.85→0.79'],
    ['The ROC AUC is\r\n**0.85**.\r\n', '0.85→0.79'],
    ['- AUC:\n  0.85\n- Recall\n  0.87\n', '0.85→0.79'],
    ['> 1. **AUC**:\n>    0.85\n', '0.85→0.79'],
    ['- **AUC**\n\n  0.85 (95 % CI 0.8–0.9)\n', '0.85→0.79'],
    ['- AUC\n  - 0.85\n- Recall\n  - 0.87\n', '0.85→0.79'],
    ['### ROC AUC\n\n0.85\n\n### Recall\n\n87 %\n', '0.85→0.79'],
    ['**AUC**<br>0.85<br/>**Recall**<br />0.87', '0.85→0.79'],
    ['| Metric | Value |\n|---|---|\n| ROC AUC | **0.85**<br>(0.80–0.90) |\n', '0.85→0.79'],
    ['| Metric | Group | Value |\n|---|---|---|\n| Recall | female | 0.81 |\n| | male | 0.95 |\n', '0.95→0.89'],
    ['模型的AUC为\n0.85，召回率\n87.1%。', '0.85→0.79'],
  ];
  for (const [text, ...expected] of mistakes) {
    it(`finds ${expected.join(', ')} in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(wrong(text), expected);
      for (const finding of check(text)) {
        const mended = fixed(text, finding.fixes[0]);
        assert.equal(wrong(mended).length, expected.length - 1, mended);
      }
    });
  }

  const frontMatter = (value: string, dataset = 'german-credit', split = 'test'): string =>
    `---
license: apache-2.0
model-index:
  - name: credit-risk
    results:
      - task: { type: tabular-classification }
        dataset: { name: ${dataset}, type: ${dataset}, split: ${split} }
        metrics:
          - type: auc
            value: ${value}
          - { type: f1, value: 0.83 }
---
# Card

AUC 0.79
`;

  it('reads the results of the front matter', () => {
    assert.deepEqual(wrong(frontMatter('0.79')), []);
    assert.deepEqual(wrong(frontMatter('79.1')), []);
    assert.deepEqual(wrong(frontMatter('0.774')), ['0.774→0.791']);
    assert.deepEqual(wrong(frontMatter('"0.774"')), ['0.774→0.791']);
    assert.deepEqual(wrong(frontMatter('77.4')), ['77.4→79.1']);
    assert.deepEqual(wrong(frontMatter('0.5').replace('type: auc', 'type: pr_auc')), []);
    assert.deepEqual(wrong(`\uFEFF${frontMatter('0.774')}`.replaceAll('\n', '\r\n')), ['0.774→0.791']);
  });

  it('leaves results on other data alone', () => {
    assert.deepEqual(wrong(frontMatter('0.5', 'adult')), []);
    assert.deepEqual(wrong(frontMatter('0.5', 'german-credit', 'train')), []);
  });

  for (const [what, text] of Object.entries(realisticCards)) {
    it(`leaves what is right alone: ${what}`, () => {
      assert.deepEqual(wrong(text), []);
      assert.deepEqual(wrong(text.replaceAll('\n', '\r\n')), []);
    });
  }

  it('finds the metrics of realistic cards that are changed', () => {
    const changed: [card: string, from: string, to: string, ...expected: string[]][] = [
      ['a card of the usual template', 'AUC is\n0.791', 'AUC is\n0.810', '0.810→0.791'],
      ['a card of the usual template', 'recall\n87.1 %', 'recall\n91.1 %', '91.1 %→87.1 %'],
      ['a card of the usual template', 'and\n0.89 for men', 'and\n0.95 for men', '0.95→0.89'],
      ['a card of lists and breaks', ':\n  0.79', ':\n  0.85', '0.85→0.79'],
      ['a card of lists and breaks', '0.87', '0.91', '0.91→0.87'],
      ['a card of lists and breaks', '- 80 %', '- 85 %', '85 %→80 %'],
      ['a comparison of models', '| 0.791 |', '| 0.85 |', '0.85→0.79'],
      ['a card in Chinese', '0.79，', '0.85，', '0.85→0.79'],
      ['a card in Chinese', '准确率\n75.5%', '准确率\n79.5%', '79.5%→75.5%'],
    ];
    for (const [card, from, to, ...expected] of changed) {
      const text = realisticCards[card] ?? '';
      assert.ok(text.includes(from), from);
      assert.deepEqual(wrong(text.replace(from, to)), expected, `${card}: ${to}`);
    }
  });

  it('says what, what it should be, how sure and since when', () => {
    const [finding] = check('AUC 0.85');
    assert.ok(finding);
    assert.equal(
      formatMessage(finding.rule, finding.args, 'en'),
      'roc_auc 0.85 is not what version 2 scored: 0.791 (95 % interval 0.761–0.821, n 1000). Evidence of 22 Nov 2026, credit-risk 2.',
    );
  });

  it('offers no fix where it is not sure what the number is of', () => {
    for (const text of ['Women come first here. Recall is 0.5.', 'The demographic parity difference is 0.5.']) {
      assert.deepEqual(wrong(text), [`0.5→undefined`], text);
    }
  });

  it('says nothing of a model without evidence', () => {
    assert.deepEqual(checkCard(source('AUC 0.85'), [{ ...model, evaluations: [] }], 'en'), []);
  });

  it('takes a number as right that is right for any of the models of one card', () => {
    const other = { ...model, name: 'other', evaluations: [evaluation('2', 'test', { roc_auc: number(0.85) })] };
    assert.deepEqual(checkCard(source('AUC 0.85'), [model, other], 'en'), []);
    assert.equal(checkCard(source('AUC 0.65'), [model, other], 'en').length, 1);
  });

  it('never throws, and points inside the text', function () {
    this.timeout(20_000);
    const words = fc.constantFrom(
      'AUC',
      'recall',
      '0.85',
      '91%',
      'women',
      '\n',
      '| ',
      '|',
      '---',
      '**',
      '`',
      '.',
      '(',
      ')',
      '–',
      '# ',
      '> ',
      '\\',
      '为',
      '&nbsp;',
      '[',
      '](x)',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(words).map((parts) => parts.join(' ')),
        ),
        (text) => {
          for (const { range } of check(text)) assert.match(pointedAt(text, range), /^-?[\d.]+\s?%?$/);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('finds every number that is changed beyond its rounding, and only those', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (thousandths) => {
        const written = (thousandths / 1000).toFixed(3);
        const isRight = written === '0.791';
        assert.equal(wrong(`The AUC is ${written}.`).length, isRight ? 0 : 1);
      }),
      { numRuns: 100 },
    );
  });
});
