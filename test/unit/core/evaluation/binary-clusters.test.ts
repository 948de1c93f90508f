import assert from 'node:assert/strict';
import { RandomStream } from '../../../../src/core/inference/random.ts';
import { evaluateColumns } from '../../../support/evaluate-columns.ts';

/** Rows of people who come several times. */
function visits(people: number, rows: number) {
  const random = new RandomStream(7, 'visits');
  const person = Array.from({ length: rows }, () => Math.floor(random.uniform() * people));
  const score = person.map((p) => Math.round(20 * Math.min(1, random.uniform() * 0.6 + (p % 5) * 0.1)) / 20);
  return {
    label: score.map((p, row) => String(Number(random.uniform() < 0.5 * p + ((person[row] ?? 0) % 4 === 0 ? 0.5 : 0)))),
    score,
    person: person.map((p) => `p${p}`),
    sex: person.map((p) => (p % 3 === 0 ? 'm' : 'f')),
    weight: score.map(() => Math.round(random.uniform() * 40 + 1) / 10),
  };
}

const changes = {
  columns: { label: 'label', score: 'score', cluster: 'person', weight: 'weight' },
  groupings: [{ kind: 'sensitive' as const, columns: [{ column: 'sex' }] }],
  bootstrap: 100,
};

describe('binary predictions of clustered rows', () => {
  it('depend on the content of the table alone, not on its order', async () => {
    const columns = visits(40, 300);
    const order = columns.score.map((_, row) => (row * 77 + 5) % 300);
    const shuffled = Object.fromEntries(
      Object.entries(columns).map(([name, cells]) => [name, order.map((row) => cells[row] ?? null)]),
    );
    assert.deepEqual(await evaluateColumns(shuffled, changes), await evaluateColumns(columns, changes));
  });

  it('have wider intervals than independent rows where the rows of a cluster are alike, and the same values', async () => {
    const columns = visits(12, 1200);
    const clustered = await evaluateColumns(columns, changes);
    const independent = await evaluateColumns(columns, {
      ...changes,
      columns: { label: 'label', score: 'score', weight: 'weight' },
    });
    const width = ({ overall }: typeof clustered, id: string): number => {
      const [lower, upper] = overall.metrics[id]?.interval ?? [Number.NaN, Number.NaN];
      return upper - lower;
    };
    for (const id of ['selection_rate', 'prevalence', 'f1']) {
      assert.equal(clustered.overall.metrics[id]?.value, independent.overall.metrics[id]?.value);
      assert.ok(width(clustered, id) > width(independent, id), id);
    }
    const [gap] = clustered.disparities.filter(({ metric }) => metric === 'demographic_parity_difference');
    assert.ok(gap?.interval);
    const mean = (curve: readonly number[] = []) => curve.reduce((sum, x) => sum + x, 0);
    const upper = (of: typeof clustered) => mean(of.curves.calibration?.observed_upper);
    assert.ok(upper(clustered) > upper(independent));
  });

  it('of one row each are as good as independent', async () => {
    const columns = { ...visits(40, 200), person: Array.from({ length: 200 }, (_, row) => `p${row}`) };
    const clustered = await evaluateColumns(columns, changes);
    const independent = await evaluateColumns(columns, {
      ...changes,
      columns: { label: 'label', score: 'score', weight: 'weight' },
    });
    for (const id of ['accuracy', 'recall', 'f1', 'matthews_corrcoef', 'brier', 'log_loss', 'calibration_slope']) {
      const [a, b] = [clustered, independent].map(({ overall }) => overall.metrics[id]?.se ?? Number.NaN);
      assert.ok(Math.abs((a ?? 0) / (b ?? 1) - 1) < 0.01, `${id}: ${a}, ${b}`);
    }
  });

  it('warn of few clusters, and say where there is only one or no method', async () => {
    const { overall, groups, warnings } = await evaluateColumns(visits(4, 100), changes);
    assert.ok(warnings.some(({ code, args }) => code === 'few-clusters' && args?.['clusters'] === 4));
    assert.equal(overall.metrics['ece']?.no_interval, 'no interval method for clustered rows');
    assert.equal(overall.metrics['ks']?.no_interval, 'a maximum over thresholds: no interval method');
    const alone = await evaluateColumns({ ...visits(4, 50), person: Array(50).fill('p') }, changes);
    assert.equal(alone.overall.metrics['accuracy']?.no_interval, 'no variance can be estimated');
    assert.equal(alone.overall.metrics['roc_auc']?.no_interval, 'one cluster');
    assert.ok(groups.length === 2);
  });
});
