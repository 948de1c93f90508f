import assert from 'node:assert/strict';
import { binLabels, binOf } from '../../../../src/core/table/bins.ts';

describe('bins', () => {
  it('are half-open, in the order of their edges', () => {
    assert.deepEqual(binLabels([26]), ['(-inf,26)', '[26,inf)']);
    assert.deepEqual(binLabels([-1.5, 0, 10]), ['(-inf,-1.5)', '[-1.5,0)', '[0,10)', '[10,inf)']);
    assert.deepEqual(binLabels([]), ['(-inf,inf)']);
  });

  it('hold their lower edge, not their upper one', () => {
    const found = [-7, 25.999, 26, 40, 1e9].map((value) => binOf(value, [26, 40]));
    assert.deepEqual(found, [0, 0, 1, 2, 2]);
  });

  it('hold no missing value', () => assert.equal(binOf(Number.NaN, [26]), -1));
});
