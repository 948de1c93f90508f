import { twoSidedCritical } from './normal.ts';

/**
 * Score limits of a binomial proportion (Wilson 1927; statsmodels `proportion_confint(method='wilson')`)
 * at a two-sided normal critical value. Counts may be fractional. NaN without trials.
 */
export function wilsonLimits(successes: number, trials: number, critical: number): [number, number] {
  if (!(trials > 0)) return [Number.NaN, Number.NaN];
  const square = critical * critical;
  const centre = (successes + square / 2) / (trials + square);
  const spread = (successes * (trials - successes)) / trials + square / 4;
  const half = (critical / (trials + square)) * Math.sqrt(spread);
  return [successes === 0 ? 0 : centre - half, successes === trials ? 1 : centre + half];
}

/** Wilson's interval of a proportion at a two-sided confidence such as 0.95; NaN without trials. */
export function wilsonInterval(successes: number, trials: number, confidence: number): [number, number] {
  return wilsonLimits(successes, trials, twoSidedCritical(confidence));
}
