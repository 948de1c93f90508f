import assert from 'node:assert/strict';
import type { CardModel } from '../../../../src/core/cards/card-model.ts';
import { checkCard } from '../../../../src/core/cards/check-card.ts';
import { parseCard } from '../../../../src/core/cards/parse-card.ts';
import { formatMessage } from '../../../../src/core/messages/catalog.ts';
import { pointedAt, source } from '../config/source.ts';

const model: CardModel = { name: 'm', versions: [{ name: '1' }], sets: [{ name: 'test' }], evaluations: [] };
const check = (text: string) => checkCard(source(text, '/project/MODEL_CARD.md'), [model], 'en');
const rules = (text: string): string[] => check(text).map(({ rule }) => rule);
const paragraphs = (text: string): string[] => parseCard(text).paragraphs.map((paragraph) => paragraph.text.text);
const cells = (text: string): string[][][] =>
  parseCard(text).tables.map(({ rows }) => rows.map((row) => row.map((cell) => cell.text)));

describe('Markdown of a card', () => {
  it('is read as its reader sees it', () => {
    const text =
      'See [0.76, 0.82] and [the paper] or [this](x "t")\\*, *a **b***\nand `c  d` <b>e</b><u x>f</u><a y>g</a>.\n\n[the paper]: y\n';
    assert.deepEqual(paragraphs(text), ['See [0.76, 0.82] and \uFFFC or \uFFFC*, a b\nand c d ef\uFFFCg\uFFFC.']);
    assert.deepEqual(paragraphs('> - one\n>   two\n> lazy\n\n    code\n\n<!-- no -->\n'), ['one\ntwo\nlazy']);
  });

  it('has tables with any line ends, blanks and empty cells', () => {
    const table = '| a | b | |\n|---|:-:|--|  \n|| 1 | \\| |\nx | y\n';
    const expected = [
      [
        ['a', 'b', ''],
        ['', '1', '|'],
        ['x', 'y'],
      ],
    ];
    assert.deepEqual(cells(table), expected);
    assert.deepEqual(cells(table.replaceAll('\n', '\r\n')), expected);
    assert.deepEqual(cells(`> ${table.trim().replaceAll('\n', '\n> ')}`), expected);
  });

  it('keeps the place of every character', () => {
    const text = '# A  *b*\r\n\r\n> c \\_ `d`\r\n>  e | f\r\n\r\n| g | **h** |\r\n|---|---| \r\n';
    const { paragraphs: found, tables } = parseCard(text);
    const flats = [...found.map((paragraph) => paragraph.text), ...tables.flatMap(({ rows }) => rows.flat())];
    assert.ok(flats.length >= 3);
    for (const { text: flat, offsets } of flats) {
      assert.equal(offsets.map((offset) => text[offset]).join(''), flat);
    }
  });

  const n = 100_000;
  const unreadable: Readonly<Record<string, string>> = {
    'nested quotes': '>'.repeat(n),
    'nested lists': '- 1. '.repeat(n),
    'numbered lists in quotes': '>1. '.repeat(n),
    'nested brackets': '['.repeat(n) + ']'.repeat(n),
    'links without end': '[a]('.repeat(n),
    'bold in italics': '*a **b '.repeat(n),
    'rows of backticks': Array.from({ length: 1000 }, (_, i) => `${'`'.repeat(i + 1)}a`).join(''),
    'comments without end': `a ${'<!-- '.repeat(n)}`,
    'a label without end': `[${'a\n'.repeat(n)}`,
    'a title without end': `[a]: b "${'x\n'.repeat(n)}`,
  };
  for (const [what, text] of Object.entries(unreadable)) {
    it(`says so where it can't be read in time: ${what}`, () => {
      const found = check(`AUC 0.5\n\n${text}\n\nAUC 0.6\n`);
      assert.deepEqual(
        found.map(({ rule, severity }) => `${rule} ${severity}`),
        ['card/unread error'],
      );
      assert.equal(found[0]?.range?.start.line, 3);
      const message = formatMessage('card/unread', found[0]?.args ?? {}, 'en');
      assert.match(message, /Nested too deeply here, or too much .* \(\d+ such parts .*Write them plainly/);
      assert.deepEqual(
        paragraphs(`AUC 0.5\n\n${text}\n\nAUC 0.6\n`).filter((each) => each.startsWith('AUC')),
        ['AUC 0.5', 'AUC 0.6'],
      );
    });
  }

  it('says so when it is larger than any card, and reads one of 2 MB', () => {
    const line = 'The [model](x) is *good*: **AUC** 0.79 [0.76, 0.82] on `test` data.\n\n';
    const large = line.repeat(Math.floor(2e6 / line.length));
    assert.deepEqual(rules(large), []);
    assert.equal(paragraphs(large).length, large.length / line.length);
    const [finding, ...others] = check(line.repeat(Math.ceil(5e6 / line.length)));
    assert.deepEqual([finding?.rule, finding?.severity, others.length], ['card/too-large', 'error', 0]);
    assert.match(formatMessage('card/too-large', finding?.args ?? {}, 'en'), /has 50\d{5} characters.* up to 2097152/);
  });

  it('says so when its front matter is too long', () => {
    const text = `---\n${'a: [\n'.repeat(60_000)}---\nAUC 0.5\n`;
    const [finding] = check(text);
    assert.equal(finding?.rule, 'card/unread');
    assert.equal(pointedAt(text, finding?.range), '---');
  });
});
