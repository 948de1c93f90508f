import assert from 'node:assert/strict';
import { evaluateRegression } from '../../../../src/core/evaluation/evaluate-regression.ts';
import { planDefaults, type RegressionPlan } from '../../../../src/core/evaluation/plan.ts';
import { RandomStream } from '../../../../src/core/inference/random.ts';
import { type Columns, codedTableOfColumns } from '../../../support/coded-table-of-columns.ts';

function evaluated(columns: Columns, changes: Partial<RegressionPlan> = {}) {
  const plan: RegressionPlan = {
    ...planDefaults,
    task: 'regression',
    columns: { label: 'label', prediction: 'prediction' },
    weightKind: 'sampling',
    groupings: [{ kind: 'sensitive', columns: [{ column: 'group' }], privileged: 'a' }],
    missing: [],
    ...changes,
  };
  return evaluateRegression(codedTableOfColumns(plan, columns), plan);
}

function sample(rows: number): Record<string, (string | number)[]> {
  const random = new RandomStream(3, 'houses');
  const label = Array.from({ length: rows }, () => Math.round(random.uniform() * 1000) / 10);
  return {
    label,
    prediction: label.map((y) => Math.round((y + random.uniform() * 20 - 8) * 10) / 10),
    group: label.map(() => (random.uniform() < 0.5 ? 'a' : 'b')),
    weight: label.map(() => Math.round(random.uniform() * 30 + 1) / 10),
    cluster: label.map(() => `c${Math.floor(random.uniform() * 40)}`),
  };
}

describe('evaluation of predicted numbers', () => {
  it('does not depend on the order of the rows, with weights and clusters', async () => {
    const columns = sample(200);
    const order = Array.from({ length: 200 }, (_, row) => (row * 77 + 5) % 200);
    const shuffled = Object.fromEntries(
      Object.entries(columns).map(([name, cells]) => [name, order.map((row) => cells[row] ?? null)]),
    );
    for (const roles of [{}, { weight: 'weight' }, { weight: 'weight', cluster: 'cluster' }]) {
      const changes = { columns: { label: 'label', prediction: 'prediction', ...roles } };
      assert.deepEqual(await evaluated(shuffled, changes), await evaluated(columns, changes));
    }
  });

  it('takes a row of frequency weight 3 for three rows', async () => {
    const columns = sample(60);
    const weight = (columns['weight'] ?? []).map((w) => Math.ceil(Number(w)));
    const repeat = (cells: (string | number)[]) =>
      cells.flatMap((cell, row) => Array<string | number>(weight[row] ?? 0).fill(cell));
    const repeated = await evaluated(
      Object.fromEntries(Object.entries(columns).map(([name, cells]) => [name, repeat(cells)])),
    );
    const weighted = await evaluated(
      { ...columns, weight },
      { weightKind: 'frequency', columns: { label: 'label', prediction: 'prediction', weight: 'weight' } },
    );
    for (const [id, { value, interval, no_interval }] of Object.entries(repeated.overall.metrics)) {
      if (id === 'n') continue;
      const other = weighted.overall.metrics[id];
      const near = (a = Number.NaN, b = Number.NaN) =>
        assert.ok(Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b)), id);
      if (value === null) assert.equal(other?.value, null);
      else near(other?.value ?? undefined, value);
      assert.equal(other?.no_interval, no_interval);
      if (interval === null) continue;
      near(other?.interval?.[0], interval[0]);
      near(other?.interval?.[1], interval[1]);
    }
  });

  it('has intervals around its values, gaps between groups, and reasons where it has none', async () => {
    const { overall, groups, disparities, task, positive, confusion } = await evaluated(sample(300));
    assert.deepEqual([task, positive, confusion], ['regression', null, null]);
    for (const [id, { value, interval, no_interval, undefined: reason }] of Object.entries(overall.metrics)) {
      if (value === null) assert.ok(reason, id);
      else if (interval === null) assert.ok(no_interval, id);
      else assert.ok(interval[0] <= value && value <= interval[1] && interval[0] < interval[1], id);
    }
    assert.equal(overall.metrics['max_error']?.no_interval, 'a maximum over rows: no interval method');
    assert.deepEqual(groups.map(({ values }) => values[0]).sort(), ['a', 'b']);
    const gap = disparities.find(({ metric }) => metric === 'mean_absolute_error_difference');
    assert.ok(gap?.interval && gap.value !== null && gap.interval[0] <= gap.value && gap.value <= gap.interval[1]);
    assert.ok(disparities.some(({ metric }) => metric === 'mean_error_difference_to_privileged'));
  });

  it('says why it has no number: a perfect model, one row, no rows with a prediction', async () => {
    const perfect = await evaluated({ label: [1, 2, 3], prediction: [1, 2, 3], group: ['a', 'a', 'b'] });
    assert.equal(perfect.overall.metrics['r2']?.value, 1);
    assert.equal(perfect.overall.metrics['r2']?.no_interval, 'no variance can be estimated');
    assert.equal(perfect.overall.metrics['mean_absolute_error']?.value, 0);
    const one = await evaluated({ label: [0], prediction: [2], group: ['a'] });
    assert.equal(one.overall.metrics['r2']?.undefined, 'all labels are the same');
    assert.equal(one.overall.metrics['mean_absolute_percentage_error']?.undefined, 'a label is 0');
    assert.equal(one.overall.metrics['mean_absolute_error']?.no_interval, 'one row');
    const none = await evaluated({ label: [1, null], prediction: [null, 2], group: ['a', 'a'] });
    assert.deepEqual(none.excluded, [
      { reason: 'label missing', rows: 1 },
      { reason: 'prediction missing', rows: 1 },
    ]);
    assert.equal(none.overall.metrics['mean_absolute_error']?.undefined, 'no rows');
  });
});
