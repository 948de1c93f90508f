import type { PlainReason } from '../evaluation/reason.ts';
import type { DisparityForm } from '../metrics/disparity-id.ts';

/** Largest minus smallest, or smallest over largest, of the values of two or more groups. */
export interface Gap {
  readonly value: number;
  /** Positions of the smallest and the largest value; the first of equals. */
  readonly lowest: number;
  readonly highest: number;
}

/** Why there is no gap. */
export interface NoGap {
  readonly undefined: PlainReason;
}

/** The gap between groups (Fairlearn `MetricFrame.difference()` and `.ratio()`, `method='between_groups'`). */
export function gap(values: ArrayLike<number>, form: DisparityForm): Gap | NoGap {
  if (values.length < 2) return { undefined: 'fewer than two groups' };
  let [lowest, highest] = [0, 0];
  for (let i = 1; i < values.length; i++) {
    if ((values[i] ?? 0) < (values[lowest] ?? 0)) lowest = i;
    if ((values[i] ?? 0) > (values[highest] ?? 0)) highest = i;
  }
  const [smallest, largest] = [values[lowest] ?? 0, values[highest] ?? 0];
  if (form === 'difference') return { value: largest - smallest, lowest, highest };
  if (smallest < 0) return { undefined: 'a value is negative' };
  if (largest === 0) return { undefined: 'the largest value is 0' };
  return { value: smallest / largest, lowest, highest };
}
