import assert from 'node:assert/strict';
import fc from 'fast-check';
import { chineseNumeral, chineseNumeralValue } from '../../../../src/core/cards/chinese-numerals.ts';
import { inStyleOf, readNumber } from '../../../../src/core/cards/written-number.ts';

describe('numbers as cards write them', () => {
  const rewritten = (text: string, value: number): string | undefined => {
    const number = readNumber(text);
    return number && inStyleOf(number, value);
  };

  it('are rewritten in their own style', () => {
    assert.equal(rewritten('0.85', 0.7914), '0.79');
    assert.equal(rewritten('.850', 0.7914), '.791');
    assert.equal(rewritten('-.1', -0.26), '-.3');
    assert.equal(rewritten('−0.06', -0.21), '−0.21');
    assert.equal(rewritten('−0.06', 0.21), '0.21');
    assert.equal(rewritten('-0.06', -0.001), '0.00');
    assert.equal(rewritten('61 %', 71.2), '71 %');
    assert.equal(rewritten('61 Per cent', 71.2), '71 Per cent');
    assert.equal(rewritten('百分之 61.0', 71.24), '百分之 71.2');
    assert.equal(rewritten('百分之六十一', 10.4), '百分之十');
    assert.equal(rewritten('百分之十点五', 100), '百分之一百点零');
  });

  it('are none where words only look like them', () => {
    for (const text of ['六十一', '61 points', '61 percentage', '百分之', '百分之六一', '0.5.1', 'percent']) {
      assert.equal(readNumber(text), undefined, text);
    }
  });

  it('in Chinese are what they were made of', () => {
    const digits = fc.tuple(fc.integer({ min: 0, max: 99 }), fc.stringMatching(/^[0-9]{1,3}$/));
    fc.assert(
      fc.property(digits, ([whole, fraction]) => {
        for (const text of [`${whole}`, `${whole}.${fraction}`]) {
          assert.equal(chineseNumeralValue(chineseNumeral(text) ?? ''), text);
        }
      }),
    );
    assert.deepEqual(['0', '10', '12', '20', '99', '100'].map(chineseNumeral), [
      '零',
      '十',
      '十二',
      '二十',
      '九十九',
      '一百',
    ]);
    assert.equal(chineseNumeral('101'), undefined);
  });
});
