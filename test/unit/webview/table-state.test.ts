import assert from 'node:assert/strict';
import { Distributions } from '../../../webview/table/distributions.ts';
import { columnsAtOnce, initialState, nextState } from '../../../webview/table/state.ts';

describe('state of the page of a table', () => {
  it('opens a column, and closes it by the same act', () => {
    const open = nextState(initialState, { type: 'toggle', column: 'age' });
    assert.equal(open.selected, 'age');
    assert.equal(nextState(open, { type: 'toggle', column: 'sex' }).selected, 'sex');
    assert.equal(nextState(open, { type: 'toggle', column: 'age' }).selected, '');
    assert.equal(nextState(open, { type: 'select', column: 'age' }).selected, 'age');
  });

  it('keeps the grouping when another column is opened', () => {
    const grouped = nextState(initialState, { type: 'by', by: 'sex' });
    assert.equal(nextState(grouped, { type: 'toggle', column: 'age' }).by, 'sex');
    assert.equal(nextState(grouped, { type: 'by', by: 'sex' }).by, '');
  });

  it('sorts counts from the largest, then around, then back to the order of the table', () => {
    const once = nextState(initialState, { type: 'order', by: 'missing' });
    const twice = nextState(once, { type: 'order', by: 'missing' });
    assert.deepEqual(once.order, { by: 'missing', descending: true });
    assert.deepEqual(twice.order, { by: 'missing', descending: false });
    assert.deepEqual(nextState(twice, { type: 'order', by: 'missing' }).order, initialState.order);
    assert.deepEqual(nextState(twice, { type: 'order', by: 'name' }).order, { by: 'name', descending: false });
  });

  it('starts again at the first columns when the filter changes', () => {
    const more = nextState(initialState, { type: 'moreColumns' });
    assert.ok(more.columnsDrawn > columnsAtOnce);
    const filter = { text: 'a', role: 'all' } as const;
    assert.equal(nextState(more, { type: 'filter', filter }).columnsDrawn, columnsAtOnce);
  });

  it('shows a drawing as a table and back', () => {
    const table = nextState(initialState, { type: 'table', drawing: 'groups' });
    assert.deepEqual(table.tables, ['groups']);
    assert.deepEqual(nextState(table, { type: 'table', drawing: 'groups' }).tables, []);
  });
});

describe('distributions of a page', () => {
  it('are asked for once, until the table changes', () => {
    const asked: string[] = [];
    const distributions = new Distributions((column, by) => asked.push(`${column} by ${by}`));
    assert.equal(distributions.get('age', 'sex'), undefined);
    distributions.get('age', 'sex');
    distributions.answer('age', 'sex', { problem: 'no' });
    assert.deepEqual(distributions.get('age', 'sex'), { problem: 'no' });
    assert.deepEqual(asked, ['age by sex']);
    distributions.forget();
    assert.equal(distributions.get('age', 'sex'), undefined);
    assert.deepEqual(asked, ['age by sex', 'age by sex']);
  });
});
