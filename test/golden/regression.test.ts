import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { evaluateRegression } from '../../src/core/evaluation/evaluate-regression.ts';
import { planDefaults, type RegressionPlan } from '../../src/core/evaluation/plan.ts';
import { codedTableOfColumns } from '../support/coded-table-of-columns.ts';

/** Written by test/reference/golden.py. */
interface Golden {
  readonly tables: readonly {
    readonly name: string;
    readonly columns: Readonly<Record<string, readonly number[]>>;
    readonly values: Readonly<Record<string, number | null>>;
    readonly standard_errors: Readonly<Record<string, number>>;
  }[];
}

const golden: Golden = JSON.parse(readFileSync(path.join(import.meta.dirname, 'regression.json'), 'utf8'));

const evaluated = ({ columns }: Golden['tables'][number]) => {
  const named = (column: string) => (columns[column] === undefined ? {} : { [column]: column });
  const plan: RegressionPlan = {
    ...planDefaults,
    task: 'regression',
    columns: { label: 'label', prediction: 'prediction', ...named('weight'), ...named('cluster') },
    weightKind: 'sampling',
    groupings: [],
    missing: [],
  };
  return evaluateRegression(codedTableOfColumns(plan, columns), plan);
};

describe('metrics of regression as in scikit-learn', () => {
  for (const table of golden.tables) {
    it(table.name, async () => {
      const { overall } = await evaluated(table);
      const wrong: string[] = [];
      for (const [id, expected] of Object.entries(table.values)) {
        const { value, undefined: reason } = overall.metrics[id] ?? {};
        if (expected === null && value === null && reason !== 'undefined') continue;
        const close = Math.abs((value ?? Number.NaN) - (expected ?? Number.NaN)) <= 1e-12 * Math.max(1, Math.abs(expected ?? 0));
        if (!close) wrong.push(`${id}: ${value} (${reason}), by reference ${expected}`);
      }
      assert.deepEqual(wrong, []);
    });

    it(`${table.name}: standard errors`, async () => {
      const { overall } = await evaluated(table);
      const wrong: string[] = [];
      for (const [id, expected] of Object.entries(table.standard_errors)) {
        const { se, no_interval: reason, value } = overall.metrics[id] ?? {};
        // Differences of the reference's values tell no error smaller than this.
        if (reason === 'no variance can be estimated' && expected < 1e-9 * Math.abs(value ?? 0)) continue;
        // Deviances of labels of ten millions lose most digits in the reference's formula.
        const allowed = table.name === 'huge offset' ? 1e-2 : 1e-5;
        const close = Math.abs((se ?? Number.NaN) / expected - 1) <= allowed;
        if (!close) wrong.push(`${id}: ${se} (${reason}), by reference ${expected}`);
      }
      assert.deepEqual(wrong, []);
    });
  }
});
