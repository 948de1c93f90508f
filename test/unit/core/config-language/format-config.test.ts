import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { parseDocument } from 'yaml';
import { formatEdits, formattedText } from '../../../../src/core/config-language/format-config.ts';
import { exampleText } from './example.ts';
import { edited } from './marked-text.ts';

const two = { indent: 2 };
const example = readFileSync(
  new URL('../../../../examples/german-credit/credit-risk.model.yaml', import.meta.url),
  'utf8',
);

describe('formatting a config', () => {
  it('changes nothing in what is written evenly', () => {
    for (const text of [exampleText, example, 'project: a\n', '# only a comment\n', '']) {
      assert.deepEqual(formatEdits(text, two), [], text);
    }
  });

  const cases: [name: string, before: string, after: string][] = [
    [
      'spaces',
      'model:   a\ncolumns: {label: x,score: y}\nslices: [ a,b ]\n',
      'model: a\ncolumns: { label: x, score: y }\nslices: [a, b]\n',
    ],
    ['indentation', 'gates:\n    - metric: a\n      min: 1\n', 'gates:\n  - metric: a\n    min: 1\n'],
    [
      'comments',
      '# top\nmodel: a    # the name\n\n\n\n# before\ntask: binary\n# end\n',
      '# top\nmodel: a # the name\n\n# before\ntask: binary\n# end\n',
    ],
    [
      'quotes and notations, which stay',
      'a: "1"\nb:   1.10\nc: \'x\'\nd: 0x1F\n',
      'a: "1"\nb: 1.10\nc: \'x\'\nd: 0x1F\n',
    ],
    ['lists that stand below their key, which stay', 'gates:\n- metric:  a\n', 'gates:\n- metric: a\n'],
    [
      'braces over several lines, which stay',
      'columns: {\n  label:  x,\n  score: y }\n',
      'columns: {\n  label: x,\n  score: y }\n',
    ],
    ['a last line without an end', 'model:  a', 'model: a\n'],
  ];
  for (const [name, before, after] of cases) {
    it(`evens out ${name}`, () => {
      assert.equal(formattedText(before, two), after);
      assert.equal(edited(before, formatEdits(before, two)), after);
      assert.deepEqual(formatEdits(after, two), [], 'a second time changes nothing');
    });
  }

  it('touches the lines that change and no other', () => {
    const text = 'model: a\ntask:  binary\nowner: b\nslices: [ a ]\ncard: c\n';
    assert.deepEqual(
      formatEdits(text, two).map(({ range, text: line }) => [range.start.line, range.end.line, line]),
      [
        [2, 3, 'task: binary\n'],
        [4, 5, 'slices: [a]\n'],
      ],
    );
  });

  it('leaves texts with mistakes alone', () => {
    for (const text of ['a:  {b: 1\n', 'a: 1\n   b:  2\n', 'a:  1\na: 2\n', '"a:  1\n'])
      assert.deepEqual(formatEdits(text, two), []);
  });

  it('keeps the line ends and the mark at the start', () => {
    assert.equal(formattedText('\uFEFFmodel:  a\r\ntask: b\r\n', two), '\uFEFFmodel: a\r\ntask: b\r\n');
  });

  it('says the same afterwards and is then done, whatever the spacing', () => {
    const space = fc.constantFrom(' ', '  ', '    ');
    const comment = fc.constantFrom('', ' # why', '   #  two', '\n\n# own line', '\n  # further in');
    const scalar = fc.constantFrom(
      'a',
      '"1"',
      '1.10',
      "'it''s'",
      'true',
      '"#5"',
      '[ a,b ]',
      '{x: 1,  y: [2]}',
      '{}',
      '',
    );
    const line = fc.tuple(fc.constantFrom('k', 'key', '"q r"', 'x-y'), space, scalar, comment);
    const list = fc.tuple(fc.array(line, { minLength: 1, maxLength: 4 }), fc.constantFrom('', '  ', '    '), comment);
    const key = (name: string, index: number) => (name.startsWith('"') ? `"q${index}"` : `${name}${index}`);
    const written = ([lines, indent, after]: [[string, string, string, string][], string, string], k: number) =>
      `list${k}:${after}\n${lines.map(([n, s, v, c], i) => `${indent}- ${key(n, i)}:${s}${v}${c}`).join('\n')}`;
    const text = fc
      .tuple(fc.array(line, { maxLength: 4 }), fc.array(list, { maxLength: 3 }))
      .map(([lines, lists]) =>
        [...lines.map(([n, s, v, c], i) => `${key(n, i)}:${s}${v}${c}`), ...lists.map(written)].join('\n'),
      );
    let changed = 0;
    fc.assert(
      fc.property(text, (before) => {
        const after = edited(before, formatEdits(before, two));
        const comments = (one: string) => one.match(/(?<!")#[^\n]*/g)?.map((found) => found.trim()) ?? [];
        assert.deepEqual(parseDocument(after).toJS(), parseDocument(before).toJS());
        assert.deepEqual(comments(after), comments(before));
        assert.deepEqual(formatEdits(after, two), []);
        if (after !== before) changed++;
      }),
      { numRuns: 500 },
    );
    assert.ok(changed > 100, `${changed} of 500 texts were changed`);
  });
});
