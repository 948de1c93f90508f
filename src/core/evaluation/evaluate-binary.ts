import type { Inference } from '../inference/inference.ts';
import { GENERATOR } from '../inference/random.ts';
import { InputProblem } from '../input-problem.ts';
import { binaryMetricIds } from '../metrics/binary-metric.ts';
import type { BinaryStatistic } from '../statistics/binary-statistic.ts';
import { binaryStatistics } from '../statistics/binary-statistics.ts';
import type { CodedTable } from '../table/coded-table.ts';
import { binaryCurves } from './curves.ts';
import type { Evaluation, EvaluationNumbers, Group } from './document.ts';
import { checkpoint, type Effort } from './effort.ts';
import { type GroupKey, groupLayout } from './group-layout.ts';
import { groupMetrics, type MetricPoints, metricPoints } from './group-metrics.ts';
import { type LabelCategories, labelCategories } from './label-categories.ts';
import type { EvaluationPlan } from './plan.ts';
import { usableRows } from './usable-rows.ts';
import { clippingWarnings, groupWarnings, predictionWarnings } from './warnings.ts';

/**
 * Evaluates binary predictions: every metric with its interval for all rows and each group, disparities, curves.
 *
 * @param table its category columns are the label, the prediction if the plan has one, then the columns to group by,
 *   as `columnsToRead` lists them
 * @throws InputProblem for content that no binary evaluation can be made of: more than two labels, positive label
 *   absent, score outside [0, 1], bad weights. Whatever `effort.signal` throws when it is aborted.
 */
export async function evaluateBinary(
  table: CodedTable,
  plan: EvaluationPlan,
  effort: Effort = {},
): Promise<EvaluationNumbers> {
  const has = { labels: true, scores: plan.columns.score !== undefined };
  if (!has.scores && plan.columns.prediction === undefined)
    throw new InputProblem('input/score-needed', { columns: '' });
  const labels = labelCategories(table, plan.positive, plan.columns.prediction !== undefined);
  const { rows, largestWeight, excluded } = usableRows(table, plan, labels);
  const { cells, groups } = groupLayout(table, plan, labels);
  const weighting = { kind: plan.weightKind, largest: largestWeight };
  const pass = (step: string): Promise<void> => checkpoint(effort, step);
  const statistics = await binaryStatistics(rows, cells, plan.threshold, weighting, pass);
  const overall = statistics.groups[0];
  if (overall === undefined) throw new RangeError('no statistic of all rows');
  await pass('curves');
  const { sorted } = statistics;
  const curves =
    sorted === undefined || overall.scores === undefined
      ? {}
      : binaryCurves(sorted, cells, largestWeight, overall.scores.bins, plan.confidence);
  const numbers = await numbersOfGroups(groups, statistics.groups, binaryMetricIds(has), plan, effort);
  return {
    ...header(plan, labels),
    rows: table.rows,
    used: rows.count,
    excluded,
    ...numbers,
    curves,
    confusion: confusionOf(overall, labels),
    warnings: [
      ...predictionWarnings(rows, cells, plan.threshold),
      ...clippingWarnings(overall),
      ...groupWarnings(groups, statistics.groups),
    ],
  };
}

type Header = Pick<Evaluation, 'task' | 'positive' | 'threshold' | 'classes' | 'confidence' | 'random'>;

function header(plan: EvaluationPlan, labels: LabelCategories): Header {
  return {
    task: plan.task,
    positive: labels.positive,
    threshold: plan.threshold,
    classes: null,
    confidence: plan.confidence,
    random: { generator: GENERATOR, seed: plan.seed, bootstrap: plan.bootstrap },
  };
}

/** Metrics of all rows and of each group, and the disparities between groups. */
async function numbersOfGroups(
  keys: readonly GroupKey[],
  statistics: readonly BinaryStatistic[],
  ids: readonly string[],
  plan: EvaluationPlan,
  effort: Effort,
): Promise<Pick<EvaluationNumbers, 'overall' | 'groups' | 'disparities'>> {
  const points = statistics.map((statistic) => metricPoints(ids, statistic));
  const [overall, ...ofGroups] = statistics.map((statistic, index) => ({
    statistic,
    points: points[index] ?? new Map(),
  }));
  const groups: Group[] = [];
  for (const [index, key] of keys.entries()) {
    if (index % 50 === 0) await checkpoint(effort, 'intervals', index / keys.length);
    const group = ofGroups[index];
    if (group !== undefined) groups.push(describeGroup(key, group, plan));
  }
  return {
    overall: {
      n: overall?.statistic.rows ?? 0,
      metrics: overall === undefined ? {} : groupMetrics(overall.statistic, overall.points, plan, 'overall'),
    },
    groups,
    disparities: [],
  };
}

interface GroupValues {
  readonly statistic: BinaryStatistic;
  readonly points: MetricPoints;
}

function describeGroup(
  { grouping, by, values }: GroupKey,
  { statistic, points }: GroupValues,
  inference: Inference,
): Group {
  const stream = JSON.stringify([by, values]);
  return {
    by: [...by],
    values: [...values],
    kind: grouping.kind,
    n: statistic.rows,
    metrics: groupMetrics(statistic, points, inference, stream),
  };
}

/** Rows are labels, columns predictions; Σw. */
function confusionOf({ table }: BinaryStatistic, { negative, positive }: LabelCategories): Evaluation['confusion'] {
  const { truePositives, falsePositives, falseNegatives, trueNegatives } = table.weights;
  return {
    labels: [negative, positive],
    counts: [
      [trueNegatives, falsePositives],
      [falseNegatives, truePositives],
    ],
  };
}
