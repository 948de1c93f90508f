import type { WeightKind } from '../evaluation/plan.ts';
import type { QuantileCells, ScoreStatistic } from '../statistics/binary-statistic.ts';
import { type Estimate, logitLimits, type NoEstimate } from './estimate.ts';
import { noInterval } from './no-interval.ts';
import { normalCdf } from './normal.ts';
import { effectiveSize, sampleSize } from './sample.ts';
import { studentTCritical } from './student-t.ts';

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

/** Rows for each unit of weight that count for a variance: 1 unless sampling weights are unequal (Kish). */
function rowsPerWeight({ positive, negative }: ScoreStatistic, weightKind: WeightKind): number {
  if (weightKind === 'frequency') return 1;
  const weight = positive.weight + negative.weight;
  return effectiveSize(weight, positive.squaredWeight + negative.squaredWeight) / weight;
}

/**
 * Average precision of a population that ranks perfectly but for one fault: its share `from` of the positives comes
 * first, the others after `behind` negatives for each positive. ∫ t/(t + behind) dt from `from` to 1, and `from`.
 */
function faultyPrecision(behind: number, from: number): number {
  return 1 - behind * Math.log((1 + behind) / (from + behind));
}

/**
 * Lower limit where the sample ranks perfectly: the lowest average precision of the populations from which such a
 * sample is not too improbable (Clopper & Pearson's argument). Either a share 1 − tail^(1/Q) of the negatives comes
 * before all positives, or a share 1 − tail^(1/P) of the positives behind all negatives.
 */
function perfectLowerLimit(positives: number, negatives: number, tail: number): number {
  const ahead = 1 - tail ** (1 / negatives);
  const first = tail ** (1 / positives);
  const odds = negatives / positives;
  return Math.min(faultyPrecision(odds * ahead, 0), faultyPrecision(odds, first));
}

/**
 * Average precision with its infinitesimal jackknife error and limits on the logit scale, with t on P − 1 degrees of
 * freedom for P positive rows: the precision is learnt from them. A sample that
 * ranks perfectly has an error of 0; its lower limit is exact, its upper one 1.
 *
 * Chosen by simulation (`npm run bench`) over n 50–1,000, prevalence 0.02–0.5, with and without ties: 95 % intervals
 * hold the truth in 93–99 % of the samples (92 % with 10 positives among 2,000 rows; perfect rankings always). Bootstraps
 * over all cells, centred on the value or not, hold it in 87–97 %, fewest near 1, and cost a hundred times as much; with
 * the normal quantile in place of t it is 90 % at 10 positives.
 */
export function averagePrecisionEstimate(scores: ScoreStatistic, weightKind: WeightKind): Estimate | NoEstimate {
  const value = scores.ranks.averagePrecision;
  if (scores.negative.weight === 0) return { reason: 'only one class: no negatives' };
  const perWeight = rowsPerWeight(scores, weightKind);
  const positives = sampleSize(scores.positive, weightKind);
  if (value >= 1) {
    const negatives = scores.negative.weight * perWeight;
    return {
      value,
      method: 'exact, negatives ahead',
      limits: (critical) => [perfectLowerLimit(scores.positive.weight * perWeight, negatives, normalCdf(-critical)), 1],
    };
  }
  if (positives <= 1) return { reason: noInterval.onePositive };
  const se = Math.sqrt(averagePrecisionVariance(scores.quantileCells) / perWeight);
  if (!(se > 0)) return { reason: noInterval.noVariance };
  return {
    value,
    se,
    method: 'infinitesimal jackknife, logit',
    limits: (critical) => logitLimits(value, se, studentTCritical(critical, positives - 1)),
  };
}
