import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CardModel } from '../../../../src/core/cards/card-model.ts';
import { checkCard } from '../../../../src/core/cards/check-card.ts';
import { chineseNumeral } from '../../../../src/core/cards/chinese-numerals.ts';
import type { MetricValue } from '../../../../src/core/evaluation/document.ts';
import { fixed, source } from '../config/source.ts';
import { cardModel, evaluation, number } from './card-model.ts';

/** Values by the names that the blocks below give them. */
type Values = Readonly<Record<string, number>>;

/** Parts of cards, whose `{numbers}` are those of the evidence. */
const blocks = [
  'The model has a ROC AUC of {auc} and an accuracy of {accuracy}.\n',
  'The ROC AUC is **{auc}** (95 % CI {auc.low}–{auc.high}, n = 400); recall is\n{recall}.\n',
  'AUC, recall and accuracy are {auc}, {recall} and {accuracy}, respectively.\n',
  'Recall is {recall of women} for women and {recall of men} for men.\n',
  'For women, recall is {recall of women}, 95% CI [{recall of women.low}, {recall of women.high}].\n',
  'On the test set it reaches {accuracy} accuracy (target: 0.99).\n',
  '- **AUC**: {auc}\n- **Recall**: {recall}\n- Accuracy\n  - {accuracy}\n',
  'It achieves the following results:\n\n- Accuracy: {accuracy}\n- Recall: {recall}\n',
  'AUC: {auc} | Recall: {recall} | Accuracy: {accuracy}\n',
  '| Metric | Value | 95 % interval |\n|---|--:|---|\n| AUC | {auc} | {auc.low}–{auc.high} |\n| Recall | **{recall}** | |\n',
  '| Group | Recall (95 % CI) | n |\n|---|---|--:|\n| women | {recall of women} [{recall of women.low}, {recall of women.high}] | 120 |\n| men | {recall of men} | 280 |\n',
  '| Metric | female | male | all |\n|---|---|---|---|\n| Recall | {recall of women} | {recall of men} | {recall} |\n',
  '模型的AUC为{auc}，召回率达到{recall}。女性召回率为{recall of women}。\n',
  '| 指标 | 数值 |\n|---|---|\n| 准确率 | {accuracy} |\n',
];

const frontMatter = `---
model-index:
  - name: credit-risk
    results:
      - dataset: { name: german-credit, type: german-credit, split: test }
        metrics: [{ type: roc_auc, value: {auc} }, { type: accuracy, value: {accuracy} }]
---
`;

const names = ['auc', 'recall', 'accuracy', 'recall of women', 'recall of men'];

/** Away from 0 and 1, so that a value and a bound stay numbers of the metric when they are changed. */
const values: fc.Arbitrary<Values> = fc
  .array(fc.double({ min: 0.3, max: 0.7, noNaN: true }), { minLength: names.length, maxLength: names.length })
  .map((drawn) => {
    const entries = names.flatMap((name, index) => {
      const value = drawn[index] ?? 0;
      return [
        [name, value],
        [`${name}.low`, value - 0.03],
        [`${name}.high`, value + 0.04],
      ] as const;
    });
    return Object.fromEntries(entries);
  });

/** How a card writes its numbers. */
const styles: readonly ((value: number, decimals: number) => string)[] = [
  (value, decimals) => value.toFixed(decimals + 1),
  (value, decimals) => value.toFixed(decimals + 1).replace('0.', '.'),
  (value, decimals) => `${(value * 100).toFixed(decimals)}%`,
  (value, decimals) => `${(value * 100).toFixed(decimals)} %`,
  (value, decimals) => `${(value * 100).toFixed(decimals)} percent`,
  (value, decimals) => `百分之${chineseNumeral((value * 100).toFixed(decimals))}`,
];

const card = fc.record({
  values,
  text: fc
    .tuple(fc.boolean(), fc.shuffledSubarray(blocks, { minLength: 1 }))
    .map(([hasFrontMatter, chosen]) => (hasFrontMatter ? frontMatter : '') + chosen.join('\n')),
  style: fc.constantFrom(...styles),
  decimals: fc.integer({ min: 1, max: 3 }),
});

/** The text with its numbers; the one at place `changed` is off. */
function written(
  {
    text,
    values: given,
    style,
    decimals,
  }: { text: string; values: Values; style: (typeof styles)[number]; decimals: number },
  changed?: number,
): string {
  let place = 0;
  return text.replace(/\{([a-z .]+)\}/g, (_, name: string) => {
    const value = given[name] ?? 0;
    return style(place++ === changed ? value + 0.05 : value, decimals);
  });
}

function evidenceOf(given: Values): CardModel {
  const value = (name: string): MetricValue =>
    number(given[name] ?? 0, [given[`${name}.low`] ?? 0, given[`${name}.high`] ?? 1]);
  const metrics = { roc_auc: value('auc'), recall: value('recall'), accuracy: value('accuracy') };
  const groups = (['female', 'male'] as const).map((sex) => ({
    by: ['sex'],
    values: [sex],
    kind: 'sensitive' as const,
    n: 100,
    metrics: { recall: value(sex === 'female' ? 'recall of women' : 'recall of men') },
  }));
  return { ...cardModel, evaluations: [evaluation('2', 'test', metrics, groups)] };
}

describe('cards made of evidence', () => {
  const check = (text: string, given: Values) => checkCard(source(text), [evidenceOf(given)], 'en');

  it('have no findings when their numbers are rounded rightly', () => {
    fc.assert(
      fc.property(card, (drawn) => {
        assert.deepEqual(check(written(drawn), drawn.values), []);
      }),
      { numRuns: 150 },
    );
  });

  it('have one finding for a number that is off, whose fix gives back the right card and changes nothing else', () => {
    fc.assert(
      fc.property(card, fc.nat(), (drawn, at) => {
        const right = written(drawn);
        const places = drawn.text.match(/\{[a-z .]+\}/g)?.length ?? 1;
        const text = written(drawn, at % places);
        const findings = check(text, drawn.values);
        assert.equal(findings.length, 1, text);
        assert.equal(fixed(text, findings[0]?.fixes[0]), right);
      }),
      { numRuns: 150 },
    );
  });
});
