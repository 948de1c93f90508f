import assert from 'node:assert/strict';
import fc from 'fast-check';
import { quantile } from '../../../../src/core/inference/quantile.ts';

/** Linear between the positions p·(n+1) of the sorted values. */
function bySorting(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const position = Math.min(sorted.length - 1, Math.max(0, p * (sorted.length + 1) - 1));
  const low = sorted[Math.floor(position)] ?? Number.NaN;
  const high = sorted[Math.min(sorted.length - 1, Math.floor(position) + 1)] ?? Number.NaN;
  return low + (position - Math.floor(position)) * (high - low);
}

describe('quantile', () => {
  it('is that of the sorted values, ties included, whatever was asked before', () => {
    const value = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.double({ min: -1, max: 1, noNaN: true }));
    const values = fc.array(value, { minLength: 1, maxLength: 60 });
    const probability = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(values, fc.array(probability, { minLength: 1, maxLength: 4 }), (numbers, probabilities) => {
        const rearranged = Float64Array.from(numbers);
        for (const p of probabilities) assert.equal(quantile(rearranged, p) + 0, bySorting(numbers, p) + 0);
      }),
    );
  });

  it('of one value is that value, of none undefined', () => {
    assert.equal(quantile(Float64Array.of(7), 0.3), 7);
    assert.ok(Number.isNaN(quantile(new Float64Array(0), 0.5)));
  });
});
