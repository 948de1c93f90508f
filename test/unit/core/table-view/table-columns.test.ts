import assert from 'node:assert/strict';
import type { ColumnUse } from '../../../../src/core/catalog/dataset.ts';
import type { ColumnProfile } from '../../../../src/core/profile/table-profile.ts';
import { groupColumns, hasDistribution } from '../../../../src/core/table-view/group-columns.ts';
import {
  arrangeColumns,
  type ColumnFilter,
  type ColumnOrder,
  rolesIn,
  rolesOf,
  tableColumns,
} from '../../../../src/core/table-view/table-columns.ts';

function profile(name: string, change: Partial<ColumnProfile> = {}): ColumnProfile {
  return { name, type: 'text', missing: 0, distinct: 3, distinctIsExact: true, frequent: [], ...change };
}

const use = (role: ColumnUse['role']): ColumnUse => ({
  role,
  model: 'm',
  config: '/m.model.yaml',
  range: { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } },
});

const columns = tableColumns(
  [
    profile('id', { distinct: 9, type: 'integer' }),
    profile('Sex', { missing: 4, distinct: 2 }),
    profile('city', { distinct: 51 }),
    profile('housing', { missing: 1 }),
    profile('label', { distinct: 2 }),
  ],
  [
    { name: 'id', roles: ['id'], uses: [use('id')] },
    { name: 'Sex', roles: ['sensitive'], uses: [use('sensitive'), use('gate'), use('gate')] },
    { name: 'housing', roles: ['slice'], uses: [use('slice')] },
    { name: 'label', roles: ['label'], uses: [use('label')], edges: [1] },
    { name: 'gone', roles: ['slice'], uses: [use('slice')] },
  ],
);

const names = (filter: Partial<ColumnFilter>, order: Partial<ColumnOrder> = {}): string[] =>
  arrangeColumns(columns, { text: '', role: 'all', ...filter }, { by: 'file', descending: false, ...order }).map(
    ({ name }) => name,
  );

describe('columns of a table', () => {
  it('carry what configs say of them, and those alone', () => {
    assert.deepEqual(
      columns.map(({ name, roles }) => [name, ...roles]),
      [['id', 'id'], ['Sex', 'sensitive'], ['city'], ['housing', 'slice'], ['label', 'label']],
    );
    assert.deepEqual(columns[4]?.edges, [1]);
    assert.ok(columns[2] && !('edges' in columns[2]));
  });

  it('have each role once, and say when a gate names them', () => {
    const [, sex] = columns;
    assert.ok(sex);
    assert.deepEqual(rolesOf(sex), ['sensitive', 'gate']);
    assert.deepEqual(rolesIn(columns), ['id', 'sensitive', 'gate', 'slice', 'label']);
  });

  it('are filtered by a part of their name, in either case, and by role', () => {
    assert.deepEqual(names({ text: ' s ' }), ['Sex', 'housing']);
    assert.deepEqual(names({ role: 'any' }), ['id', 'Sex', 'housing', 'label']);
    assert.deepEqual(names({ role: 'none' }), ['city']);
    assert.deepEqual(names({ role: 'gate' }), ['Sex']);
    assert.deepEqual(names({ role: 'slice', text: 'x' }), []);
  });

  it('are sorted, equal ones in the order of the table', () => {
    assert.deepEqual(names({}), ['id', 'Sex', 'city', 'housing', 'label']);
    assert.deepEqual(names({}, { descending: true }), ['label', 'housing', 'city', 'Sex', 'id']);
    assert.deepEqual(names({}, { by: 'missing', descending: true }), ['Sex', 'housing', 'id', 'city', 'label']);
    assert.deepEqual(names({}, { by: 'distinct' }), ['Sex', 'label', 'housing', 'id', 'city']);
    assert.deepEqual(names({}, { by: 'name' }), ['city', 'housing', 'id', 'label', 'Sex']);
  });

  it('leave the columns that they were made from alone', () => {
    names({}, { by: 'missing', descending: true });
    assert.equal(columns[0]?.name, 'id');
  });
});

describe('columns to group by', () => {
  const named = (name: string) => columns.find((column) => column.name === name) ?? assert.fail(name);
  const choices = (name: string) => groupColumns(columns, named(name)).map((column) => column.name);

  it('are sensitive ones first, then slices, the label, the others; never ids, long texts or the column itself', () => {
    assert.deepEqual(choices('city'), ['Sex', 'housing', 'label']);
    assert.deepEqual(choices('Sex'), ['housing', 'label']);
  });

  it('are numbers of many values too, since those are cut into bins', () => {
    const numbers = {
      minimum: 0,
      maximum: 9,
      mean: 4,
      standardDeviation: 1,
      quantiles: [],
      histogram: { edges: [0, 9], counts: [9] },
    };
    const [amount, constant] = tableColumns(
      [profile('amount', { distinct: 900, numbers }), profile('one', { distinct: 1, numbers })],
      [],
    );
    assert.ok(amount && constant);
    assert.deepEqual(groupColumns([...columns, amount, constant], named('label')).at(-1), amount);
  });

  it('are not those that share a name with another column', () => {
    const twice = [...columns, ...tableColumns([profile('Sex')], [])];
    assert.deepEqual(
      groupColumns(twice, named('city')).map((column) => column.name),
      ['housing', 'label'],
    );
    assert.equal(hasDistribution(twice, named('Sex')), false);
    assert.equal(hasDistribution(twice, named('housing')), true);
  });
});
