import assert from 'node:assert/strict';
import fc from 'fast-check';
import { closestName, editDistance } from '../../../../src/core/text/closest-name.ts';

describe('closestName', () => {
  const names = ['threshold', 'confidence', 'seed', 'sets', 'roc_auc', 'recall'];

  it('knows a slip of the finger', () => {
    for (const [name, meant] of [
      ['treshold', 'threshold'],
      ['Confidence', 'confidence'],
      ['sede', 'seed'],
      ['roc_acu', 'roc_auc'],
      ['recal', 'recall'],
    ] as const) {
      assert.equal(closestName(name, names), meant);
    }
  });

  it('guesses nothing from afar', () => {
    for (const name of ['x', 'banana', 'con', '']) assert.equal(closestName(name, names), undefined);
  });
});

describe('editDistance', () => {
  it('counts insertions, deletions, substitutions and swaps', () => {
    assert.deepEqual(
      [editDistance('abc', 'abc'), editDistance('abc', 'acb'), editDistance('abc', 'xabcy'), editDistance('', 'abc')],
      [0, 1, 2, 3],
    );
  });

  it('is symmetric, and at most the longer length', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        assert.equal(editDistance(a, b), editDistance(b, a));
        assert.ok(editDistance(a, b) <= Math.max(a.length, b.length));
        assert.equal(editDistance(a, b) === 0, a === b);
      }),
    );
  });
});
