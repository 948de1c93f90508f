import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  groupLowerMedians,
  groupMedians,
  groupQuantiles,
  sortedValues,
} from '../../../../src/core/statistics/group-quantiles.ts';
import { sortedOrder } from '../../../../src/core/statistics/sorted-order.ts';

const one = { count: 1, groups: 1, groupings: 1, groupOf: Int32Array.of(0) };
const rowsOf = (count: number, weight?: readonly number[]) => ({
  count,
  cell: new Uint16Array(count),
  ...(weight === undefined ? {} : { weight: Float64Array.from(weight) }),
});

describe('quantiles of groups', () => {
  it('sorts doubles of any sign and size', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true }), { maxLength: 60 }), (values) => {
        const doubles = Float64Array.from(values, (x) => x + 0);
        const sorted = Array.from(sortedOrder(doubles), (row) => doubles[row]);
        assert.deepEqual(
          sorted,
          Array.from(doubles).sort((a, b) => a - b),
        );
      }),
    );
  });

  it('are those of the rows, repeated as often as their weights say', () => {
    const row = fc.record({ value: fc.integer({ min: -5, max: 5 }), weight: fc.integer({ min: 0, max: 3 }) });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
        const repeated = rows.flatMap(({ value, weight }) => Array<number>(weight).fill(value)).sort((a, b) => a - b);
        const total = Float64Array.of(repeated.length);
        const of = sortedValues(Float64Array.from(rows, ({ value }) => value));
        const weighted = rowsOf(
          rows.length,
          rows.map(({ weight }) => weight),
        );
        const n = repeated.length;
        const lower = repeated[Math.ceil(n / 2) - 1] ?? Number.NaN;
        const upper = repeated[Math.floor(n / 2)] ?? Number.NaN;
        assert.equal(groupMedians(of, weighted, one, total)[0], (lower + upper) / 2);
        assert.equal(groupLowerMedians(of, weighted, one, total)[0], lower);
      }),
    );
  });

  it('lie in their own group, and are NaN past its ends', () => {
    const cells = { count: 2, groups: 3, groupings: 2, groupOf: Int32Array.of(0, 1, 0, 2) };
    const rows = { count: 4, cell: Uint16Array.of(0, 1, 0, 1) };
    const totals = Float64Array.of(4, 2, 2);
    const shares = [
      [0.25, 1],
      [0.25, 1],
      [0.25, 1],
    ];
    const { reached, passed } = groupQuantiles(
      sortedValues(Float64Array.of(1, 20, 3, 40)),
      rows,
      cells,
      totals,
      shares,
    );
    assert.deepEqual([...reached], [1, 40, 1, 3, 20, 40]);
    assert.deepEqual([...passed], [3, Number.NaN, 1, Number.NaN, 20, Number.NaN]);
  });
});
