import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { jsonFault } from '../../../../src/core/text/json-fault.ts';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('where a text stops being JSON', () => {
  it('is nowhere in JSON', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(undefined, 2, '\t'), (json, indent) => {
        assert.equal(jsonFault(JSON.stringify(JSON.parse(json), undefined, indent)), undefined);
      }),
    );
  });

  it('is somewhere in what JSON.parse refuses, and only there', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '1',
      '-',
      '01',
      'true',
      'nul',
      ' ',
      '\n',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const text = parts.join('');
        assert.equal(jsonFault(text) === undefined, isJson(text), text);
      }),
      { numRuns: 2000 },
    );
  });

  it('is the end of a text that was cut off', () => {
    fc.assert(
      fc.property(fc.json({ depthSize: 'medium' }), fc.nat(), (json, cut) => {
        const whole = JSON.stringify({ kept: JSON.parse(json) });
        const text = whole.slice(0, cut % whole.length);
        const fault = jsonFault(text);
        assert.equal(fault?.line, 1);
        // A string, number or word that was cut is told of where it begins: what follows is that word alone.
        assert.match(text.slice((fault?.column ?? 1) - 1), /^(".*|[\d.eE+-]*|[a-z]*)$/);
      }),
    );
  });

  it('counts lines and columns from 1', () => {
    const cases: readonly [string, number, number][] = [
      ['', 1, 1],
      ['{"a": 1,}', 1, 9],
      ['{"a": hello}', 1, 7],
      ['{\n  "a": 1\n  "b": 2\n}', 3, 3],
      ['<<<<<<< HEAD\n{}', 1, 1],
      ['{}\n=======\n{}', 2, 1],
      ["{'a': 1}", 1, 2],
      ['{"a": "b', 1, 7],
      ['{"a": [1, 2', 1, 12],
    ];
    for (const [text, line, column] of cases) assert.deepEqual(jsonFault(text), { line, column }, text);
  });

  it('survives what is nested too deeply for anybody', () => {
    assert.ok(jsonFault('['.repeat(1e6)) !== undefined);
  });
});
