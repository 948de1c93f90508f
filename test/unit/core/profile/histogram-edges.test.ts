import assert from 'node:assert/strict';
import fc from 'fast-check';
import { histogramEdges } from '../../../../src/core/profile/histogram-edges.ts';

const limit = 20;

describe('edges of a histogram', () => {
  for (const { numbers, isWhole, expected } of [
    { numbers: [0, 1], isWhole: false, expected: Array.from({ length: 21 }, (_, k) => k / 20) },
    { numbers: [1, 3], isWhole: true, expected: [1, 2, 3, 4] },
    {
      numbers: [-0.3, 0.29],
      isWhole: false,
      expected: [-0.3, -0.25, -0.2, -0.15, -0.1, -0.05, 0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3],
    },
    { numbers: [19, 75], isWhole: true, expected: [15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80] },
    { numbers: [7, 7], isWhole: true, expected: [7, 7] },
  ] as const) {
    it(`of ${numbers.join(' to ')} are round`, () => {
      const [minimum, maximum] = numbers;
      assert.deepEqual(histogramEdges({ minimum, maximum, limit, isWhole }), expected);
    });
  }

  it('hold every range of doubles, ascending, in at most as many bins as are asked for', () => {
    const doubles = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(doubles, doubles, fc.integer({ min: 1, max: 40 }), (a, b, bins) => {
        const [minimum, maximum] = [Math.min(a, b), Math.max(a, b)];
        const edges = histogramEdges({ minimum, maximum, limit: bins, isWhole: false });
        assert.ok(edges.length >= 2 && edges.length - 1 <= bins, `${edges.length - 1} bins`);
        assert.ok((edges[0] as number) <= minimum && (edges.at(-1) as number) >= maximum);
        assert.ok(edges.every(Number.isFinite));
        if (minimum < maximum) assert.ok(edges.every((edge, k) => k === 0 || edge > (edges[k - 1] as number)));
      }),
    );
  });

  it('of whole numbers are whole', () => {
    const whole = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        const edges = histogramEdges({ minimum: Math.min(a, b), maximum: Math.max(a, b), limit, isWhole: true });
        assert.ok(edges.every(Number.isInteger));
      }),
    );
  });
});
