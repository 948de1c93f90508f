import assert from 'node:assert/strict';
import type { Report } from '../../../../src/core/reports/report.ts';
import { evaluationAnswer, fairnessAnswer } from '../../../../src/extension/lm-tools/tool-answers.ts';
import { sampleEvaluation } from '../../../support/sample-evaluation.ts';

const report: Report = {
  language: 'en',
  evaluation: sampleEvaluation(),
  stale: ['the predictions have changed'],
  gates: [],
  versions: [],
  sets: [],
  command: '',
};

/** Every object below that holds a `value`. */
function numbers(answer: unknown): Record<string, unknown>[] {
  if (typeof answer !== 'object' || answer === null) return [];
  const own = 'value' in answer ? [answer as Record<string, unknown>] : [];
  return [...own, ...Object.values(answer).flatMap(numbers)];
}

describe('answers of the tools', () => {
  it('give no number without its interval, or the reason why it has none', () => {
    for (const answer of [evaluationAnswer(report), fairnessAnswer(report)]) {
      const found = numbers(JSON.parse(JSON.stringify(answer)));
      assert.ok(found.length > 5);
      for (const number of found) {
        const isExplained = number['interval'] !== null || 'no_interval' in number || 'undefined' in number;
        assert.ok(isExplained, JSON.stringify(number));
      }
    }
  });

  it('say that evidence is stale', () => {
    assert.equal(evaluationAnswer(report)['up_to_date'], false);
    assert.deepEqual(fairnessAnswer(report)['stale'], ['the predictions have changed']);
  });

  it('hold neither curves nor the groups of slices', () => {
    const text = JSON.stringify([evaluationAnswer(report), fairnessAnswer(report)]);
    assert.doesNotMatch(text, /"curves"|"thresholds"|housing|purpose/);
  });
});
