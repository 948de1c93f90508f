import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { EvaluationNumbers } from '../../src/core/evaluation/document.ts';
import { evaluateBinary } from '../../src/core/evaluation/evaluate-binary.ts';
import { type BinaryPlan, type Grouping, planDefaults } from '../../src/core/evaluation/plan.ts';
import { type Columns, codedTableOfColumns } from '../support/coded-table-of-columns.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Columns of a CSV file without quoted fields. */
function readColumns(file: string): Record<string, string[]> {
  const [header = '', ...lines] = readFileSync(file, 'utf8').trim().split('\n');
  const rows = lines.map((line) => line.split(','));
  return Object.fromEntries(header.split(',').map((name, column) => [name, rows.map((row) => row[column] ?? '')]));
}

function evaluate(
  columns: BinaryPlan['columns'],
  positive: string,
  groupings: readonly Grouping[],
  table: Columns,
): Promise<EvaluationNumbers> {
  const plan: BinaryPlan = {
    ...planDefaults,
    task: 'binary',
    columns,
    positive,
    groupings,
    weightKind: 'sampling',
    missing: [],
    bootstrap: 0,
  };
  return evaluateBinary(codedTableOfColumns(plan, table), plan, {});
}

/** Published figures are compared to the digits that were published. */
function close(actual: number | null | undefined, published: number, digits = 7): void {
  assert.ok(actual !== null && actual !== undefined, 'undefined');
  assert.ok(Math.abs(actual - published) <= 0.5000001 * 10 ** -digits, `${actual}, published ${published}`);
}

function disparity(numbers: EvaluationNumbers, by: string, metric: string): number | null | undefined {
  return numbers.disparities.find((d) => d.by.join() === by && d.metric === metric && d.group === undefined)?.value;
}

function metric(numbers: EvaluationNumbers, values: readonly string[], id: string): number | null | undefined {
  return numbers.groups.find((group) => group.values.join() === values.join())?.metrics[id]?.value;
}

describe('German credit as in the documentation of AIF360', () => {
  // AIF360's figures are about the labels; here the decision is the label, so that rates of decisions are base rates.
  const table = readColumns(path.join(root, 'examples/german-credit/data/german-credit.csv'));
  const age = { column: 'age', edges: [26] };
  const numbers = evaluate(
    { label: 'credit', prediction: 'decision' },
    'good',
    [
      { kind: 'sensitive', columns: [{ column: 'sex' }], privileged: 'male' },
      { kind: 'sensitive', columns: [age], privileged: '[26,inf)' },
      { kind: 'intersection', columns: [{ column: 'sex' }, age] },
    ],
    { ...table, decision: table['credit'] ?? [] },
  );

  it('base rates of sex and age (docstring of aif360.sklearn.metrics.intersection)', async () => {
    close(metric(await numbers, ['female', '[26,inf)'], 'prevalence'), 0.697560975609756, 15);
    close(metric(await numbers, ['female', '(-inf,26)'], 'prevalence'), 0.5523809523809524, 15);
    close(metric(await numbers, ['male', '[26,inf)'], 'prevalence'), 0.7388429752066116, 15);
    close(metric(await numbers, ['male', '(-inf,26)'], 'prevalence'), 0.611764705882353, 15);
  });

  it('age: statistical parity difference, disparate impact, smoothed EDF', async () => {
    close(disparity(await numbers, 'age', 'statistical_parity_difference'), -0.1494477);
    close(disparity(await numbers, 'age', 'disparate_impact'), 0.794826);
    close(disparity(await numbers, 'age', 'smoothed_empirical_differential_fairness'), 0.4383541);
  });

  it('sex: statistical parity difference, disparate impact (demo_json_explainers), smoothed EDF', async () => {
    close(disparity(await numbers, 'sex', 'statistical_parity_difference'), -0.0748013);
    close(disparity(await numbers, 'sex', 'disparate_impact'), 0.896567328205, 12);
    close(disparity(await numbers, 'sex', 'smoothed_empirical_differential_fairness'), 0.2393837);
  });
});

describe('COMPAS as published by ProPublica', () => {
  // Not ours to redistribute: read from beside the repository, where it is there.
  const file = path.resolve(root, '../shared/data/compas.csv');

  async function compas(positive: string): Promise<EvaluationNumbers> {
    const read = readColumns(file);
    const table = { race: read['race'] ?? [], label: read['label_value'] ?? [], decision: whole(read['score']) };
    const race: Grouping = { kind: 'sensitive', columns: [{ column: 'race' }], privileged: 'Caucasian' };
    return evaluate({ label: 'label', prediction: 'decision' }, positive, [race], table);
  }

  /** Decisions are written 0.0 and 1.0 in the file. */
  function whole(values: readonly string[] = []): string[] {
    return values.map((value) => String(Number(value)));
  }

  before(function () {
    if (existsSync(file)) return;
    console.log(`      not compared: there is no ${file}`);
    this.skip();
  });

  it('cells and error rates of all, of Black and of white defendants ("How We Analyzed the COMPAS Recidivism Algorithm")', async () => {
    const numbers = await compas('1');
    const { metrics } = numbers.overall;
    const cells = ['true_negatives', 'false_positives', 'false_negatives', 'true_positives'];
    assert.deepEqual(
      cells.map((cell) => metrics[cell]?.value),
      [2681, 1282, 1216, 2035],
    );
    close(metrics['false_positive_rate']?.value, 0.3235, 4);
    close(metrics['false_negative_rate']?.value, 0.374, 4);
    close(metrics['precision']?.value, 0.61, 2);
    close(metrics['positive_likelihood_ratio']?.value, 1.94, 2);
    close(metric(numbers, ['African-American'], 'false_positive_rate'), 0.4485, 4);
    close(metric(numbers, ['African-American'], 'false_negative_rate'), 0.2799, 4);
    close(metric(numbers, ['Caucasian'], 'false_positive_rate'), 0.2345, 4);
    close(metric(numbers, ['Caucasian'], 'false_negative_rate'), 0.4772, 4);
  });

  it('gaps between races by Fairlearn', async () => {
    const numbers = await compas('1');
    close(disparity(numbers, 'race', 'demographic_parity_difference'), 0.4571176);
    close(disparity(numbers, 'race', 'demographic_parity_ratio'), 0.3143236);
    close(disparity(numbers, 'race', 'equalized_odds_difference'), 0.5766917);
    close(disparity(numbers, 'race', 'equalized_odds_ratio'), 0.1938968);
  });

  it('gaps to white defendants and inequality by AIF360, not to be accused being favourable', async () => {
    const numbers = await compas('0');
    close(disparity(numbers, 'race', 'statistical_parity_difference'), -0.1694337);
    close(disparity(numbers, 'race', 'disparate_impact'), 0.740131);
    close(disparity(numbers, 'race', 'average_odds_difference'), -0.1446183);
    close(disparity(numbers, 'race', 'recall_difference_to_privileged'), -0.1424267);
    close(disparity(numbers, 'race', 'smoothed_empirical_differential_fairness'), 1.1404268);
    close(numbers.overall.metrics['generalized_entropy_index']?.value, 0.1763049);
    close(numbers.overall.metrics['theil_index']?.value, 0.2450239);
  });
});
