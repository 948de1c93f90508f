import type { SimpleReason } from '../evaluation/reason.ts';

/** A metric's value and the number of rows in its own denominator, or why it has no value. */
export type MetricPoint =
  | { readonly value: number; readonly n: number }
  | { readonly value: null; readonly n: number; readonly undefined: SimpleReason };

/** NaN becomes undefined with its reason. */
export function metricPoint(value: number, n: number, reason: () => SimpleReason): MetricPoint {
  return Number.isFinite(value) ? { value, n } : { value: null, n, undefined: reason() };
}
