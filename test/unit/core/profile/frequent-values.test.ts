import assert from 'node:assert/strict';
import { frequentValues } from '../../../../src/core/profile/frequent-values.ts';

describe('frequent values of a column of keys', () => {
  it('are those that several rows have, ties in canonical order, missing ones left out', () => {
    const values = ['10', '9', 'x', '2'];
    const codes = Int32Array.of(0, 0, 1, 1, 2, -1, -1, -1, 3, 3, 3);
    assert.deepEqual(frequentValues({ values, codes }), [
      { value: '2', rows: 3 },
      { value: '9', rows: 2 },
      { value: '10', rows: 2 },
    ]);
  });

  it('are twenty, the same ones whatever the order of the rows', () => {
    const values = Array.from({ length: 50 }, (_, code) => `v${code}`);
    const codes = Int32Array.from({ length: 100 }, (_, row) => row % 50);
    const reversed = { values: values.toReversed(), codes };
    const found = frequentValues({ values, codes });
    assert.equal(found.length, 20);
    assert.deepEqual(frequentValues(reversed), found);
  });
});
