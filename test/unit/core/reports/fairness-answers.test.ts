import assert from 'node:assert/strict';
import type { Disparity } from '../../../../src/core/evaluation/document.ts';
import { reportWords } from '../../../../src/core/messages/report.ts';
import { fairnessAnswers, sensitiveGroupings } from '../../../../src/core/reports/fairness-answers.ts';
import { gapSentence } from '../../../../src/core/reports/gap-sentence.ts';
import { sampleReport } from '../../../support/sample-evaluation.ts';

const report = sampleReport();
const words = reportWords('en');

const gap: Disparity = {
  by: ['sex'],
  metric: 'demographic_parity_difference',
  value: 0.149,
  interval: [0.041, 0.252],
  expected_if_equal: 0.05,
  lowest: ['female'],
  highest: ['male'],
  left_out: [],
};

const groups = report.evaluation.groups.filter((group) => group.by.join() === 'sex');

describe('fairness answers', () => {
  it('are given for sensitive columns and intersections, not for slices', () => {
    assert.deepEqual(sensitiveGroupings(report.evaluation), [['sex'], ['age'], ['sex', 'age']]);
  });

  it('come in the order of the questions, each with a sentence', () => {
    const answers = fairnessAnswers(report, ['sex'], words);
    assert.deepEqual(
      answers.map(({ title }) => title),
      [
        'Who is here?',
        'Are they selected equally?',
        'Are errors equal?',
        'Does a score mean the same?',
        'How sure are we?',
      ],
    );
    for (const { title, sentences } of answers) assert.ok((sentences[0] ?? '').length > 20, title);
  });

  it('say that rows without a value take no part', () => {
    const [people] = fairnessAnswers(report, ['age'], words);
    assert.match(people?.sentences[1] ?? '', /^540 rows have no value here/);
  });

  it('quote the positive label, which may be any word', () => {
    const [people] = fairnessAnswers(report, ['sex'], words);
    assert.match(people?.sentences[0] ?? '', / are “good”\.$/);
  });

  it('carry the gates on their gaps', () => {
    const gated = fairnessAnswers(report, ['sex'], words).filter(({ gates }) => gates.length > 0);
    assert.deepEqual(
      gated.map(({ question }) => question),
      ['selection', 'certainty'],
    );
  });

  it('never say fair, unbiased, significant or compliant', () => {
    for (const language of ['en', 'zh-cn'] as const) {
      for (const by of sensitiveGroupings(report.evaluation)) {
        const said = fairnessAnswers(report, by, reportWords(language)).flatMap(({ sentences }) => sentences);
        assert.doesNotMatch(said.join(' '), /\bfair\b|unbiased|signific|compliant|公平|显著|合规/i);
      }
    }
  });
});

describe('gap sentence', () => {
  it('says what is shown when the interval leaves out zero', () => {
    assert.match(
      gapSentence(gap, groups, words),
      /^male has the highest selection rate \(.*\), female the lowest \(.*\): a gap of 15 points\. The data show a difference of at least 4 points\. Groups of these sizes would differ by 5 points on average even if nothing differed\.$/,
    );
  });

  it('says how large a gap would still fit when none is shown', () => {
    const sentence = gapSentence({ ...gap, value: 0.03, interval: [0, 0.08] }, groups, words);
    assert.match(sentence, /No difference is shown; a gap of up to 8\.0 points would fit these data\./);
  });

  it('says why a gap is undefined', () => {
    const { highest: _highest, lowest: _lowest, ...rest } = gap;
    const sentence = gapSentence({ ...rest, value: null, interval: null, undefined: 'one group' }, groups, words);
    assert.equal(sentence, 'selection rate can’t be compared: one group.');
  });

  it('says gaps of metrics that are no rates as plain numbers', () => {
    const sentence = gapSentence(
      { ...gap, metric: 'roc_auc_difference', value: 0.05, interval: [0, 0.1] },
      groups,
      words,
    );
    assert.match(sentence, /highest ROC AUC .* a gap of 0\.050\./);
  });
});
