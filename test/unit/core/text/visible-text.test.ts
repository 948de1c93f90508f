import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { formatMessage } from '../../../../src/core/messages/catalog.ts';
import { escapeMarkdown } from '../../../../src/core/reports/markdown.ts';
import { textTable } from '../../../../src/core/reports/text-table.ts';
import { visibleLines, visibleText } from '../../../../src/core/text/visible-text.ts';

describe('visible text', () => {
  it('shows what a terminal would obey', () => {
    assert.equal(visibleText('\u001b[31mred\u0007\u007f\u009b'), '\\x1b[31mred\\x07\\x7f\\x9b');
    assert.equal(visibleText('a\nb\tc\rd'), 'a\\nb\\tc\\rd');
    assert.equal(visibleText('\u202eevil\u202c \u2066x\u2069'), '\\u202eevil\\u202c \\u2066x\\u2069');
  });

  it('leaves everything else as it is', () => {
    const text = 'é 准确率 ±.030 – \u00a0👩🏽‍🔬 \\n';
    assert.equal(visibleText(text), text);
  });

  it('keeps the lines of a text that has some', () => {
    assert.equal(visibleLines('one\n\u001btwo\n'), 'one\n\\x1btwo\n');
  });

  it('keeps a value in its row, in messages, tables and Markdown', () => {
    assert.equal(
      formatMessage('input/column-missing', { file: 'a\nb.csv', column: '\u001bs', columns: 'x' }, 'en'),
      'a\\nb.csv has no column "\\x1bs". Its columns: x.',
    );
    assert.equal(textTable([{ title: 'a' }, { title: 'b' }], [['x\ny', '\t']]), 'a     b\nx\\ny  \\t');
    assert.equal(escapeMarkdown('x\ny'), 'x\\\\ny');
  });
});
