import type { Spread } from '../inference/mover.ts';

/** Largest lower and largest upper limit over all ordered pairs of different groups. */
export interface ExtremeLimits {
  readonly lower: number;
  readonly upper: number;
}

interface Ranked {
  /** Position of the group. */
  readonly group: number;
  readonly key: number;
}

function ranked(spreads: readonly Spread[], key: (spread: Spread) => number, descending: boolean): Ranked[] {
  const rows = spreads.map((spread, group) => ({ group, key: key(spread) }));
  return rows.sort((a, b) => (descending ? b.key - a.key : a.key - b.key));
}

/**
 * Largest limit over the pairs (i, j), where `limit` is never above `highs[i].key − lows[j].key`: both are sorted so
 * that the search ends as soon as no remaining pair can be larger.
 */
function largestLimit(
  highs: readonly Ranked[],
  lows: readonly Ranked[],
  limit: (high: number, low: number) => number,
): number {
  let largest = -Infinity;
  for (const high of highs) {
    const first = lows[0];
    if (first === undefined || high.key - first.key <= largest) break;
    for (const low of lows) {
      if (high.key - low.key <= largest) break;
      if (high.group !== low.group) largest = Math.max(largest, limit(high.group, low.group));
    }
  }
  return largest;
}

/**
 * MOVER limits of every pairwise difference, reduced to the largest lower and the largest upper one. With spreads at
 * the critical value of all pairs they hold at once, so that the largest difference lies between them.
 */
export function extremePairLimits(spreads: readonly Spread[]): ExtremeLimits {
  const at = (group: number): Spread => spreads[group] ?? { value: Number.NaN, below: 0, above: 0 };
  // √(a² + b²) lies between (a + b)/√2 and a + b: that bounds each pair by a difference of two keys.
  const lower = largestLimit(
    ranked(spreads, ({ value, below }) => value - below * Math.SQRT1_2, true),
    ranked(spreads, ({ value, above }) => value + above * Math.SQRT1_2, false),
    (i, j) => at(i).value - at(j).value - Math.sqrt(at(i).below ** 2 + at(j).above ** 2),
  );
  const upper = largestLimit(
    ranked(spreads, ({ value, above }) => value + above, true),
    ranked(spreads, ({ value, below }) => value - below, false),
    (i, j) => at(i).value - at(j).value + Math.sqrt(at(i).above ** 2 + at(j).below ** 2),
  );
  return { lower, upper };
}

/** Interval of the largest difference. */
export function gapInterval({ lower, upper }: ExtremeLimits): [number, number] {
  return [Math.max(0, lower), Math.max(0, upper)];
}

/** Interval of smallest over largest, from limits of differences of logarithms. */
export function ratioInterval({ lower, upper }: ExtremeLimits): [number, number] {
  return [Math.exp(-Math.max(0, upper)), Math.exp(-Math.max(0, lower))];
}
