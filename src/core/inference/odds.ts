import type { WeightKind } from '../evaluation/plan.ts';
import type { ConfusionTable } from '../statistics/binary-statistic.ts';
import { type Estimate, logScale, type NoEstimate } from './estimate.ts';
import { noInterval } from './no-interval.ts';
import { type Proportion, proportion } from './rates.ts';

const oddsMetrics = ['positive_likelihood_ratio', 'negative_likelihood_ratio', 'diagnostic_odds_ratio'] as const;

export type OddsMetricId = (typeof oddsMetrics)[number];

export function isOddsMetric(id: string): id is OddsMetricId {
  return (oddsMetrics as readonly string[]).includes(id);
}

/** Variance of ln p. */
const logVariance = ({ share, variance }: Proportion): number => variance / share ** 2;
/** Variance of ln(p/(1 − p)). */
const logitVariance = ({ share, variance }: Proportion): number => variance / (share * (1 - share)) ** 2;

/**
 * Likelihood ratios (Simel, Samsa & Matchar 1991) and the diagnostic odds ratio (Woolf 1955) by the delta method on
 * the log scale: positives and negatives are independent samples, so that the variances of their rates add.
 */
export function oddsEstimate(
  id: OddsMetricId,
  table: ConfusionTable,
  value: number,
  weightKind: WeightKind,
): Estimate | NoEstimate {
  if (!(value > 0)) return { reason: noInterval.zeroOnLogScale };
  const rate = (rateId: Parameters<typeof proportion>[0]) => proportion(rateId, table, weightKind);
  const variances: Record<OddsMetricId, () => number> = {
    positive_likelihood_ratio: () => logVariance(rate('recall')) + logVariance(rate('false_positive_rate')),
    negative_likelihood_ratio: () => logVariance(rate('false_negative_rate')) + logVariance(rate('true_negative_rate')),
    diagnostic_odds_ratio: () => logitVariance(rate('recall')) + logitVariance(rate('false_positive_rate')),
  };
  return logScale(value, Math.sqrt(variances[id]()), 'delta, log scale');
}
