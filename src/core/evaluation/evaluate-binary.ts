import { GENERATOR } from '../inference/random.ts';
import type { BinaryStatistic } from '../statistics/binary-statistic.ts';
import type { CodedTable } from '../table/coded-table.ts';
import type { Evaluation, EvaluationNumbers, Warning } from './document.ts';
import type { Effort } from './effort.ts';
import { groupNumbers } from './group-numbers.ts';
import type { LabelCategories } from './label-categories.ts';
import { type BinaryMeasurement, measureBinary } from './measure-binary.ts';
import type { BinaryPlan } from './plan.ts';
import { clippingWarnings, clusterWarnings, groupWarnings, predictionWarnings } from './warnings.ts';

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
  plan: BinaryPlan,
  effort: Effort = {},
): Promise<EvaluationNumbers> {
  const measured = await measureBinary(table, plan, effort);
  const { labels, rows, excluded, overall, curves } = measured;
  const numbers = await groupNumbers(measured, plan, effort);
  return {
    ...header(plan, labels),
    rows: table.rows,
    used: rows.count,
    excluded,
    ...numbers,
    curves,
    confusion: confusionOf(overall, labels),
    warnings: warningsOf(measured, plan),
  };
}

type Header = Pick<Evaluation, 'task' | 'positive' | 'threshold' | 'classes' | 'confidence' | 'random'>;

function header(plan: BinaryPlan, labels: LabelCategories): Header {
  return {
    task: plan.task,
    positive: labels.positive,
    threshold: plan.columns.score === undefined ? null : plan.threshold,
    classes: null,
    confidence: plan.confidence,
    random: { generator: GENERATOR, seed: plan.seed, bootstrap: plan.bootstrap },
  };
}

function warningsOf(measured: BinaryMeasurement, plan: BinaryPlan): Warning[] {
  const { rows, cells, overall, layout, numbers } = measured;
  return [
    ...clusterWarnings(rows.cluster, plan.columns.cluster),
    ...predictionWarnings(rows, cells, plan.threshold),
    ...clippingWarnings(overall),
    ...groupWarnings(layout, numbers, plan),
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
