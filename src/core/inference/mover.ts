import type { Estimate } from './estimate.ts';

/**
 * MOVER, the method of variance estimates recovery (Zou & Donner 2008): limits of a sum or difference from the
 * limits of its parts. With Wilson limits of two rates it is Newcombe's (1998) method 10.
 */

/** A value and how far its limits are below and above it. */
export interface Spread {
  readonly value: number;
  readonly below: number;
  readonly above: number;
}

/** The distances of an interval’s limits from the value. */
export function spreadOf(value: number, [lower, upper]: readonly [number, number]): Spread {
  return { value, below: value - lower, above: upper - value };
}

/** The estimate at a critical value, for differences. */
export function differenceSpread(estimate: Estimate, critical: number): Spread {
  return spreadOf(estimate.value, estimate.limits(critical));
}

/**
 * The logarithm of the estimate at a critical value, for ratios. A value of 0 has no logarithm: its upper limit
 * stands for it, with infinite spread below, so that only what the limits say is claimed.
 */
export function ratioSpread(estimate: Estimate, critical: number): Spread {
  const [lower, upper] = (estimate.ratioLimits ?? estimate.limits)(critical);
  const logarithm = Math.log(estimate.value > 0 ? estimate.value : upper);
  return {
    value: logarithm,
    below: estimate.value > 0 && lower > 0 ? logarithm - Math.log(lower) : Infinity,
    above: Math.log(upper) - logarithm,
  };
}

/** Limits of a − b. */
export function differenceLimits(a: Spread, b: Spread): [number, number] {
  const difference = a.value - b.value;
  return [difference - Math.hypot(a.below, b.above), difference + Math.hypot(a.above, b.below)];
}

/** Limits of ½(a − b) + ½(c − d), all independent. */
export function meanDifferenceLimits(a: Spread, b: Spread, c: Spread, d: Spread): [number, number] {
  const mean = (a.value - b.value + c.value - d.value) / 2;
  return [
    mean - Math.hypot(a.below, b.above, c.below, d.above) / 2,
    mean + Math.hypot(a.above, b.below, c.above, d.below) / 2,
  ];
}
