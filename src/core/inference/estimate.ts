import type { Reason } from '../evaluation/reason.ts';
import type { IntervalMethod } from './interval-method.ts';

/** A value with its limits at any critical value, so that one formula serves single and simultaneous intervals. */
export interface Estimate {
  readonly value: number;
  /** Name of the interval's method, as it is printed. */
  readonly method: IntervalMethod;
  /** Standard error on the value's own scale, where the method has one. */
  readonly se?: number;
  /** Lower and upper limit at a two-sided standard normal critical value, 1.96 for 95 %. */
  limits(critical: number): readonly [number, number];
  /** Limits for ratios of two values, where they differ from `limits`: those of the delta method on the log scale. */
  ratioLimits?(critical: number): readonly [number, number];
}

/** Why there is no estimate of uncertainty. */
export interface NoEstimate {
  readonly reason: Reason;
}

export function isEstimate(estimate: Estimate | NoEstimate): estimate is Estimate {
  return 'limits' in estimate;
}

/** value ± critical·se. */
export function linearScale(value: number, se: number, method: IntervalMethod): Estimate {
  return { value, se, method, limits: (critical) => [value - critical * se, value + critical * se] };
}

/** value·exp(±critical·se) with the standard error of ln value; value > 0. */
export function logScale(value: number, logSe: number, method: IntervalMethod): Estimate {
  return {
    value,
    se: value * logSe,
    method,
    limits: (critical) => [value * Math.exp(-critical * logSe), value * Math.exp(critical * logSe)],
  };
}

/** Limits symmetric in ln(value/(1 − value)), from the standard error of the value; 0 < value < 1. */
export function logitLimits(value: number, se: number, critical: number): [number, number] {
  const half = (critical * se) / (value * (1 - value));
  const odds = value / (1 - value);
  const atOdds = (o: number) => (o === Infinity ? 1 : o / (1 + o));
  return [atOdds(odds * Math.exp(-half)), atOdds(odds * Math.exp(half))];
}
