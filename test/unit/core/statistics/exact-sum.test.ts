import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ExactSum, summationGrid } from '../../../../src/core/statistics/exact-sum.ts';

const sumOf = (values: readonly number[], largest: number, count = values.length): number => {
  const sum = new ExactSum(summationGrid(largest, count));
  for (const value of values) sum.add(value);
  return sum.value;
};

describe('ExactSum', () => {
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
    const { coarse, fine } = summationGrid(1, addends.length);
    const slices = (part: readonly number[]): [number, number] => {
      let [high, low] = [0, 0];
      for (const x of part) {
        const h = x + coarse - coarse;
        high += h;
        low += x - h + fine - fine;
      }
      return [high, low];
    };
    const [a, b, c] = [slices(addends.slice(0, 7)), slices(addends.slice(7, 800)), slices(addends.slice(800))];
    assert.equal(b[0] + a[0] + c[0] + (c[1] + a[1] + b[1]), sumOf(addends, 1));
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
