import type { GroupNumbers } from '../fairness/group-numbers.ts';
import type { MeasuredMetrics } from '../inference/metric-intervals.ts';
import type { GroupLayout } from './group-layout.ts';

/** The groups of an evaluation and what was measured of them, before anything is inferred. */
export interface MeasuredGroups {
  readonly layout: GroupLayout;
  /** Of all rows, then of the groups in the order of the layout, then of the unprivileged rows of groupings together. */
  readonly numbers: readonly [GroupNumbers, ...GroupNumbers[]];
}

/** What a task says of the statistic of a group. */
export interface MeasuredStatistic extends MeasuredMetrics {
  readonly rows: number;
}

/**
 * The numbers of every group by the metrics of a task.
 * @param statistics of the groups of `layout.cells`, all rows first
 */
export function measuredGroups<Statistic>(
  layout: GroupLayout,
  minimumCell: number | undefined,
  statistics: readonly Statistic[],
  measure: (statistic: Statistic) => MeasuredStatistic,
): MeasuredGroups {
  const [overall, ...others] = statistics.map((statistic, index): GroupNumbers => {
    const key = layout.groups[index - 1];
    const numbers = { values: key?.values ?? [], ...measure(statistic) };
    if (key === undefined || minimumCell === undefined || !layout.suppressed.has(key)) return numbers;
    return { ...numbers, suppressed: `suppressed: protects groups of fewer than ${minimumCell} rows` };
  });
  if (overall === undefined) throw new RangeError('no statistic of all rows');
  return { layout, numbers: [overall, ...others] };
}
