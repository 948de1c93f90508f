import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { drawnMetric, maxTCritical } from '../../../../src/core/fairness/max-t.ts';
import { extremePairLimits } from '../../../../src/core/fairness/simultaneous-pairs.ts';
import { differenceLimits } from '../../../../src/core/inference/mover.ts';
import { normalQuantile } from '../../../../src/core/inference/normal.ts';
import { RandomStream } from '../../../../src/core/inference/random.ts';
import { pairwiseCritical } from '../../../../src/core/inference/studentized-range.ts';

const spread = fc.record({
  value: fc.double({ min: -1, max: 1, noNaN: true }),
  below: fc.double({ min: 0, max: 1, noNaN: true }),
  above: fc.double({ min: 0, max: 1, noNaN: true }),
});

describe('extremePairLimits', () => {
  it('finds what looking at every pair finds', () => {
    fc.assert(
      fc.property(fc.array(spread, { minLength: 2, maxLength: 40 }), (spreads) => {
        let [lower, upper] = [-Infinity, -Infinity];
        spreads.forEach((a, i) => {
          spreads.forEach((b, j) => {
            if (i === j) return;
            const limits = differenceLimits(a, b);
            lower = Math.max(lower, limits[0]);
            upper = Math.max(upper, limits[1]);
          });
        });
        const found = extremePairLimits(spreads);
        assert.ok(Math.abs(found.lower - lower) < 1e-12 && Math.abs(found.upper - upper) < 1e-12);
      }),
    );
  });
});

describe('maxTCritical', () => {
  const draws = (groups: number, deviations: (group: number) => number) => {
    const random = new RandomStream(11, `max-T ${groups}`);
    return Array.from({ length: groups }, (_, g) =>
      drawnMetric(
        0,
        Float64Array.from({ length: 4000 }, () => deviations(g) * normalQuantile(random.uniform() || 0.5)),
        0,
      ),
    );
  };

  it('is Tukey’s critical value for normal draws of equal spread', () => {
    for (const groups of [2, 5, 30]) {
      const critical = maxTCritical(
        draws(groups, () => 0.3),
        0.95,
      );
      assert.ok(Math.abs(critical / pairwiseCritical(0.95, groups) - 1) < 0.04, `${groups}: ${critical}`);
    }
  });

  it('finds what looking at every pair finds, with unequal spreads and a group that never moves', () => {
    const groups = draws(12, (g) => (g === 3 ? 0 : 0.1 + g / 10));
    const largest = Array.from({ length: 4000 }, (_, b) => {
      let t = 0;
      for (const x of groups) {
        for (const y of groups) {
          const variance = x.deviation ** 2 + y.deviation ** 2;
          if (x !== y && variance > 0)
            t = Math.max(t, ((x.deviations[b] ?? 0) - (y.deviations[b] ?? 0)) ** 2 / variance);
        }
      }
      return Math.sqrt(t);
    }).sort((a, b) => a - b);
    const critical = maxTCritical(groups, 0.95);
    assert.ok(critical >= (largest[3798] ?? 0) && critical <= (largest[3802] ?? 0), String(critical));
  });
});
