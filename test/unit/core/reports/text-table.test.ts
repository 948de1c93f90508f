import assert from 'node:assert/strict';
import { displayWidth, textTable, truncate } from '../../../../src/core/reports/text-table.ts';

describe('tables of a terminal', () => {
  it('align columns and end no line in blanks', () => {
    const table = textTable(
      [{ title: 'metric' }, { title: 'n', align: 'right' }, { title: '' }],
      [
        ['recall', '9', ''],
        ['f1', '120', 'x'],
      ],
    );
    assert.equal(table, ['metric    n', 'recall    9', 'f1      120  x'].join('\n'));
  });

  it('count Chinese characters as two columns', () => {
    assert.equal(displayWidth('召回率 a'), 8);
    assert.equal(textTable([{ title: '指标' }, { title: 'n' }], [['abc', '1']]), '指标  n\nabc   1');
  });

  it('cut what is too wide, and only that', () => {
    assert.equal(truncate('purpose=furniture', 10), 'purpose=f…');
    assert.equal(truncate('召回率召回率', 5), '召回…');
    assert.equal(truncate('short', 5), 'short');
  });
});
