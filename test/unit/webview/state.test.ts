import assert from 'node:assert/strict';
import { groupsAtOnce, initialState, nextState } from '../../../webview/evaluation/state.ts';

describe('state of the evaluation page', () => {
  it('sorts a new column from its largest number, and the same one around', () => {
    const once = nextState(initialState, { type: 'order', column: 'recall' });
    const twice = nextState(once, { type: 'order', column: 'recall' });
    assert.deepEqual(once.order, { column: 'recall', descending: true });
    assert.deepEqual(twice.order, { column: 'recall', descending: false });
    assert.deepEqual(nextState(twice, { type: 'order', column: 'group' }).order, {
      column: 'group',
      descending: false,
    });
  });

  it('starts again at the first groups when the filter changes', () => {
    const more = nextState(initialState, { type: 'moreGroups' });
    assert.ok(more.groupsDrawn > groupsAtOnce);
    const filtered = nextState(more, { type: 'filter', filter: { text: 'a', kind: 'all' } });
    assert.equal(filtered.groupsDrawn, groupsAtOnce);
  });

  it('shows a chart as a table and back', () => {
    const table = nextState(initialState, { type: 'table', chart: 'roc' });
    assert.deepEqual(table.tables, ['roc']);
    assert.deepEqual(nextState(table, { type: 'table', chart: 'roc' }).tables, []);
  });

  it('goes back to the evaluated threshold', () => {
    const moved = nextState(initialState, { type: 'threshold', index: 7 });
    assert.equal(moved.thresholdIndex, 7);
    assert.equal(nextState(moved, { type: 'threshold', index: undefined }).thresholdIndex, undefined);
  });
});
