import type { MetricPoint } from '../metrics/metric-point.ts';
import type { BinaryStatistic } from '../statistics/binary-statistic.ts';

/** One group of a grouping: its categories (null = missing), its statistic, and the metrics computed from it. */
export interface GroupNumbers {
  readonly values: readonly (string | null)[];
  readonly statistic: BinaryStatistic;
  readonly points: ReadonlyMap<string, MetricPoint>;
}

/** A group that takes no part in a disparity, and why. */
export interface LeftOut {
  readonly values: (string | null)[];
  readonly reason: string;
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

/** Why a group takes no part in any disparity: a missing category, or too few rows. */
export function reasonToLeaveOut(group: GroupNumbers, minimumGroup: number): string | undefined {
  if (group.values.includes(null)) return 'missing value';
  if (group.statistic.rows < minimumGroup) return `fewer than ${minimumGroup} rows`;
  return undefined;
}

/** The groups that a disparity of a metric runs over: present value, enough rows, metric defined. */
export function participants(groups: readonly GroupNumbers[], metric: string, minimumGroup: number): Participants {
  const included: Participant[] = [];
  const leftOut: LeftOut[] = [];
  for (const group of groups) {
    const point = group.points.get(metric);
    const undefinedReason = point === undefined ? 'no such metric' : point.value === null ? point.undefined : undefined;
    const reason = reasonToLeaveOut(group, minimumGroup) ?? undefinedReason;
    if (reason !== undefined) leftOut.push({ values: [...group.values], reason });
    else if (point !== undefined && point.value !== null) included.push({ group, value: point.value });
  }
  return { included, leftOut };
}
