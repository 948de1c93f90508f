import type { QuantileCells, ScoreStatistic } from '../statistics/binary-statistic.ts';
import { sortedQuantile } from './bca.ts';
import { definedDraws } from './cell-bootstrap.ts';
import { type Estimate, logitLimits, type NoEstimate } from './estimate.ts';
import { multinomialSampler } from './multinomial.ts';
import { noInterval } from './no-interval.ts';
import type { RandomStream } from './random.ts';

/** Σ (recall step)·precision over cells in descending order of the score; NaN without positives. */
export function averagePrecisionOfCells(positive: ArrayLike<number>, negative: ArrayLike<number>): number {
  let [hits, rows, sum] = [0, 0, 0];
  for (let k = 0; k < positive.length; k++) {
    const p = positive[k] ?? 0;
    hits += p;
    rows += p + (negative[k] ?? 0);
    if (p > 0) sum += (p * hits) / rows;
  }
  return sum / hits;
}

/**
 * Variance of the average precision by the infinitesimal jackknife: Σ over cells of count·(∂AP/∂count)², the limit
 * of the bootstrap's variance. With hits H_k and rows N_k down to cell k and P positives,
 * ∂AP/∂p_j = (H_j/N_j − AP + Σ_{k≥j} p_k (N_k − H_k)/N_k²)/P and ∂AP/∂q_j = −Σ_{k≥j} p_k H_k/N_k² / P.
 */
export function averagePrecisionVariance({ positive, negative }: QuantileCells): number {
  const value = averagePrecisionOfCells(positive, negative);
  const hits = new Float64Array(positive.length);
  const rows = new Float64Array(positive.length);
  let [h, n] = [0, 0];
  for (let k = 0; k < positive.length; k++) {
    h += positive[k] ?? 0;
    n += (positive[k] ?? 0) + (negative[k] ?? 0);
    hits[k] = h;
    rows[k] = n;
  }
  let [variance, byHit, byMiss] = [0, 0, 0];
  for (let k = positive.length - 1; k >= 0; k--) {
    const [p, q, above, all] = [positive[k] ?? 0, negative[k] ?? 0, hits[k] ?? 0, rows[k] ?? 0];
    if (all === 0) continue;
    byHit += (p * (all - above)) / all ** 2;
    byMiss += (p * above) / all ** 2;
    variance += p * ((above / all - value + byHit) / h) ** 2 + q * (byMiss / h) ** 2;
  }
  return variance;
}

/** Closed-form standard error with limits on the logit scale; `rowsPerWeight` scales weights to effective rows. */
export function averagePrecisionEstimate(scores: ScoreStatistic, rowsPerWeight: number): Estimate | NoEstimate {
  const value = scores.ranks.averagePrecision;
  const se = Math.sqrt(averagePrecisionVariance(scores.quantileCells) / rowsPerWeight);
  if (!(se > 0) || value >= 1) return { reason: noInterval.noVariance };
  return {
    value,
    se,
    method: 'infinitesimal jackknife, logit',
    limits: (critical) => logitLimits(value, se, critical),
  };
}

/** Cells to resample: fine enough for the shape of the draws, whose centre and spread are then put right. */
const LARGEST_SHARE = 1 / 20;
const LARGEST_STEP = 1 / 20;

/** Joins neighbouring cells until each holds a twentieth of the positives or the precision has moved by as much. */
export function joinCells({ positive, negative }: QuantileCells): QuantileCells {
  const enough = positive.reduce((sum, p) => sum + p, 0) * LARGEST_SHARE;
  const joined: { positive: number[]; negative: number[] } = { positive: [], negative: [] };
  let [p, q, hits, rows, precision] = [0, 0, 0, 0, 1];
  for (let k = 0; k < positive.length; k++) {
    p += positive[k] ?? 0;
    q += negative[k] ?? 0;
    hits += positive[k] ?? 0;
    rows += (positive[k] ?? 0) + (negative[k] ?? 0);
    const moved = p > 0 && Math.abs(hits / rows - precision) >= LARGEST_STEP;
    if (p < enough && !moved && k < positive.length - 1) continue;
    joined.positive.push(p);
    joined.negative.push(q);
    [p, q, precision] = [0, 0, hits / rows];
  }
  return { positive: Float64Array.from(joined.positive), negative: Float64Array.from(joined.negative) };
}

const logit = (p: number): number => Math.log(p / (1 - p));
const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** Standard error of logit AP in closed form, from cells. */
function logitError(cells: QuantileCells): number {
  const value = averagePrecisionOfCells(cells.positive, cells.negative);
  return Math.sqrt(averagePrecisionVariance(cells)) / (value * (1 - value));
}

/**
 * Bootstrap over cells of score quantile × label, on the logit scale: percentiles of the draws, moved and stretched
 * so that their mean is the exact value and their spread that of all cells. (Joined cells, and the ties of resampled
 * rows, shift and narrow the draws, which only lowers coverage.) Undefined when the value is 1 or too many resamples
 * have no positives.
 */
export function averagePrecisionInterval(
  scores: ScoreStatistic,
  replicates: number,
  random: RandomStream,
  confidence: number,
): [number, number] | undefined {
  const joined = joinCells(scores.quantileCells);
  const counts = [...joined.positive, ...joined.negative];
  const sample = multinomialSampler(counts);
  const drawn = new Float64Array(counts.length);
  const ofDrawn = [drawn.subarray(0, joined.positive.length), drawn.subarray(joined.positive.length)] as const;
  const draws = new Float64Array(replicates);
  // A resample ranked perfectly has no logit: it counts as half a row short of 1.
  const nearestToOne = 1 - 0.5 / counts.reduce((sum, count) => sum + count, 0);
  for (let b = 0; b < replicates; b++) {
    sample(random, drawn);
    draws[b] = logit(Math.min(nearestToOne, averagePrecisionOfCells(...ofDrawn)));
  }
  const sorted = definedDraws(draws, confidence)?.sort();
  const exact = logit(scores.ranks.averagePrecision);
  const stretch = logitError(scores.quantileCells) / logitError(joined);
  if (sorted === undefined || !Number.isFinite(exact) || !Number.isFinite(stretch)) return undefined;
  const mean = sorted.reduce((sum, draw) => sum + draw, 0) / sorted.length;
  const end = (p: number) => logistic(exact + stretch * (sortedQuantile(sorted, p) - mean));
  return [end((1 - confidence) / 2), end((1 + confidence) / 2)];
}
