import type { IntervalMethod } from '../inference/interval-method.ts';
import { type InfluencedScoreMetric, type ScoredRows, scoreInfluences } from '../inference/score-influence.ts';

/**
 * What makes the variance of influences unbiased: n/(n−1) over all rows for means and ratios of sums, in each class
 * for areas (then it is DeLong's), nothing for derivatives of steps and fits.
 */
type SmallSample = 'rows' | 'classes' | 'none';

const methods: Readonly<Record<InfluencedScoreMetric, readonly [IntervalMethod, SmallSample]>> = {
  roc_auc: ['paired DeLong', 'classes'],
  gini: ['paired DeLong', 'classes'],
  average_precision: ['paired infinitesimal jackknife', 'none'],
  log_loss: ['paired t', 'rows'],
  brier: ['paired t', 'rows'],
  d2_log_loss: ['paired delta', 'rows'],
  d2_brier: ['paired delta', 'rows'],
  calibration_ratio: ['paired delta', 'rows'],
  calibration_slope: ['paired sandwich', 'none'],
  calibration_intercept: ['paired sandwich', 'none'],
};

/** The method of a metric's paired interval. */
export function pairedMethod(id: InfluencedScoreMetric): IntervalMethod {
  return methods[id][0];
}

/** Influences whose squared differences between two versions add up to the variance of the difference. */
export function pairedInfluence(id: InfluencedScoreMetric, rows: ScoredRows): Float64Array {
  const influence = scoreInfluences[id](rows);
  const factor = (n: number): number => Math.sqrt(n / (n - 1));
  const smallSample = methods[id][1];
  if (smallSample === 'none') return influence;
  if (smallSample === 'rows') return influence.map((x) => x * factor(influence.length));
  const positives = rows.label.reduce((sum, y) => sum + y, 0);
  const [ofPositive, ofNegative] = [factor(positives), factor(rows.label.length - positives)];
  return influence.map((x, row) => x * (rows.label[row] === 1 ? ofPositive : ofNegative));
}
