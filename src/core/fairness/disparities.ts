import type { Disparity } from '../evaluation/document.ts';
import type { Grouping } from '../evaluation/plan.ts';
import type { Inference } from '../inference/inference.ts';
import { isCountMetric } from '../metrics/count-metrics.ts';
import { betweenGroups } from './between-groups.ts';
import { differentialFairness } from './differential-fairness.ts';
import { equalizedOdds } from './equalized-odds.ts';
import type { GroupNumbers } from './group-numbers.ts';
import { GroupUncertainty } from './group-spreads.ts';
import { toPrivileged } from './to-privileged.ts';

/**
 * Every disparity of one grouping: equalized odds, the unsigned difference and ratio of each metric, differential
 * fairness and, where a privileged group is named, the signed disparities to it. Counts have none.
 *
 * @param groups every group of the grouping that occurs, the missing one too; all with the same metrics
 * @param unprivileged numbers of all unprivileged rows together, where there are several such groups
 */
export function disparities(
  grouping: Grouping,
  groups: readonly GroupNumbers[],
  inference: Inference,
  unprivileged?: GroupNumbers,
): Disparity[] {
  const by = grouping.columns.map(({ column }) => column);
  const metrics = [...(groups[0]?.points.keys() ?? [])].filter((id) => !isCountMetric(id));
  const uncertainty = new GroupUncertainty(by, inference);
  const ofLabels = metrics.includes('selection_rate');
  const { privileged } = grouping;
  return [
    ...(ofLabels ? equalizedOdds(groups, uncertainty) : []),
    ...metrics.flatMap((metric) => betweenGroups(metric, groups, uncertainty)),
    ...(ofLabels ? [differentialFairness(groups, uncertainty)] : []),
    ...(privileged === undefined
      ? []
      : toPrivileged(metrics, groups, ({ values }) => values[0] === privileged, uncertainty, unprivileged)),
  ];
}
