import type { Spread } from '../inference/mover.ts';
import { quantile } from '../inference/quantile.ts';

/** Bootstrap of one group's metric: value, and how each replicate deviates from it. */
export interface DrawnMetric {
  readonly value: number;
  readonly deviations: Float64Array;
  readonly deviation: number;
}

/**
 * A group's draws as deviations from a centre with their standard deviation; undefined draws (NaN, infinite) deviate
 * by nothing.
 */
export function drawnMetric(value: number, draws: Float64Array, centre: number): DrawnMetric {
  let [count, squares] = [0, 0];
  const deviations = new Float64Array(draws.length);
  for (let b = 0; b < draws.length; b++) {
    const deviation = (draws[b] ?? 0) - centre;
    if (!Number.isFinite(deviation)) continue;
    deviations[b] = deviation;
    squares += deviation * deviation;
    count += 1;
  }
  return { value, deviations, deviation: Math.sqrt(squares / count) };
}

/** (xᵢ − xⱼ)²/(sᵢ² + sⱼ²) of one pair. */
function squaredT(x: Float64Array, variance: Float64Array, i: number, j: number): number {
  const sum = (variance[i] ?? 0) + (variance[j] ?? 0);
  return sum > 0 ? ((x[i] ?? 0) - (x[j] ?? 0)) ** 2 / sum : 0;
}

/** x/s with its sign, 0 where nothing varies. */
function standardised(x: Float64Array, variance: Float64Array, z: Float64Array): void {
  for (let i = 0; i < x.length; i++) {
    const v = variance[i] ?? 0;
    z[i] = v > 0 ? (x[i] ?? 0) / Math.sqrt(v) : 0;
  }
}

/**
 * The largest studentised pairwise deviation of one replicate, squared. By Cauchy and Schwarz no pair exceeds
 * zᵢ² + zⱼ², so that only groups with large z need to be paired.
 */
function largestSquaredT(x: Float64Array, variance: Float64Array, z: Float64Array): number {
  if (x.length === 2) return squaredT(x, variance, 0, 1);
  standardised(x, variance, z);
  let [low, high] = [0, 0];
  for (let i = 1; i < z.length; i++) {
    if ((z[i] ?? 0) < (z[low] ?? 0)) low = i;
    if ((z[i] ?? 0) > (z[high] ?? 0)) high = i;
  }
  let largest = squaredT(x, variance, low, high);
  const largestSquare = Math.max((z[low] ?? 0) ** 2, (z[high] ?? 0) ** 2);
  const candidates: number[] = [];
  for (let i = 0; i < z.length; i++) if ((z[i] ?? 0) ** 2 > largest - largestSquare) candidates.push(i);
  for (let a = 0; a < candidates.length; a++) {
    for (let b = a + 1; b < candidates.length; b++) {
      largest = Math.max(largest, squaredT(x, variance, candidates[a] ?? 0, candidates[b] ?? 0));
    }
  }
  return largest;
}

/**
 * Critical value that all pairwise studentised deviations stay below with the given confidence: the max-T method
 * (Westfall & Young 1993; Romano & Wolf 2005) over bootstrap replicates, groups resampled independently.
 */
export function maxTCritical(groups: readonly DrawnMetric[], confidence: number): number {
  const deviations = groups.map((group) => group.deviations);
  const replicates = deviations[0]?.length ?? 0;
  const variance = Float64Array.from(groups, (group) => group.deviation ** 2);
  const z = new Float64Array(groups.length);
  const x = new Float64Array(groups.length);
  const largest = new Float64Array(replicates);
  for (let b = 0; b < replicates; b++) {
    for (let g = 0; g < deviations.length; g++) x[g] = deviations[g]![b]!;
    largest[b] = largestSquaredT(x, variance, z);
  }
  return Math.sqrt(quantile(largest, confidence));
}

/** Spreads of the groups at the max-T critical value. */
export function maxTSpreads(groups: readonly DrawnMetric[], confidence: number): Spread[] {
  const critical = maxTCritical(groups, confidence);
  return groups.map(({ value, deviation }) => ({ value, below: critical * deviation, above: critical * deviation }));
}
