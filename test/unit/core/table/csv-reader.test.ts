import assert from 'node:assert/strict';
import fc from 'fast-check';
import { InputProblem } from '../../../../src/core/input-problem.ts';
import { CsvReader } from '../../../../src/core/table/csv-reader.ts';

/** Rows of a text that comes in chunks of a length. */
function rowsOf(text: string, chunk = text.length + 1): string[][] {
  const rows: string[][] = [];
  const reader = new CsvReader({
    file: 't.csv',
    delimiter: 0x2c,
    onRow: ({ bytes, starts, ends, fields }) => {
      rows.push(Array.from({ length: fields }, (_, k) => Buffer.from(bytes.slice(starts[k], ends[k])).toString()));
    },
  });
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += chunk) reader.push(Uint8Array.from(bytes.subarray(at, at + chunk)));
  reader.end();
  return rows;
}

function problemOf(text: string): unknown[] {
  try {
    rowsOf(text);
  } catch (error) {
    if (error instanceof InputProblem) return [error.messageId, error.args['line']];
  }
  return assert.fail('no problem');
}

describe('CSV', () => {
  const tables: Readonly<Record<string, readonly [text: string, rows: string[][]]>> = {
    'plain rows': [
      'a,b\n1,2\n3,4\n',
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    'a last line without an end': [
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    CRLF: [
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    CR: [
      'a,b\r1,2\r',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    'quotes, delimiters and line ends in quotes': [
      'a,b\n"x, ""y""\nz","1\r\n2"\n',
      [
        ['a', 'b'],
        ['x, "y"\nz', '1\r\n2'],
      ],
    ],
    'empty fields': [
      'a,b\n,\n"",x\n',
      [
        ['a', 'b'],
        ['', ''],
        ['', 'x'],
      ],
    ],
    'blank lines': [
      'a,b\n\n1,2\n\n\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    'blank lines as values of a single column': ['a\n\n1\n\n', [['a'], [''], ['1'], ['']]],
    'spaces around quotes': [
      'a,b\n "x" , y \n',
      [
        ['a', 'b'],
        ['x', ' y '],
      ],
    ],
    'a quote inside unquoted text': [
      'a,b\nx"y,2\n',
      [
        ['a', 'b'],
        ['x"y', '2'],
      ],
    ],
    'empty fields beyond the last column': [
      'a,b\n1,2,,\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
  };
  for (const [title, [text, rows]] of Object.entries(tables)) {
    it(`has ${title}, however it is cut into chunks`, () => {
      for (const chunk of [1, 2, 3, 7, 1000]) assert.deepEqual(rowsOf(text, chunk), rows, `chunks of ${chunk}`);
    });
  }

  it('counts lines across quoted line ends and blank lines', () => {
    assert.deepEqual(problemOf('a,b\n"x\ny",2\n\n1\n'), ['input/csv-ragged', 5]);
    assert.deepEqual(problemOf('a,b\n"x\n\n"",2\n'), ['input/csv-quote-open', 2]);
    assert.deepEqual(problemOf('a,b\r\n1,2\n'), ['input/csv-line-ends', 2]);
    assert.deepEqual(problemOf('a,b\n"x"y,2\n'), ['input/csv-quote-text', 2]);
  });

  it('gives back what was quoted', () => {
    const field = fc.string({ unit: 'binary' });
    const table = fc
      .integer({ min: 2, max: 4 })
      .chain((width) => fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 1 }));
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 20 }), fc.constantFrom('\n', '\r\n'), (rows, chunk, lineEnd) => {
        const text = rows
          .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',') + lineEnd)
          .join('');
        const asUtf8 = rows.map((row) => row.map((value) => Buffer.from(value).toString()));
        assert.deepEqual(rowsOf(text, chunk), asUtf8);
      }),
    );
  });
});
