import assert from 'node:assert/strict';
import type { WorkspaceSnapshot } from '../../../../src/core/catalog/snapshot.ts';
import { knownTable, readableTables } from '../../../../src/extension/tables/known-table.ts';
import { tableOfArgument } from '../../../../src/extension/tables/table-target.ts';

const table = (name: string, location?: string) => ({
  name,
  ...(location === undefined ? {} : { location }),
  files: 1,
  bytes: 10,
  uses: [],
});

const snapshot: WorkspaceSnapshot = {
  projects: ['/a', '/b'].map((root) => ({
    root,
    models: [],
    datasets: [
      { name: 'credit', tables: [table('x.csv', `${root}/x.csv`), table('warehouse: credit')], columns: [] },
      { name: 'y.csv', tables: [table('y.csv', `${root}/y.csv`)], columns: [] },
    ],
    datasetsAreComplete: true,
  })),
};

describe('the table that is meant', () => {
  it('is that of a row, or of what a row opens', () => {
    const meant = { location: '/a/x.csv', root: '/a', column: 'sex' };
    assert.deepEqual(tableOfArgument({ id: 'row', table: meant }), meant);
    assert.deepEqual(tableOfArgument({ open: 'table', ...meant }), meant);
    assert.deepEqual(tableOfArgument({ location: '/a/x.csv', root: '/a' }), { location: '/a/x.csv', root: '/a' });
  });

  it('is asked for when there is none in the argument', () => {
    for (const argument of [undefined, null, 'x.csv', {}, { location: 3, root: '/a' }, { table: undefined }]) {
      assert.equal(tableOfArgument(argument), undefined);
    }
  });
});

describe('tables of a workspace', () => {
  it('are those that can be read, of every project', () => {
    assert.deepEqual(
      readableTables(snapshot).map(({ location, root, dataset }) => [location, root, dataset]),
      [
        ['/a/x.csv', '/a', 'credit'],
        ['/a/y.csv', '/a', 'y.csv'],
        ['/b/x.csv', '/b', 'credit'],
        ['/b/y.csv', '/b', 'y.csv'],
      ],
    );
  });

  it('are found by their place in their own project', () => {
    assert.equal(knownTable(snapshot, { location: '/b/x.csv', root: '/b' })?.dataset, 'credit');
    assert.equal(knownTable(snapshot, { location: '/b/x.csv', root: '/a' }), undefined);
    assert.equal(knownTable(undefined, { location: '/b/x.csv', root: '/b' }), undefined);
  });
});
