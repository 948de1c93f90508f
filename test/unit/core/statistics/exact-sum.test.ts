import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type SummationGrid, summationGrid } from '../../../../src/core/statistics/exact-sum.ts';

/** Sums of the two slices of each value, as the kernel's loops take them. */
function slices(values: readonly number[], { coarse, fine }: SummationGrid): [high: number, low: number] {
  let [high, low] = [0, 0];
  for (const x of values) {
    const slice = x + coarse - coarse;
    high += slice;
    low += x - slice + fine - fine;
  }
  return [high, low];
}

function sumOf(values: readonly number[], largest: number): number {
  const [high, low] = slices(values, summationGrid(largest, values.length));
  return high + low;
}

describe('reproducible summation', () => {
  it('does not depend on the order of its addends', () => {
    const values = fc.array(fc.double({ min: 0, max: 37, noNaN: true }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(values, (addends) => {
        const total = sumOf(addends, 37);
        assert.equal(sumOf(addends.toReversed(), 37), total);
        assert.equal(
          sumOf(
            [...addends].sort((a, b) => a - b),
            37,
          ),
          total,
        );
      }),
    );
  });

  it('may be taken in parts', () => {
    const addends = Array.from({ length: 1000 }, (_, i) => Math.sin(i) ** 2);
    const grid = summationGrid(1, addends.length);
    const parts = [addends.slice(0, 7), addends.slice(7, 800), addends.slice(800)].map((part) => slices(part, grid));
    const total = (k: 0 | 1): number => parts.reduceRight((sum, part) => sum + (part[k] ?? 0), 0);
    assert.equal(total(0) + total(1), sumOf(addends, 1));
  });

  it('is right to the last digits where plain summation is not', () => {
    const tenths = Array(1_000_000).fill(0.1);
    assert.equal(sumOf(tenths, 1), 100_000); // 10⁶ · the double next to 0.1, rounded
    assert.notEqual(
      tenths.reduce((sum, x) => sum + x, 0),
      100_000,
    );
  });

  it('keeps addends up to the largest allowed exact', () => {
    for (const largest of [1, 2, 36.04365338911715, 1e-30, 1e12]) {
      assert.equal(sumOf([largest, largest, largest, largest], largest), 4 * largest);
    }
  });

  it('adds zeros when nothing else may occur', () => {
    assert.equal(sumOf([0, 0], 0), 0);
  });
});
