import { noInterval } from '../inference/no-interval.ts';
import { GENERATOR } from '../inference/random.ts';
import { regressionUncertainty } from '../inference/regression-uncertainty.ts';
import type { MetricPoint } from '../metrics/metric-point.ts';
import { isRegressionMetric, regressionMetric, regressionMetricIds } from '../metrics/regression-metrics.ts';
import type { RegressionRows, RegressionStatistic } from '../statistics/regression-statistic.ts';
import { regressionStatistics } from '../statistics/regression-statistics.ts';
import type { CodedTable } from '../table/coded-table.ts';
import type { EvaluationNumbers } from './document.ts';
import { checkpoint, type Effort } from './effort.ts';
import { groupLayout } from './group-layout.ts';
import { groupNumbers } from './group-numbers.ts';
import { type MeasuredStatistic, measuredGroups } from './measured-groups.ts';
import type { RegressionPlan, WeightKind } from './plan.ts';
import { numberColumn, numberRequired, type UsableRows, usableRows } from './usable-rows.ts';
import { clusterWarnings, groupWarnings } from './warnings.ts';

/**
 * Evaluates predicted numbers: every metric with its interval for all rows and each group, and disparities.
 *
 * @param table its category columns are those to group by, as `columnsToRead` lists them
 * @throws InputProblem for bad weights. Whatever `effort.signal` throws when it is aborted.
 */
export async function evaluateRegression(
  table: CodedTable,
  plan: RegressionPlan,
  effort: Effort = {},
): Promise<EvaluationNumbers> {
  const { rows, largestWeight, excluded } = usableRegressionRows(table, plan);
  const layout = groupLayout(table, plan, rows);
  const statistics = await regressionStatistics({
    rows,
    cells: layout.cells,
    weighting: { kind: plan.weightKind, largest: largestWeight },
    checkpoint: () => checkpoint(effort, 'summing'),
  });
  const measured = measuredGroups(layout, plan.minimumCell, statistics, (statistic) =>
    regressionMetrics(statistic, plan.weightKind),
  );
  return {
    task: plan.task,
    positive: null,
    threshold: null,
    classes: null,
    confidence: plan.confidence,
    random: { generator: GENERATOR, seed: plan.seed, bootstrap: plan.bootstrap },
    rows: table.rows,
    used: rows.count,
    excluded,
    ...(await groupNumbers(measured, plan, effort)),
    curves: {},
    confusion: null,
    warnings: [
      ...clusterWarnings(rows.cluster, plan.columns.cluster),
      ...groupWarnings(layout, measured.numbers, plan),
    ],
  };
}

/** The rows with a label and a prediction. */
function usableRegressionRows(
  table: CodedTable,
  plan: RegressionPlan,
): Omit<UsableRows, 'rows' | 'take'> & { readonly rows: RegressionRows } {
  const label = numberColumn(table, plan.columns.label);
  const prediction = numberColumn(table, plan.columns.prediction);
  const { rows, take, ...used } = usableRows(table, plan, [
    numberRequired('label missing', label),
    numberRequired('prediction missing', prediction),
  ]);
  return { ...used, rows: { ...rows, label: take(label), prediction: take(prediction) } };
}

/** The metrics of one group of predicted numbers. */
function regressionMetrics(statistic: RegressionStatistic, weightKind: WeightKind): MeasuredStatistic {
  const { rows, weight } = statistic;
  const counts: [string, MetricPoint][] = [
    ['n', { value: rows, n: rows }],
    ['weight', { value: weight, n: rows }],
  ];
  const metrics = regressionMetricIds.map((id): [string, MetricPoint] => [id, regressionMetric(id, statistic)]);
  const uncertainty = regressionUncertainty(statistic, weightKind);
  return {
    rows,
    points: new Map([...counts, ...metrics]),
    uncertainty: (id, value) =>
      isRegressionMetric(id) ? uncertainty(id, value) : { kind: 'none', reason: noInterval.count },
  };
}
