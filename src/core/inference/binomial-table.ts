import { drawBinomial } from './binomial.ts';
import type { RandomStream } from './random.ts';

/** Beyond this variance the table would cost more than it saves. */
const LARGEST_VARIANCE = 1e6;
/** Masses below this share of the largest are never drawn in practice. */
const NEGLIGIBLE = 1e-20;

/**
 * A sampler for many draws from one binomial distribution: inversion of the tabulated distribution function with a
 * guide table (Chen & Asau 1974), a uniform number and a short search a draw. n is a whole number.
 */
export class BinomialSampler {
  private readonly n: number;
  private readonly p: number;
  /** The smallest value that matters. */
  private readonly first: number;
  /** Distribution function from `first` on; empty where each draw is made without a table. */
  private readonly cumulative: Float64Array;
  /** For each of as many equal steps of u the first value whose distribution function passes it. */
  private readonly guide: Int32Array;

  constructor(n: number, p: number) {
    const variance = n * p * (1 - p);
    const hasTable = variance > 0 && variance <= LARGEST_VARIANCE;
    const { first, cumulative } = hasTable ? tabulate(n, p) : { first: 0, cumulative: new Float64Array(0) };
    this.n = n;
    this.p = p;
    this.first = first;
    this.cumulative = cumulative;
    this.guide = guideTo(cumulative);
  }

  draw(random: RandomStream): number {
    const { cumulative, guide } = this;
    if (guide.length === 0) return drawBinomial(random, this.n, this.p);
    const u = random.uniform();
    let k = guide[Math.floor(u * guide.length)]!;
    while (cumulative[k]! <= u) k += 1;
    return this.first + k;
  }
}

/** Distribution function from the smallest value that matters, by the ratio of neighbouring masses from the mode out. */
function tabulate(n: number, p: number): { readonly first: number; readonly cumulative: Float64Array } {
  const odds = p / (1 - p);
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const below: number[] = [];
  for (let k = mode, mass = 1; k > 0; k--) {
    mass *= k / ((n - k + 1) * odds);
    if (mass < NEGLIGIBLE) break;
    below.push(mass);
  }
  const above: number[] = [];
  for (let k = mode, mass = 1; k < n; k++) {
    mass *= ((n - k) / (k + 1)) * odds;
    if (mass < NEGLIGIBLE) break;
    above.push(mass);
  }
  return { first: mode - below.length, cumulative: cumulated([...below.reverse(), 1, ...above]) };
}

/** Sums of the masses so far as shares of all; the last is 1 whatever the rounding. */
function cumulated(masses: readonly number[]): Float64Array {
  let total = 0;
  for (const mass of masses) total += mass;
  const cumulative = new Float64Array(masses.length);
  let sum = 0;
  for (let k = 0; k < masses.length; k++) {
    sum += masses[k]! / total;
    cumulative[k] = sum;
  }
  cumulative[masses.length - 1] = 1;
  return cumulative;
}

function guideTo(cumulative: Float64Array): Int32Array {
  const guide = new Int32Array(cumulative.length);
  let k = 0;
  for (let step = 0; step < guide.length; step++) {
    while (cumulative[k]! <= step / guide.length) k += 1;
    guide[step] = k;
  }
  return guide;
}
