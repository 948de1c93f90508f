import type { GroupNumbers } from '../fairness/group-numbers.ts';
import { InputProblem } from '../input-problem.ts';
import { binaryMetric, binaryMetricIds } from '../metrics/binary-metric.ts';
import type { BinaryRows } from '../statistics/binary-rows.ts';
import type { BinaryStatistic } from '../statistics/binary-statistic.ts';
import { binaryStatistics } from '../statistics/binary-statistics.ts';
import type { CodedTable } from '../table/coded-table.ts';
import { binaryCurves } from './curves.ts';
import type { Curves, Evaluation } from './document.ts';
import { checkpoint, type Effort } from './effort.ts';
import { type GroupLayout, groupLayout } from './group-layout.ts';
import type { GroupKey } from './grouping-division.ts';
import { type LabelCategories, labelCategories } from './label-categories.ts';
import type { EvaluationPlan } from './plan.ts';
import { usableRows } from './usable-rows.ts';

/** What binary predictions measure, before anything is inferred from it. */
export interface BinaryMeasurement {
  readonly labels: LabelCategories;
  readonly rows: BinaryRows;
  readonly excluded: Evaluation['excluded'];
  readonly layout: GroupLayout;
  /** Statistic and metrics of all rows, then of the groups in the order of the layout. */
  readonly numbers: readonly [GroupNumbers, ...GroupNumbers[]];
  readonly curves: Curves;
}

/**
 * Every metric's value for all rows and each group, and the curves: an evaluation but for its intervals and
 * disparities. The benchmark takes what these cost from the difference.
 *
 * @throws InputProblem, and what `effort.signal` throws, as `evaluateBinary`
 */
export async function measureBinary(
  table: CodedTable,
  plan: EvaluationPlan,
  effort: Effort = {},
): Promise<BinaryMeasurement> {
  const has = { labels: true, scores: plan.columns.score !== undefined };
  if (!has.scores && plan.columns.prediction === undefined) {
    throw new InputProblem('input/score-needed', { columns: table.categories.map(({ column }) => column).join(', ') });
  }
  const labels = labelCategories(table, plan.positive, plan.columns.prediction !== undefined);
  const { rows, largestWeight, excluded } = usableRows(table, plan, labels);
  const layout = groupLayout(table, plan, labels, rows);
  const weighting = { kind: plan.weightKind, largest: largestWeight };
  const statistics = await binaryStatistics(rows, layout.cells, plan.threshold, weighting, (step) =>
    checkpoint(effort, step),
  );
  const [overall, ...groups] = statistics.groups;
  if (overall === undefined) throw new RangeError('no statistic of all rows');
  await checkpoint(effort, 'curves');
  const curves =
    statistics.sorted === undefined || overall.scores === undefined
      ? {}
      : binaryCurves(statistics.sorted, layout.cells, largestWeight, overall.scores.bins, plan.confidence);
  const ids = binaryMetricIds(has);
  const ofGroups = groups.map((statistic, index) => numbersOf(layout, layout.groups[index], statistic, ids, plan));
  return {
    labels,
    rows,
    excluded,
    layout,
    numbers: [numbersOf(layout, undefined, overall, ids, plan), ...ofGroups],
    curves,
  };
}

function numbersOf(
  { suppressed }: GroupLayout,
  key: GroupKey | undefined,
  statistic: BinaryStatistic,
  ids: readonly string[],
  { minimumCell }: EvaluationPlan,
): GroupNumbers {
  const points = new Map(ids.map((id) => [id, binaryMetric(id, statistic)]));
  const numbers = { values: key?.values ?? [], statistic, points };
  if (key === undefined || minimumCell === undefined || !suppressed.has(key)) return numbers;
  return { ...numbers, suppressed: `suppressed: protects groups of fewer than ${minimumCell} rows` };
}
