import assert from 'node:assert/strict';
import fc from 'fast-check';
import { canonicalJson } from '../../../../src/core/evaluation/canonical-json.ts';

describe('canonicalJson', () => {
  it('writes the examples of RFC 8785', () => {
    const value = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"\u002f',
      literals: [null, true, false],
    };
    assert.equal(
      canonicalJson(value),
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
    const keys = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
    assert.deepEqual(
      Object.values(JSON.parse(canonicalJson(Object.fromEntries(Object.entries(keys).reverse())))).length,
      7,
    );
    assert.equal(canonicalJson(keys), '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}');
  });

  it('writes minus zero as zero', () => {
    assert.equal(canonicalJson([-0, 0]), '[0,0]');
  });

  it('refuses what JSON cannot hold', () => {
    for (const value of [
      Number.NaN,
      Infinity,
      '\ud800',
      { '\udc00': 1 },
      undefined,
      1n,
      () => 0,
      Symbol('x'),
      new Date(),
      new Map(),
    ]) {
      assert.throws(() => canonicalJson(value), TypeError, String(typeof value));
      assert.throws(() => canonicalJson([value]), TypeError);
    }
  });

  it('is JSON of the same value, whatever the order of the keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const expected = JSON.parse(JSON.stringify(value));
        assert.deepEqual(JSON.parse(canonicalJson(value)), expected);
        const reversed = (x: unknown): unknown => {
          if (Array.isArray(x)) return x.map(reversed);
          if (typeof x !== 'object' || x === null) return x;
          return Object.fromEntries(
            Object.entries(x)
              .reverse()
              .map(([key, member]) => [key, reversed(member)]),
          );
        };
        assert.equal(canonicalJson(reversed(expected)), canonicalJson(expected));
      }),
    );
  });
});
