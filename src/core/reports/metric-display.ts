import type { Evaluation, MetricValue } from '../evaluation/document.ts';
import { isCountMetric } from '../metrics/count-metrics.ts';
import { isRate } from '../metrics/rate-metrics.ts';
import type { Said } from './number-format.ts';

/** Rates that people say as percentages; every other rate is written as a number between 0 and 1. */
const percentages = new Set(['selection_rate', 'prevalence']);

/** Said between 0 and 1, its differences in points. */
const isSaidAsRate = (metric: string): boolean => isRate(metric) || metric === 'balanced_accuracy';

/** Disparities with a name of their own, and the rate that they compare; undefined: two rates at once. */
const namedDisparities: Readonly<Record<string, string | undefined>> = {
  demographic_parity: 'selection_rate',
  equal_opportunity: 'recall',
  predictive_parity: 'precision',
  predictive_equality: 'false_positive_rate',
  equalized_odds: undefined,
};

/** How people say a metric: as percentage, rate, plain number or count. */
export function saidAs(metric: string): Said {
  if (percentages.has(metric)) return 'percent';
  if (isSaidAsRate(metric)) return 'rate';
  return isCountMetric(metric) ? 'count' : 'number';
}

/** Whether a disparity is a difference of two rates, which people say in points. */
export function saidInPoints(disparity: string): boolean {
  if (['statistical_parity_difference', 'average_odds_difference', 'average_abs_odds_difference'].includes(disparity)) {
    return true;
  }
  const base = /^(.+?)_difference(_to_privileged)?$/.exec(disparity)?.[1];
  if (base === undefined) return false;
  return base in namedDisparities || isSaidAsRate(base);
}

/** The metric that a disparity compares between groups: `recall` for `equal_opportunity_difference`. */
export function comparedMetric(disparity: string): string | undefined {
  const base = /^(.+?)_(difference|ratio)(_to_privileged)?$/.exec(disparity)?.[1];
  if (base === undefined) return undefined;
  return base in namedDisparities ? namedDisparities[base] : base;
}

/** The overall metrics for a table of all: without the counts, which the confusion matrix and the header show. */
export function tabledMetrics(evaluation: Evaluation): readonly (readonly [string, MetricValue])[] {
  return Object.entries(evaluation.overall.metrics).filter(([metric]) => saidAs(metric) !== 'count');
}
