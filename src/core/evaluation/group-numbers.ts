import { disparities } from '../fairness/disparities.ts';
import type { GroupNumbers } from '../fairness/group-numbers.ts';
import { groupStream, OVERALL_STREAM } from '../inference/group-stream.ts';
import { metricIntervals } from '../inference/metric-intervals.ts';
import { noInterval } from '../inference/no-interval.ts';
import type { Disparity, EvaluationNumbers, Group, Metrics, MetricValue } from './document.ts';
import { checkpoint, type Effort } from './effort.ts';
import type { GroupLayout } from './group-layout.ts';
import type { GroupKey } from './grouping-division.ts';
import type { MeasuredGroups } from './measured-groups.ts';
import type { EvaluationPlan, Grouping } from './plan.ts';
import type { Reason } from './reason.ts';

/** Groups between two looks at whether the work is to stop. */
const groupsAtOnce = 20;

/** What is inferred from the numbers of all rows and of the groups: intervals, and the disparities between groups. */
export async function groupNumbers(
  { layout, numbers }: MeasuredGroups,
  plan: EvaluationPlan,
  effort: Effort,
): Promise<Pick<EvaluationNumbers, 'overall' | 'groups' | 'disparities'>> {
  const groups: Group[] = [];
  for (const [index, key] of layout.groups.entries()) {
    if (index % groupsAtOnce === 0) await checkpoint(effort, 'intervals', index / layout.groups.length);
    const group = numbers[index + 1];
    if (group !== undefined) groups.push(describeGroup(key, group, plan));
  }
  const [overall] = numbers;
  return {
    overall: { n: overall.rows, metrics: metricsOf(overall, plan, OVERALL_STREAM) },
    groups,
    disparities: await disparitiesOf(layout, numbers, plan, effort),
  };
}

function describeGroup({ grouping, by, values }: GroupKey, numbers: GroupNumbers, plan: EvaluationPlan): Group {
  const { suppressed, rows, points } = numbers;
  return {
    by: [...by],
    values: [...values],
    kind: grouping.kind,
    n: suppressed === undefined ? rows : null,
    metrics:
      suppressed === undefined
        ? metricsOf(numbers, plan, groupStream(by, values))
        : withheldMetrics(points.keys(), suppressed),
  };
}

/** Neither value nor rows: the reason alone. */
function withheldMetrics(ids: Iterable<string>, reason: Reason): Metrics {
  const withheld: MetricValue = {
    value: null,
    n: null,
    undefined: reason,
    interval: null,
    no_interval: noInterval.undefined,
  };
  return Object.fromEntries([...ids].map((id) => [id, withheld]));
}

/** Values with their intervals, as evidence holds them; `stream` names the random numbers of the group. */
function metricsOf(numbers: GroupNumbers, plan: EvaluationPlan, stream: string): Metrics {
  const intervals = metricIntervals(numbers, plan, stream);
  return Object.fromEntries(
    [...numbers.points].map(([id, point]) => {
      const interval = intervals.get(id) ?? { interval: null, no_interval: noInterval.unknownMetric };
      return [id, { ...point, ...interval }];
    }),
  );
}

/** Slices are looked at, not compared: disparities are of sensitive columns and their intersections. */
async function disparitiesOf(
  { groups, unprivileged }: GroupLayout,
  numbers: readonly GroupNumbers[],
  plan: EvaluationPlan,
  effort: Effort,
): Promise<Disparity[]> {
  const found: Disparity[] = [];
  for (const grouping of plan.groupings.filter(({ kind }) => kind !== 'slice')) {
    await checkpoint(effort, 'disparities');
    const pooled = unprivileged.get(grouping);
    const together = pooled === undefined ? undefined : numbers[pooled];
    found.push(...disparities(grouping, groupsIn(grouping, groups, numbers), plan, together));
  }
  return found;
}

/** `numbers` holds all rows first, then the groups in order. */
function groupsIn(
  grouping: Grouping,
  groups: readonly GroupKey[],
  numbers: readonly GroupNumbers[],
): readonly GroupNumbers[] {
  return groups.flatMap((key, index) => {
    const group = numbers[index + 1];
    return key.grouping === grouping && group !== undefined ? [group] : [];
  });
}
