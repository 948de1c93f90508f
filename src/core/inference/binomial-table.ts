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
export function binomialSampler(n: number, p: number): (random: RandomStream) => number {
  const variance = n * p * (1 - p);
  if (!(variance > 0) || variance > LARGEST_VARIANCE) return (random) => drawBinomial(random, n, p);
  const { first, cumulative } = tabulate(n, p);
  const guide = guideTo(cumulative);
  return (random) => {
    const u = random.uniform();
    let k = guide[Math.floor(u * guide.length)] ?? 0;
    while ((cumulative[k] ?? 1) <= u) k += 1;
    return first + k;
  };
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
  const masses = Float64Array.from([...below.reverse(), 1, ...above]);
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  let sum = 0;
  const cumulative = masses.map((mass) => {
    sum += mass / total;
    return sum;
  });
  cumulative[cumulative.length - 1] = 1;
  return { first: mode - below.length, cumulative };
}

/** For each of as many equal steps of u the first value whose distribution function passes it. */
function guideTo(cumulative: Float64Array): Int32Array {
  const guide = new Int32Array(cumulative.length);
  let k = 0;
  for (let step = 0; step < guide.length; step++) {
    while ((cumulative[k] ?? 1) <= step / guide.length) k += 1;
    guide[step] = k;
  }
  return guide;
}
