import { GENERATOR } from '../inference/random.ts';
import { InputProblem } from '../input-problem.ts';
import { binaryMetricIds } from '../metrics/binary-metric.ts';
import type { BinaryRows } from '../statistics/binary-rows.ts';
import type { BinaryStatistic } from '../statistics/binary-statistic.ts';
import { type BinaryStatistics, binaryStatistics } from '../statistics/binary-statistics.ts';
import type { CodedTable } from '../table/coded-table.ts';
import { binaryCurves } from './curves.ts';
import type { Curves, Evaluation, EvaluationNumbers, Warning } from './document.ts';
import { checkpoint, type Effort } from './effort.ts';
import { type GroupLayout, groupLayout } from './group-layout.ts';
import { groupNumbers } from './group-numbers.ts';
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
  const overall = statistics.groups[0];
  if (overall === undefined) throw new RangeError('no statistic of all rows');
  await checkpoint(effort, 'curves');
  const curves = curvesOf(statistics, overall, layout, largestWeight, plan);
  const numbers = await groupNumbers(layout, statistics.groups, binaryMetricIds(has), plan, effort);
  return {
    ...header(plan, labels),
    rows: table.rows,
    used: rows.count,
    excluded,
    ...numbers,
    curves,
    confusion: confusionOf(overall, labels),
    warnings: warningsOf(rows, layout, statistics.groups, overall, plan),
  };
}

type Header = Pick<Evaluation, 'task' | 'positive' | 'threshold' | 'classes' | 'confidence' | 'random'>;

function header(plan: EvaluationPlan, labels: LabelCategories): Header {
  return {
    task: plan.task,
    positive: labels.positive,
    threshold: plan.columns.score === undefined ? null : plan.threshold,
    classes: null,
    confidence: plan.confidence,
    random: { generator: GENERATOR, seed: plan.seed, bootstrap: plan.bootstrap },
  };
}

function curvesOf(
  { sorted }: BinaryStatistics,
  { scores }: BinaryStatistic,
  { cells }: GroupLayout,
  largestWeight: number,
  { confidence }: EvaluationPlan,
): Curves {
  if (sorted === undefined || scores === undefined) return {};
  return binaryCurves(sorted, cells, largestWeight, scores.bins, confidence);
}

function warningsOf(
  rows: BinaryRows,
  layout: GroupLayout,
  statistics: readonly BinaryStatistic[],
  overall: BinaryStatistic,
  plan: EvaluationPlan,
): Warning[] {
  return [
    ...predictionWarnings(rows, layout.cells, plan.threshold),
    ...clippingWarnings(overall),
    ...groupWarnings(layout, statistics, plan),
  ];
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
