import assert from 'node:assert/strict';
import { type CountedReason, plainReasons, type Reason, reasonsOf } from '../../../../src/core/evaluation/reason.ts';
import { intervalMethods } from '../../../../src/core/inference/interval-method.ts';
import { reportWords } from '../../../../src/core/messages/report.ts';
import { methodText, reasonText } from '../../../../src/core/reports/reason-text.ts';
import { warningText } from '../../../../src/core/reports/warning-text.ts';

const chinese = reportWords('zh-cn');
const english = reportWords('en');

const counted: CountedReason[] = ['fewer than 30 rows', 'suppressed: protects groups of fewer than 5 rows'];
const simple = [...plainReasons, ...counted];
const every: Reason[] = [...simple, ...reasonsOf.flatMap((of) => simple.map((reason): Reason => `${of}: ${reason}`))];

/** Chinese words, and no English word among them. */
function assertChinese(text: string, of: string): void {
  assert.match(text, /\p{Script=Han}/u, of);
  assert.doesNotMatch(text, /\b(?!logit|delta|max|mid|MOVER|Wilson|DeLong|Newcombe|BCa)[A-Za-z]{3,}/, of);
}

describe('reasons, methods and warnings of the evidence', () => {
  it('are told in the reader’s language', () => {
    assert.equal(reasonText('no predicted positives', chinese), '没有预测为正的行');
    assert.equal(reasonText('privileged: fewer than 30 rows', chinese), '优势组：少于 30 行');
    assert.equal(reasonText('only one class: no negatives', chinese), '只有一类：没有负类');
    assert.equal(methodText('simultaneous Newcombe', chinese), '同时 Newcombe 法');
    const warning = { code: 'small-group', message: '…', args: { group: 'sex=female', rows: 9, limit: 30 } };
    assert.equal(warningText(warning, chinese), 'sex=female 只有 9 行（少于 30）：其数值参考意义有限。');
  });

  it('are all known, whatever the numbers give', () => {
    for (const reason of every) assertChinese(reasonText(reason, chinese), reason);
    for (const method of intervalMethods) assertChinese(methodText(method, chinese), method);
  });

  it('are in English the words of the evidence', () => {
    const parts = { a: 'first version', b: 'second version' };
    for (const reason of every) {
      const expected = reason.replace(/^(a|b): /, (_, part: 'a' | 'b') => `${parts[part]}: `);
      assert.equal(reasonText(reason, english), expected);
    }
    for (const method of intervalMethods) assert.equal(methodText(method, english), method);
  });

  it('stay as they are where this version does not know them', () => {
    assert.equal(reasonText('the moon was full', chinese), 'the moon was full');
    assert.equal(methodText('coffee grounds', chinese), 'coffee grounds');
    assert.equal(warningText({ code: 'moon', message: 'The moon was full.', args: {} }, chinese), 'The moon was full.');
  });
});
