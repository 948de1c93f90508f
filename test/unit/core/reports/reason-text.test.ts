import assert from 'node:assert/strict';
import { reportWords } from '../../../../src/core/messages/report.ts';
import { reasonText } from '../../../../src/core/reports/reason-text.ts';
import { warningText } from '../../../../src/core/reports/warning-text.ts';

const chinese = reportWords('zh-cn');

describe('reasons and warnings of the evidence', () => {
  it('are told in the reader’s language', () => {
    assert.equal(reasonText('no predicted positives', chinese), '没有预测为正的行');
    assert.equal(reasonText('no predicted positives', reportWords('en')), 'no predicted positives');
    const warning = { code: 'small-group', message: '…', args: { group: 'sex=female', rows: 9, limit: 30 } };
    assert.equal(warningText(warning, chinese), 'sex=female 只有 9 行（少于 30）：其数值参考意义有限。');
  });

  it('stay as they are where this version does not know them', () => {
    assert.equal(reasonText('the moon was full', chinese), 'the moon was full');
    assert.equal(warningText({ code: 'moon', message: 'The moon was full.', args: {} }, chinese), 'The moon was full.');
  });
});
