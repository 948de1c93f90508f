import assert from 'node:assert/strict';
import { canonicalCells } from '../../../../src/core/table/canonical-cells.ts';

describe('canonical cells', () => {
  it('merge raw values of one category, sort by code and put missing first', () => {
    const columns = [
      { column: 'sex', texts: ['male', null, 'female'] },
      { column: 'level', texts: ['10', '9', '9'] },
    ];
    const rawCodes = [Int32Array.of(0, 2, 2, 1, 0), Int32Array.of(0, 1, 2, 0, 0)];
    const { categories, cells, cellOfRawCell } = canonicalCells(columns, rawCodes, 5);
    assert.deepEqual(categories, [
      { column: 'sex', values: ['female', 'male'] },
      { column: 'level', values: ['9', '10'] },
    ]);
    assert.deepEqual(cells, { count: 3, codes: [Int32Array.of(-1, 0, 1), Int32Array.of(1, 0, 1)] });
    assert.deepEqual([...cellOfRawCell], [2, 1, 1, 0, 2]);
  });

  it('keep every bin, also those without rows', () => {
    const order = ['(-inf,26)', '[26,inf)'];
    const columns = [{ column: 'age', texts: [null, ...order], order }];
    const { categories, cells } = canonicalCells(columns, [Int32Array.of(2)], 1);
    assert.deepEqual(categories, [{ column: 'age', values: order }]);
    assert.deepEqual(cells, { count: 1, codes: [Int32Array.of(1)] });
  });

  it('are one for all rows without category columns, none without rows', () => {
    assert.deepEqual(canonicalCells([], [], 1).cells, { count: 1, codes: [] });
    assert.deepEqual(canonicalCells([], [], 0).cells, { count: 0, codes: [] });
  });
});
