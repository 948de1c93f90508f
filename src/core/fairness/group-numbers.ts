import type { CountedReason, SimpleReason } from '../evaluation/reason.ts';
import type { MeasuredMetrics } from '../inference/metric-intervals.ts';

/** One group of a grouping: its categories (null = missing), its number of rows, and its metrics. */
export interface GroupNumbers extends MeasuredMetrics {
  readonly values: readonly (string | null)[];
  readonly rows: number;
  /** Why none of its numbers may be shown or used. */
  readonly suppressed?: CountedReason;
}

/** A group that takes no part in a disparity, and why. */
export interface LeftOut {
  readonly values: (string | null)[];
  readonly reason: SimpleReason;
}

/** A group with a defined metric. */
export interface Participant {
  readonly group: GroupNumbers;
  readonly value: number;
}

export interface Participants {
  readonly included: readonly Participant[];
  readonly leftOut: LeftOut[];
}

/**
 * Why a group takes no part in any disparity: it is suppressed, a category is missing, it has too few rows. Suppressed
 * comes first: whether such a group is also small is nobody's business.
 */
export function reasonToLeaveOut(group: GroupNumbers, minimumGroup: number): SimpleReason | undefined {
  if (group.suppressed !== undefined) return group.suppressed;
  if (group.values.includes(null)) return 'missing value';
  if (group.rows < minimumGroup) return `fewer than ${minimumGroup} rows`;
  return undefined;
}

/** A group with its value of a metric, or why it takes no part in the metric's disparities. */
export function participant(group: GroupNumbers, metric: string, minimumGroup: number): Participant | SimpleReason {
  const reason = reasonToLeaveOut(group, minimumGroup);
  if (reason !== undefined) return reason;
  const point = group.points.get(metric);
  if (point === undefined) return 'no such metric';
  return point.value === null ? point.undefined : { group, value: point.value };
}

/** The groups that a disparity of a metric runs over: present value, enough rows, metric defined. */
export function participants(groups: readonly GroupNumbers[], metric: string, minimumGroup: number): Participants {
  const included: Participant[] = [];
  const leftOut: LeftOut[] = [];
  for (const group of groups) {
    const found = participant(group, metric, minimumGroup);
    if (typeof found === 'string') leftOut.push({ values: [...group.values], reason: found });
    else included.push(found);
  }
  return { included, leftOut };
}
