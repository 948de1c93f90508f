import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TupleIndex } from '../../../../src/core/table/tuple-index.ts';

describe('a tuple index', () => {
  it('numbers distinct tuples in the order they come, and gives them back', () => {
    const tuples = fc.integer({ min: 0, max: 4 }).chain((length) => {
      const element = fc.integer({ min: -1, max: 40 });
      return fc.tuple(
        fc.constant(length),
        fc.array(fc.array(element, { minLength: length, maxLength: length }), { maxLength: 300 }),
      );
    });
    fc.assert(
      fc.property(tuples, ([length, rows]) => {
        const index = new TupleIndex(length);
        const columns = Array.from({ length }, (_, k) => Int32Array.from(rows, (row) => row[k] ?? 0));
        const distinct = [...new Set(rows.map((row) => row.join()))];
        for (const [row, tuple] of rows.entries())
          assert.equal(index.indexOf(columns, row), distinct.indexOf(tuple.join()));
        assert.equal(index.count, distinct.length);
        const found = index.tuples();
        assert.deepEqual(
          distinct,
          Array.from({ length: index.count }, (_, k) => found.map((column) => column[k]).join()),
        );
      }),
    );
  });
});
