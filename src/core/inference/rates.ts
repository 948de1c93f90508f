import type { WeightKind } from '../evaluation/plan.ts';
import { type RateId, rateParts } from '../metrics/rate-metrics.ts';
import type { ConfusionTable } from '../statistics/binary-statistic.ts';
import { type Estimate, logitLimits } from './estimate.ts';
import { normalCdf } from './normal.ts';
import { effectiveSize, isCount, smallSampleFactor } from './sample.ts';
import { studentTCritical } from './student-t.ts';
import { wilsonLimits } from './wilson.ts';

/** A binomial proportion: share of successes, its trials, and the variance of the share. */
export interface Proportion {
  readonly share: number;
  readonly successes: number;
  readonly trials: number;
  /** Rows, for degrees of freedom. */
  readonly rows: number;
  /** Rows of equal weight that would have the same variance. */
  readonly effectiveTrials: number;
  readonly variance: number;
  readonly isCount: boolean;
  /** Clusters that the variance is taken between; absent where rows are independent. */
  readonly clusters?: number;
}

/**
 * A rate of a 2×2 table. With sampling weights the variance is linearised:
 * Σw²(y − p)²/(Σw)² · n/(n−1) (Särndal, Swensson & Wretman 1992, §5.5).
 */
export function proportion(id: RateId, table: ConfusionTable, weightKind: WeightKind): Proportion {
  const [success, failure] = rateParts[id];
  const successes = success(table.weights);
  const trials = successes + failure(table.weights);
  const share = successes / trials;
  const rows = success(table.rows) + failure(table.rows);
  if (isCount(table, weightKind)) {
    const variance = (share * (1 - share)) / trials;
    return { share, successes, trials, rows, effectiveTrials: trials, variance, isCount: true };
  }
  const [squaredSuccess, squaredFailure] = [success(table.squaredWeights), failure(table.squaredWeights)];
  const squares = squaredSuccess * (1 - share) ** 2 + squaredFailure * share ** 2;
  const variance = rows > 1 ? (squares / trials ** 2) * smallSampleFactor(rows) : 0;
  const effectiveTrials = effectiveSize(trials, squaredSuccess + squaredFailure);
  return { share, successes, trials, rows, effectiveTrials, variance, isCount: false };
}

/**
 * Limits under sampling weights: on the logit scale with t on n − 1 degrees of freedom (R `survey::svyciprop`,
 * logit); where nothing varies, Clopper–Pearson on the effective sample size (Korn & Graubard 1998).
 */
function weightedLimits(
  { share, rows, clusters, variance, effectiveTrials }: Proportion,
  critical: number,
): [number, number] {
  const bound = normalCdf(-critical) ** (1 / effectiveTrials);
  if (share === 0) return [0, 1 - bound];
  if (share === 1) return [bound, 1];
  return logitLimits(share, Math.sqrt(variance), studentTCritical(critical, (clusters ?? rows) - 1));
}

/** A rate with Wilson limits, or linearised ones under sampling weights. Its denominator must not be empty. */
export function rateEstimate(rate: Proportion): Estimate {
  if (rate.isCount) {
    return {
      value: rate.share,
      method: 'Wilson',
      limits: (critical) => wilsonLimits(rate.successes, rate.trials, critical),
    };
  }
  return {
    value: rate.share,
    method: rate.clusters === undefined ? 'linearised, logit' : 'clustered, logit',
    se: Math.sqrt(rate.variance),
    limits: (critical) => weightedLimits(rate, critical),
  };
}
