import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type GroupSums, groupSums } from '../../../../src/core/statistics/group-sums.ts';

const noWait = async (): Promise<void> => {};
const cells = { count: 2, groups: 3, groupings: 2, groupOf: Int32Array.from([0, 1, 0, 2]) };

interface Row {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly cell: number;
  readonly cluster: number;
}

const row: fc.Arbitrary<Row> = fc.record({
  x: fc.oneof(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.double({ min: -1e-6, max: 1e-6, noNaN: true })),
  y: fc.double({ min: -10, max: 10, noNaN: true }),
  w: fc.double({ min: 0, max: 5, noNaN: true }),
  cell: fc.nat(1),
  cluster: fc.nat(3),
});

function sumsOf(rows: readonly Row[], clustered: boolean): Promise<GroupSums[]> {
  return groupSums(
    {
      count: rows.length,
      cell: Uint32Array.from(rows, ({ cell }) => cell),
      weight: Float64Array.from(rows, ({ w }) => w),
      ...(clustered ? { cluster: Int32Array.from(rows, ({ cluster }) => cluster) } : {}),
    },
    cells,
    {
      columns: 2,
      products: [
        [0, 0],
        [0, 1],
      ],
      values: (at, out) => {
        out[0] = rows[at]?.x ?? 0;
        out[1] = rows[at]?.y ?? 0;
      },
    },
    { kind: 'sampling', largest: 5 },
    noWait,
  );
}

const close = (actual: number | undefined, expected: number, scale: number): void =>
  assert.ok(Math.abs((actual ?? Number.NaN) - expected) <= 1e-12 * Math.max(scale, 1e-300), `${actual} ≠ ${expected}`);

const inGroup = (rows: readonly Row[], group: number): Row[] =>
  rows.filter(({ cell }) => group === 0 || cells.groupOf[cell * 2 + 1] === group);

describe('sums of groups', () => {
  it('are Σ w·x and Σ w²·x·y of the rows of each group', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 40 }), async (rows) => {
        (await sumsOf(rows, false)).forEach((found, group) => {
          const own = inGroup(rows, group);
          const plain = (of: (r: Row) => number): [number, number] => [
            own.reduce((sum, r) => sum + of(r), 0),
            own.reduce((sum, r) => sum + Math.abs(of(r)), 0),
          ];
          assert.equal(found.rows, own.length);
          close(found.sums[0], ...plain((r) => r.w * r.x));
          close(found.sums[1], ...plain((r) => r.w * r.y));
          close(found.products[0], ...plain((r) => r.w ** 2 * r.x ** 2));
          close(found.products[1], ...plain((r) => r.w ** 2 * r.x * r.y));
        });
      }),
    );
  });

  it('multiply the sums of each cluster where there are clusters', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 40 }), async (rows) => {
        (await sumsOf(rows, true)).forEach((found, group) => {
          const own = inGroup(rows, group);
          const clusters = [...new Set(own.map(({ cluster }) => cluster))].map((cluster) => {
            const members = own.filter((r) => r.cluster === cluster);
            const sum = (of: (r: Row) => number): number => members.reduce((part, r) => part + of(r), 0);
            return { x: sum((r) => r.w * r.x), y: sum((r) => r.w * r.y), size: sum((r) => Math.abs(r.w * r.x)) };
          });
          assert.equal(found.rows, own.length);
          assert.equal(found.clusters, clusters.length);
          const scale = clusters.reduce((sum, { size }) => sum + size ** 2, 0);
          close(
            found.products[0],
            clusters.reduce((sum, { x }) => sum + x * x, 0),
            scale,
          );
        });
      }),
    );
  });

  it('do not depend on the order of the rows by a bit', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 40 }), fc.boolean(), async (rows, clustered) => {
        assert.deepEqual(await sumsOf(rows, clustered), await sumsOf(rows.toReversed(), clustered));
      }),
    );
  });

  it('of one group do not feel how large the numbers of another are', async () => {
    const small = { x: 3e-9, y: 1e-9, w: 1, cell: 1, cluster: 0 };
    const large = { ...small, x: 7e15, cell: 0 };
    const [beside] = (await sumsOf([large, small, small], false)).slice(2);
    const [alone] = (await sumsOf([small, small], false)).slice(2);
    assert.deepEqual(beside, alone);
  });

  it('that overflow are not numbers', async () => {
    const huge = { x: 1e200, y: 1, w: 1, cell: 0, cluster: 0 };
    const [all] = await sumsOf([huge], false);
    assert.ok(Number.isNaN(all?.products[0]));
    assert.equal(all?.sums[0], 1e200);
  });
});
