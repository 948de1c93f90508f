import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { EvaluationNumbers } from '../../../../src/core/evaluation/document.ts';
import type { BinaryPlan, Grouping } from '../../../../src/core/evaluation/plan.ts';
import { evaluateColumns } from '../../../support/evaluate-columns.ts';
import { isRecoverable } from '../privacy/linear-recovery.ts';

const minimumCell = 5;
const reason = 'suppressed: protects groups of fewer than 5 rows';

const groupings: Grouping[] = [
  { kind: 'sensitive', columns: [{ column: 'sex' }], privileged: 'm' },
  { kind: 'sensitive', columns: [{ column: 'race' }], privileged: 'a' },
  { kind: 'intersection', columns: [{ column: 'sex' }, { column: 'race' }] },
  { kind: 'slice', columns: [{ column: 'sex' }] },
  { kind: 'slice', columns: [{ column: 'city' }] },
];

type Row = readonly [sex: string | null, race: string, city: string, score: number];

const rowsArbitrary = fc.array(
  fc.tuple(
    fc.constantFrom('f', 'm', 'm', 'm', null),
    fc.constantFrom('a', 'a', 'a', 'b', 'c', 'd'),
    fc.constantFrom('x', 'x', 'y'),
    fc.integer({ min: 0, max: 20 }).map((k) => k / 20),
  ),
  { minLength: 8, maxLength: 60 },
);

function evaluated(rows: readonly Row[], changes: Partial<BinaryPlan> = {}): Promise<EvaluationNumbers> {
  const columns = {
    label: rows.map((_, row) => Number(row % 2 === 0)),
    score: rows.map(([, , , score]) => score),
    sex: rows.map(([sex]) => sex),
    race: rows.map(([, race]) => race),
    city: rows.map(([, , city]) => city),
  };
  return evaluateColumns(columns, { groupings, minimumCell, ...changes });
}

/** Whether a row is in a group; in an intersection any missing part makes the group missing. */
function isIn([sex, race, city]: Row, by: readonly string[], values: readonly (string | null)[]): boolean {
  const own = by.map((column) => (column === 'sex' ? sex : column === 'race' ? race : city));
  if (values.includes(null)) return own.includes(null);
  return own.every((value, k) => value === values[k]);
}

const named = (numbers: EvaluationNumbers, by: string, value: string | null) =>
  numbers.groups.find((group) => group.by.join() === by && group.values.join() === String(value ?? ''));

describe('suppression by the minimum cell', function () {
  this.timeout(20_000);

  it('lets no number of rows of a suppressed group be told from the published ones', async () => {
    await fc.assert(
      fc.asyncProperty(rowsArbitrary, async (rows: Row[]) => {
        const { groups } = await evaluated(rows);
        const indicator = ({ by, values }: (typeof groups)[number]) => rows.map((row) => Number(isIn(row, by, values)));
        const guarded = groups.filter(({ by }) => by.join() !== 'city');
        const shown = [rows.map(() => 1), ...guarded.filter(({ n }) => n !== null).map(indicator)];
        for (const group of guarded) {
          const size = indicator(group).reduce((sum, is) => sum + is, 0);
          if (group.n !== null) {
            assert.ok(size >= minimumCell, `${group.values} of ${size} rows is shown`);
            assert.equal(group.n, size);
          } else if (size < rows.length) {
            assert.equal(isRecoverable(indicator(group), shown), false, `${group.by} ${group.values} can be told`);
          }
        }
      }),
      { numRuns: 60, seed: 5 },
    );
  });

  const row = (sex: string | null, race: string, index: number): Row => [sex, race, 'x', (index % 20) / 20];
  const table = [
    ...Array.from({ length: 3 }, (_, k) => row('f', 'a', k)),
    ...Array.from({ length: 20 }, (_, k) => row('m', k % 2 === 0 ? 'a' : 'b', k)),
    ...Array.from({ length: 12 }, (_, k) => row('x', k % 2 === 0 ? 'a' : 'b', k)),
    ...Array.from({ length: 40 }, (_, k) => row('z', k % 2 === 0 ? 'a' : 'b', k)),
  ];

  it('publishes neither values nor rows of what is suppressed, and says so of every metric', async () => {
    const numbers = await evaluated(table);
    for (const value of ['f', 'x']) {
      const group = named(numbers, 'sex', value);
      assert.equal(group?.n, null);
      const metrics = Object.values(group?.metrics ?? {});
      assert.ok(metrics.length > 30);
      for (const metric of metrics) {
        assert.deepEqual(metric, { value: null, n: null, undefined: reason, interval: null, no_interval: 'undefined' });
      }
    }
    assert.equal(named(numbers, 'sex', 'm')?.n, 20);
  });

  it('leaves suppressed groups out of disparities by name, and the pooled unprivileged rows', async () => {
    const { disparities } = await evaluated(table);
    const bySex = disparities.filter(({ by, group }) => by.join() === 'sex' && group === undefined);
    for (const { left_out: leftOut, metric } of bySex) {
      const suppressed = leftOut.filter((left) => left.reason === reason).map(({ values }) => values.join());
      assert.deepEqual(suppressed.sort(), ['f', 'x'], metric);
    }
    const signed = bySex.find(({ metric }) => metric === 'statistical_parity_difference');
    const alone = await evaluated(
      table.filter(([sex]) => sex === 'm' || sex === 'z'),
      { groupings: groupings.slice(0, 1) },
    );
    const withoutThem = alone.disparities.find(({ metric }) => metric === 'statistical_parity_difference');
    assert.equal(signed?.value, withoutThem?.value);
  });

  it('has no disparity to a suppressed privileged group', async () => {
    const privileged: Grouping = { kind: 'sensitive', columns: [{ column: 'sex' }], privileged: 'f' };
    const { disparities } = await evaluated(table, { groupings: [privileged] });
    const signed = disparities.find(({ metric }) => metric === 'statistical_parity_difference');
    assert.deepEqual([signed?.value, signed?.undefined], [null, `privileged: ${reason}`]);
  });

  it('tells in warnings how many groups are suppressed, not which are small or how much', async () => {
    const { warnings } = await evaluated(table);
    const suppressed = warnings.find(({ code, args }) => code === 'suppressed' && args['columns'] === 'sex');
    assert.deepEqual(suppressed?.args, { count: 2, groups: 4, columns: 'sex', limit: 5 });
    const named = warnings.filter(({ code }) => code === 'small-group').map(({ args }) => String(args['group']));
    assert.ok(named.length > 0 && !named.includes('sex=f') && !named.includes('sex=x'), String(named));
  });

  it('changes no number of what is shown, and nothing at all of slices by other columns', async () => {
    const [open, guarded] = [await evaluated(table, { minimumCell: 1 }), await evaluated(table)];
    assert.deepEqual(guarded.overall, open.overall);
    guarded.groups.forEach((group, index) => {
      if (group.n !== null) assert.deepEqual(group, open.groups[index]);
      else assert.notEqual(group.by.join(), 'city');
    });
  });
});
