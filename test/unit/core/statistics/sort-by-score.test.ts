import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lowerBound, sortByScore } from '../../../../src/core/statistics/sort-by-score.ts';

/** Doubles that differ in the last bits only, ties, extremes and ordinary scores. */
const score = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }).map((x) => x + 0),
  fc.integer({ min: 0, max: 200 }).map((ulps) => 0.5 + ulps * 2 ** -53),
  fc.constantFrom(0, 1, 0.5, Number.MIN_VALUE),
);

describe('sortByScore', () => {
  it('sorts scores and keeps each with its cell and weight', () => {
    fc.assert(
      fc.property(fc.array(score, { maxLength: 300 }), (scores) => {
        const count = scores.length;
        const cell = Uint16Array.from(scores, (_, i) => i);
        const weight = Float64Array.from(scores, (_, i) => i / 7);
        const sorted = sortByScore({ count, score: Float64Array.from(scores), cell, weight });
        assert.deepEqual([...sorted.score], [...Float64Array.from(scores).sort()]);
        for (let i = 0; i < count; i++) {
          assert.equal(sorted.score[i], scores[sorted.cell[i] ?? -1]);
          assert.equal(sorted.weight?.[i], (sorted.cell[i] ?? -1) / 7);
        }
        assert.equal(new Set(sorted.cell).size, count);
      }),
    );
  });

  it('sorts long runs that agree in their first 33 bits', () => {
    const count = 5000;
    const scores = Float64Array.from({ length: count }, (_, i) => 0.25 + ((i * 7919) % 4001) * 2 ** -54);
    const sorted = sortByScore({ count, score: scores, cell: new Uint32Array(count) });
    assert.deepEqual(sorted.score, scores.toSorted());
  });

  it('sorts scores of all magnitudes', () => {
    const magnitudes = fc.double({ min: 0, max: 320, noNaN: true }).map((decades) => 10 ** -decades);
    const tiny = fc.integer({ min: 0, max: 1e6 }).map((steps) => steps * Number.MIN_VALUE);
    const few = fc.constantFrom(0, 1e-300, 0.25);
    for (const scores of [magnitudes, tiny, few, fc.oneof(magnitudes, tiny, few)]) {
      fc.assert(
        fc.property(fc.array(scores, { minLength: 500, maxLength: 1500, size: 'max' }), (values) => {
          const [score, cell] = [Float64Array.from(values), Uint16Array.from(values, (_, i) => i)];
          const sorted = sortByScore({ count: values.length, score, cell });
          assert.deepEqual(sorted.score, score.toSorted());
          assert.ok(sorted.score.every((value, i) => value === values[sorted.cell[i] ?? -1]));
        }),
        { numRuns: 30 },
      );
    }
  });

  it('leaves its input as it was', () => {
    const scores = Float64Array.of(0.9, 0.1);
    sortByScore({ count: 2, score: scores, cell: Uint16Array.of(0, 1) });
    assert.deepEqual([...scores], [0.9, 0.1]);
  });
});

describe('lowerBound', () => {
  it('finds the first score that is large enough', () => {
    const scores = Float64Array.of(0.1, 0.2, 0.2, 0.4);
    assert.deepEqual(
      [0, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5].map((bound) => lowerBound(scores, bound)),
      [0, 0, 1, 1, 3, 3, 4],
    );
  });
});
