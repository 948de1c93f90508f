import { sortedQuantile } from '../inference/bca.ts';
import type { Spread } from '../inference/mover.ts';

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

/**
 * The largest studentised pairwise deviation of one replicate, max (xᵢ − xⱼ)²/(sᵢ² + sⱼ²), squared. By Cauchy and
 * Schwarz no pair exceeds zᵢ² + zⱼ² with z = x/s, so that only groups with large z need to be paired.
 */
function largestSquaredT(x: Float64Array, s: Float64Array): number {
  let [low, high, largestZ] = [0, 0, 0];
  const z = (i: number) => ((s[i] ?? 0) > 0 ? (x[i] ?? 0) / (s[i] ?? 1) : 0);
  for (let i = 0; i < x.length; i++) {
    if (z(i) < z(low)) low = i;
    if (z(i) > z(high)) high = i;
    largestZ = Math.max(largestZ, z(i) ** 2);
  }
  const squaredT = (i: number, j: number) => {
    const variance = (s[i] ?? 0) ** 2 + (s[j] ?? 0) ** 2;
    return variance > 0 ? ((x[i] ?? 0) - (x[j] ?? 0)) ** 2 / variance : 0;
  };
  let largest = squaredT(low, high);
  const candidates: number[] = [];
  for (let i = 0; i < x.length; i++) if (z(i) ** 2 > largest - largestZ) candidates.push(i);
  candidates.sort((a, b) => z(b) ** 2 - z(a) ** 2);
  for (let a = 0; a < candidates.length; a++) {
    for (let b = a + 1; b < candidates.length; b++) {
      const [i, j] = [candidates[a] ?? 0, candidates[b] ?? 0];
      if (z(i) ** 2 + z(j) ** 2 <= largest) break;
      largest = Math.max(largest, squaredT(i, j));
    }
  }
  return largest;
}

/**
 * Critical value that all pairwise studentised deviations stay below with the given confidence: the max-T method
 * (Westfall & Young 1993; Romano & Wolf 2005) over bootstrap replicates, groups resampled independently.
 */
export function maxTCritical(groups: readonly DrawnMetric[], confidence: number): number {
  const replicates = groups[0]?.deviations.length ?? 0;
  const s = Float64Array.from(groups, (group) => group.deviation);
  const x = new Float64Array(groups.length);
  const largest = new Float64Array(replicates);
  for (let b = 0; b < replicates; b++) {
    for (let g = 0; g < groups.length; g++) x[g] = groups[g]?.deviations[b] ?? 0;
    largest[b] = largestSquaredT(x, s);
  }
  return Math.sqrt(sortedQuantile(largest.sort(), confidence));
}

/** Spreads of the groups at the max-T critical value. */
export function maxTSpreads(groups: readonly DrawnMetric[], confidence: number): Spread[] {
  const critical = maxTCritical(groups, confidence);
  return groups.map(({ value, deviation }) => ({ value, below: critical * deviation, above: critical * deviation }));
}
