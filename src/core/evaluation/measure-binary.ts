import { binaryUncertainty } from '../inference/binary-uncertainty.ts';
import { InputProblem } from '../input-problem.ts';
import { binaryMetric, binaryMetricIds } from '../metrics/binary-metric.ts';
import { inequalityMetricIds } from '../metrics/inequality-metrics.ts';
import type { BinaryCells, BinaryRows, SortedRows } from '../statistics/binary-rows.ts';
import type { BinaryStatistic } from '../statistics/binary-statistic.ts';
import { binaryStatistics } from '../statistics/binary-statistics.ts';
import type { GroupCells } from '../statistics/group-cells.ts';
import type { CodedTable } from '../table/coded-table.ts';
import {
  type ClusteredRowsByContent,
  clusteredRowsByContent,
  effectiveRowsInClusters,
  withClusters,
} from './binary-clusters.ts';
import { binaryCurves, effectiveRowsOfBins } from './curves.ts';
import type { Curves, Evaluation } from './document.ts';
import { checkpoint, type Effort } from './effort.ts';
import { groupLayout } from './group-layout.ts';
import { type LabelCategories, labelCategories } from './label-categories.ts';
import { type MeasuredGroups, type MeasuredStatistic, measuredGroups } from './measured-groups.ts';
import type { BinaryPlan, WeightKind } from './plan.ts';
import { usableBinaryRows } from './usable-binary-rows.ts';

/** What binary predictions measure, before anything is inferred from it. */
export interface BinaryMeasurement extends MeasuredGroups {
  readonly labels: LabelCategories;
  readonly rows: BinaryRows;
  readonly cells: BinaryCells;
  readonly excluded: Evaluation['excluded'];
  /** The statistic of all rows. */
  readonly overall: BinaryStatistic;
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
  plan: BinaryPlan,
  effort: Effort = {},
): Promise<BinaryMeasurement> {
  const has = { labels: true, scores: plan.columns.score !== undefined };
  if (!has.scores && plan.columns.prediction === undefined) {
    throw new InputProblem('input/score-needed', { columns: table.categories.map(({ column }) => column).join(', ') });
  }
  const labels = labelCategories(table, plan.positive, plan.columns.prediction !== undefined);
  const { rows, largestWeight, excluded } = usableBinaryRows(table, plan, labels);
  const layout = groupLayout(table, plan, rows);
  const cells = binaryCells(layout.cells, labels);
  const weighting = { kind: plan.weightKind, largest: largestWeight };
  const statistics = await binaryStatistics(rows, cells, plan.threshold, weighting, (step) => checkpoint(effort, step));
  const [overall] = statistics.groups;
  if (overall === undefined) throw new RangeError('no statistic of all rows');
  await checkpoint(effort, 'curves');
  const clustered = clusteredRowsByContent(rows, cells, plan.threshold);
  const curves = curvesOf(overall, statistics.sorted, clustered, cells, largestWeight, plan);
  const ids = binaryMetricIds(has);
  const idsOf = (group: number) => (group === 0 ? [...ids, ...inequalityMetricIds] : ids);
  const metrics = statistics.groups.map((statistic, group) => binaryMetrics(idsOf(group), statistic, plan.weightKind));
  const inferred =
    clustered === undefined
      ? metrics
      : await withClusters(metrics, statistics.groups, clustered, cells, () => checkpoint(effort, 'intervals'));
  const measured = measuredGroups(layout, plan.minimumCell, inferred, (group) => group);
  return { ...measured, labels, rows, cells, excluded, overall, curves };
}

/** The curves of all rows; none without scores. */
function curvesOf(
  { scores }: BinaryStatistic,
  sorted: SortedRows | undefined,
  clustered: ClusteredRowsByContent | undefined,
  cells: BinaryCells,
  largestWeight: number,
  { confidence }: BinaryPlan,
): Curves {
  if (scores === undefined || sorted === undefined) return {};
  const { bins } = scores;
  const effectiveRows =
    clustered === undefined ? effectiveRowsOfBins(bins) : effectiveRowsInClusters(clustered, cells, bins);
  return binaryCurves(sorted, cells, largestWeight, bins, effectiveRows, confidence);
}

/** The metrics of one group of binary predictions. */
export function binaryMetrics(
  ids: readonly string[],
  statistic: BinaryStatistic,
  weightKind: WeightKind,
): MeasuredStatistic {
  return {
    rows: statistic.rows,
    points: new Map(ids.map((id) => [id, binaryMetric(id, statistic)])),
    uncertainty: binaryUncertainty(statistic, weightKind),
  };
}

function binaryCells(cells: GroupCells, { labelOfCell, predictionOfCell }: LabelCategories): BinaryCells {
  const isPositive = (sign: number): number => Number(sign === 1);
  return {
    ...cells,
    positive: Uint8Array.from(labelOfCell, isPositive),
    ...(predictionOfCell === undefined ? {} : { predicted: Uint8Array.from(predictionOfCell, isPositive) }),
  };
}
