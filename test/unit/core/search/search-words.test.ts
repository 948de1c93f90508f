import assert from 'node:assert/strict';
import fc from 'fast-check';
import { queryWords, wordsOf } from '../../../../src/core/search/search-words.ts';

describe('words of a text', () => {
  for (const [text, ...words] of [
    ['credit-risk 2', 'credit', 'risk', '2'],
    ['predictions_v2.parquet', 'predictions', 'v2', 'parquet'],
    ['Größe, Ångström', 'grosse', 'angstrom'],
    ['creditRisk', 'creditrisk', 'credit', 'risk'],
    ['信用风险', '信用', '用风', '风险', '险'],
    ['AUC信用', 'auc', '信用', '用'],
    ['男', '男'],
    ['ＡＵＣ ①', 'auc', '1'],
    ['年龄 ≥ 26岁', '年龄', '龄', '26', '岁'],
    ['カテゴリ名', 'カテ', 'テコ', 'コリ', 'リ名', '名'],
    ['データ', 'テー', 'ータ', 'タ'],
    ['⺀⺩信', '⺀⺩', '⺩信', '信'],
    ['"; DROP TABLE words; --', 'drop', 'table', 'words'],
    ['…'],
  ] as const) {
    it(`${text}: ${words.join(' ')}`, () => {
      assert.deepEqual(wordsOf(text), words);
    });
  }

  it('hold letters and digits only, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const word of wordsOf(text)) assert.match(word, /^[^\s!-/:-@[-`{-~]+$/u);
      }),
    );
  });

  it('of every letter and digit alone are what a query for it asks for', () => {
    const lost: string[] = [];
    for (let code = 0; code <= 0x10ffff; code++) {
      const sign = String.fromCodePoint(code);
      // Some letters are nothing but a mark: `ﾞ`.
      if (!/[\p{L}\p{N}]/u.test(sign.normalize('NFKD'))) continue;
      const [known] = wordsOf(sign);
      const [asked] = queryWords(sign);
      const isFound = asked !== undefined && 'prefix' in asked ? known?.startsWith(asked.prefix) : known !== undefined;
      if (!isFound) lost.push(sign);
    }
    assert.deepEqual(lost, []);
  });

  it('of a query are prefixes, and pairs of Chinese that follow each other', () => {
    assert.deepEqual(queryWords('Kredit 信用风 险'), [
      { prefix: 'kredit' },
      { pairs: ['信用', '用风'] },
      { prefix: '险' },
    ]);
    assert.deepEqual(queryWords(' "* - '), []);
  });
});
