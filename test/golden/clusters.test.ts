import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { evaluateColumns } from '../support/evaluate-columns.ts';

/** Written by test/reference/golden.py. */
interface Golden {
  readonly tables: readonly {
    readonly weighted: boolean;
    readonly columns: Readonly<Record<'cluster' | 'score' | 'label' | 'weight', readonly number[]>>;
    readonly standard_errors: Readonly<Record<string, number>>;
  }[];
}

const golden: Golden = JSON.parse(readFileSync(path.join(import.meta.dirname, 'clusters.json'), 'utf8'));

/** Derivatives of F1 are taken by differences, and the calibration of the reference is iterated. */
const tolerance: Readonly<Record<string, number>> = { calibration_slope: 1e-9, calibration_intercept: 1e-9 };
const byDifferences = ['accuracy', 'selection_rate', 'recall', 'false_positive_rate', 'precision', 'f1'];

describe('standard errors between clusters as in statsmodels', () => {
  golden.tables.forEach(({ weighted, columns, standard_errors }, index) => {
    it(`table ${index + 1}${weighted ? ', weighted' : ''}`, async () => {
      const { overall } = await evaluateColumns(
        {
          label: columns.label.map(String),
          score: [...columns.score],
          cluster: columns.cluster.map((code) => `c${code}`),
          ...(weighted ? { weight: [...columns.weight] } : {}),
        },
        { columns: { label: 'label', score: 'score', cluster: 'cluster', ...(weighted ? { weight: 'weight' } : {}) } },
      );
      for (const [id, expected] of Object.entries(standard_errors)) {
        const { se, method } = overall.metrics[id] ?? {};
        assert.match(method ?? '', /^clustered, /, id);
        const allowed = tolerance[id] ?? (byDifferences.includes(id) ? 1e-7 : 1e-12);
        assert.ok(Math.abs((se ?? Number.NaN) / expected - 1) <= allowed, `${id}: ${se}, by reference ${expected}`);
      }
    });
  });
});
