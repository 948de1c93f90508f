import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkCard } from '../../../../src/core/cards/check-card.ts';
import type { Finding } from '../../../../src/core/finding.ts';
import { formatMessage } from '../../../../src/core/messages/catalog.ts';
import { fixed, pointedAt, source } from '../config/source.ts';
import { evaluation, cardModel as model, number } from './card-model.ts';
import { realisticCards } from './realistic-cards.ts';
import { silentTexts } from './silent-texts.ts';

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

  for (const [what, texts] of Object.entries(silentTexts)) {
    for (const text of texts)
      it(`says nothing of ${what}: ${JSON.stringify(text)}`, () => assert.deepEqual(wrong(text), []));
  }

  const mistakes: [text: string, ...expected: string[]][] = [
    ['The model has a ROC AUC of 0.85.', '0.85→0.79'],
    ['The ROC AUC is **0.774** (95 % CI 0.74–0.80).', '0.774→0.791', '0.74→0.76', '0.80→0.82'],
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
    ['- **AUC**\n\n  0.85 (95 % CI 0.8–0.9)\n', '0.85→0.79', '0.9→0.8'],
    ['- AUC\n  - 0.85\n- Recall\n  - 0.87\n', '0.85→0.79'],
    ['### ROC AUC\n\n0.85\n\n### Recall\n\n87 %\n', '0.85→0.79'],
    ['**AUC**<br>0.85<br/>**Recall**<br />0.87', '0.85→0.79'],
    ['| Metric | Value |\n|---|---|\n| ROC AUC | **0.85**<br>(0.80–0.90) |\n', '0.85→0.79'],
    ['| Metric | Group | Value |\n|---|---|---|\n| Recall | female | 0.81 |\n| | male | 0.95 |\n', '0.95→0.89'],
    ['模型的AUC为\n0.85，召回率\n87.1%。', '0.85→0.79'],
    // Percentages in words.
    ['Recall is 61 percent.', '61 percent→87 percent'],
    ["The model's recall is 61 percent.", '61 percent→87 percent'],
    ['Its recall is 61 per cent overall.', '61 per cent→87 per cent'],
    ['The model has 61.5 percent recall.', '61.5 percent→87.1 percent'],
    ['Recall of 61 Percent and precision of 80 Percent.', '61 Percent→87 Percent'],
    ['召回率为百分之六十一。', '百分之六十一→百分之八十七'],
    ['召回率为百分之 61。', '百分之 61→百分之 87'],
    ['召回率达到百分之六十一点五，AUC为0.79。', '百分之六十一点五→百分之八十七点一'],
    // Further numbers of a sentence.
    ['AUC 0.71, and AUC of at least 0.99.', '0.71→0.79'],
    ['AUC 0.71 (0.68–0.74).', '0.71→0.79'],
    ['Accuracy of 0.81 and recall of 0.62.', '0.81→0.76', '0.62→0.87'],
    ['Recall and precision of 0.62 and 0.55 respectively.', '0.62→0.87', '0.55→0.80'],
    ['AUC 0.71 (target 0.75), recall 0.62.', '0.71→0.79', '0.62→0.87'],
    ['AUC is 0.71, above the required 0.70.', '0.71→0.79'],
    ['AUC为0.71，应不低于0.7。', '0.71→0.79'],
    ['0.71 AUC, 0.62 recall.', '0.71→0.79', '0.62→0.87'],
    ['Precision: 0.7242 | Recall: 0.6134 | F1: 0.8342', '0.7242→0.8000', '0.6134→0.8714'],
    ['Recall is 0.71 for women, 0.73 for men.', '0.71→0.81', '0.73→0.89'],
    // Intervals of the level of the evidence.
    ['AUC 0.79 (95 % CI 0.70–0.82).', '0.70→0.76'],
    ['AUC 0.79 [95%CI: 0.761, 0.877].', '0.877→0.821'],
    ['An area under the curve (AUC) of 0.79 (95% confidence interval 0.76 to 0.9).', '0.9→0.8'],
    ['Recall is 87.1 % (95 % CI 80.0–90.7 %).', '80.0→82.6'],
    ['Intervals are 95 %.\n\nAUC 0.79 (0.70–0.82).', '0.70→0.76'],
    ['AUC为0.79（95% 置信区间 0.70–0.82）。', '0.70→0.76'],
    ['Demographic parity difference by sex: 0.149 (95 % interval 0.01 to 0.25).', '0.01→0.04'],
    // Cells as people fill them.
    ['| Metric | Value |\n|---|---|\n| Recall | 81.1 % |\n', '81.1 %→87.1 %'],
    ['| Metric | Value |\n|---|---|\n| Recall | 0.81 ± 0.02 |\n', '0.81→0.87'],
    ['| Metric | Value (95 % CI) |\n|---|---|\n| AUC | 0.85 [0.75, 0.82] |\n', '0.85→0.79', '0.75→0.76'],
    ['| Metric | Value | 95 % interval |\n|---|---|---|\n| AUC | 0.79 | 0.70–0.82 |\n', '0.70→0.76'],
    ['| Group | AUC | 95 % CI | Recall |\n|---|---|---|---|\n| all | 0.79 | [0.70, 0.82] | 0.9 |\n', '0.70→0.76'],
    ['| Metric | Value |\n|---|---|\n| AUC | **0.85**[^1] |\n\n[^1]: On the test set.\n', '0.85→0.79'],
    ['| Metric | Value |\n|---|---|\n| AUC | 0.85<sup>2</sup> |\n', '0.85→0.79'],
    ['| Metric | Value |\n|---|---|\n| AUC | <b>0.85</b> |\n', '0.85→0.79'],
    ['| Metric | Value |\n|---|---|\n| [AUC](https://example.org) | [0.85](run.json) |\n', '0.85→0.79'],
    ['| Metric | Value |\n|---|---|\n| AUC | 0.85\\* |\n', '0.85→0.79'],
    ['| Group | Recall |\n|---|---|\n| women | 0.71 (85/120) |\n', '0.71→0.81'],
    ['| Metric | female | male |\n|---|---|---|\n| Recall | 0.71 | 0.89 |\n', '0.71→0.81'],
    ['| | women | men | all |\n|---|---|---|---|\n| Recall (%) | 81 | 71 | 87 |\n', '71→89'],
    ['| | v1 | v2 |\n|---|---|---|\n| AUC | 0.774 | 0.774 |\n', '0.774→0.791'],
    ['| Version | AUC |\n|---|---|\n| 1 | 0.791 |\n| 2 | 0.791 |\n', '0.791→0.774'],
    ['| Attribute | Value | Recall |\n|---|---|---|\n| sex | female | 0.71 |\n| sex | male | 0.89 |\n', '0.71→0.81'],
    ['| Recall (%) |\n|---|\n| 8.1 |\n', '8.1→87.1'],
    // Announced lists, as trainers write them.
    [
      'This model is a tuned version of [base](https://example.org) on an unknown dataset.\nIt achieves the following results on the evaluation set:\n- Loss: 0.2375\n- Accuracy: 0.9229\n- F1: 0.8342\n',
      '0.9229→0.7550',
    ],
    ['Results of version 1:\n\n- AUC: 0.791\n', '0.791→0.774'],
    ['**Results**\n\n- AUC: 0.85\n', '0.85→0.79'],
    ['- Performance on test data\n  - AUC: 0.85\n  - Recall: 0.87\n', '0.85→0.79'],
    ['AUC | 0.85', '0.85→0.79'],
    ['| AUC | 0.85 |', '0.85→0.79'],
    ['- **AUC**: 0.71', '0.71→0.79'],
    ['The model performs well, with an accuracy of 0.92.', '0.92→0.76'],
    ['The baseline reaches 0.65. Our model has an AUC of 0.85.', '0.85→0.79'],
    ['- **准确率**：在测试集上，模型达到了95%的准确率。', '95%→76%'],
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
    assert.deepEqual(wrong(frontMatter('0.7914232227488151')), ['0.7914232227488151→0.7914000000000000']);
    assert.deepEqual(wrong(frontMatter('79.1 %')), []);
    assert.deepEqual(wrong(`\uFEFF${frontMatter('0.774')}`.replaceAll('\n', '\r\n')), ['0.774→0.791']);
  });

  it('takes values of the front matter above their range as percentages, whatever their size', () => {
    assert.deepEqual(wrong(frontMatter('5.0')), ['5.0→79.1']);
    assert.deepEqual(wrong(frontMatter('85')), ['85→79']);
    assert.deepEqual(wrong(frontMatter('791.4')), ['791.4→79.1']);
    assert.deepEqual(wrong(frontMatter('79')), []);
    assert.deepEqual(wrong(frontMatter('51.2').replace('type: auc', 'type: log_loss')), ['51.2→0.5']);
  });

  it('leaves results that say they are of something else alone', () => {
    const named = (name: string): string => frontMatter(`0.5\n            name: ${name}`);
    assert.deepEqual(wrong(named('Test AUC')), ['0.5→0.8']);
    for (const name of ['Baseline AUC', 'Validation AUC', 'AUC (macro)', 'AUC at threshold 0.3', '训练集 AUC']) {
      assert.deepEqual(wrong(named(name)), [], name);
    }
  });

  it('leaves results on other data alone', () => {
    assert.deepEqual(wrong(frontMatter('0.5', 'adult')), []);
    assert.deepEqual(wrong(frontMatter('0.5', 'german-credit', 'train')), []);
    const unnamed = (split: string): string =>
      frontMatter('0.5').replace(/dataset: \{.*\}/, `dataset: { split: ${split} }`);
    assert.deepEqual(wrong(unnamed('train')), []);
    assert.deepEqual(wrong(unnamed('test')), ['0.5→0.8']);
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

  it('says of a bound what the interval is', () => {
    const [finding] = check('AUC 0.79 (95 % CI 0.70–0.82)');
    assert.ok(finding);
    assert.equal(finding.severity, 'warning');
    assert.equal(
      formatMessage(finding.rule, finding.args, 'en'),
      'roc_auc: 0.70 is not the bound of the interval that version 2 has: 0.791 (95 % interval 0.761–0.821, n 1000). Evidence of 22 Nov 2026, credit-risk 2.',
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
