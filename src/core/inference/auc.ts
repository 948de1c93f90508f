import type { WeightKind } from '../evaluation/plan.ts';
import type { ScoreStatistic } from '../statistics/binary-statistic.ts';
import { type Estimate, logitLimits } from './estimate.ts';
import { effectiveSize } from './sample.ts';

/** Classes with fewer rows take Newcombe's method. */
const SMALL_CLASS = 30;

/**
 * Newcombe (2006), Statistics in Medicine 25:559–573, method 5: the θ at which |θ − AUC| = z·√V(θ), with
 * V(θ) = θ(1−θ) [1 + h(1−θ)/(2−θ) + hθ/(1+θ)] / (m·n) and h = (m + n)/2 − 1: Hanley & McNeil's (1982) variance
 * with both group sizes replaced by their mean, so that it works at AUC 0 and 1 too.
 */
export function newcombeAucLimits(
  auc: number,
  positives: number,
  negatives: number,
  critical: number,
): [number, number] {
  const h = (positives + negatives) / 2 - 1;
  const excess = (theta: number) => {
    const variance =
      (theta * (1 - theta) * (1 + (h * (1 - theta)) / (2 - theta) + (h * theta) / (1 + theta))) /
      (positives * negatives);
    return Math.abs(theta - auc) - critical * Math.sqrt(variance);
  };
  const limit = (end: number) => {
    if (excess(end) <= 0) return end;
    let [inside, outside] = [auc, end];
    for (let step = 0; step < 60; step++) {
      const middle = (inside + outside) / 2;
      if (excess(middle) > 0) outside = middle;
      else inside = middle;
    }
    return (inside + outside) / 2;
  };
  return [limit(0), limit(1)];
}

/**
 * Area under the ROC curve with DeLong's (1988) standard error and limits on the logit scale; Newcombe's limits at
 * 0 or 1 or with fewer than 30 rows in a class (effective rows under sampling weights).
 */
export function aucEstimate(scores: ScoreStatistic, weightKind: WeightKind): Estimate {
  const { rocAuc, rocAucVariance } = scores.ranks;
  const [positives, negatives] = [scores.positive, scores.negative].map((sums) =>
    weightKind === 'frequency' ? sums.weight : effectiveSize(sums.weight, sums.squaredWeight),
  ) as [number, number];
  const se = Math.sqrt(rocAucVariance);
  const known = Number.isFinite(se) ? { se } : {};
  const extreme = rocAuc <= 0 || rocAuc >= 1 || !(se > 0);
  if (extreme || Math.min(positives, negatives) < SMALL_CLASS) {
    return {
      value: rocAuc,
      ...known,
      method: 'Newcombe 2006',
      limits: (critical) => newcombeAucLimits(rocAuc, positives, negatives, critical),
    };
  }
  return { value: rocAuc, se, method: 'DeLong, logit', limits: (critical) => logitLimits(rocAuc, se, critical) };
}

/** Gini coefficient 2·AUC − 1 with the limits of the area. */
export function giniEstimate(scores: ScoreStatistic, weightKind: WeightKind): Estimate {
  const area = aucEstimate(scores, weightKind);
  return {
    value: 2 * area.value - 1,
    method: area.method,
    ...(area.se === undefined ? {} : { se: 2 * area.se }),
    limits: (critical) => {
      const [lower, upper] = area.limits(critical);
      return [2 * lower - 1, 2 * upper - 1];
    },
  };
}
