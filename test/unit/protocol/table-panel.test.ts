import assert from 'node:assert/strict';
import { readTableHostMessage, readTablePageMessage } from '../../../src/protocol/table-panel.ts';
import { shownExample } from '../../support/shown-table.ts';

describe('messages of the table panel', () => {
  it('let a table and a distribution through as they are', async () => {
    const { table, answer } = await shownExample('data/predictions-v1.csv');
    const message = { type: 'table', table, restore: { location: '/x.csv', root: '/' } } as const;
    assert.deepEqual(readTableHostMessage(structuredClone(message)), message);
    const distribution = await answer({ type: 'distribution', column: 'purpose', by: 'age' });
    assert.deepEqual(readTableHostMessage(structuredClone(distribution)), distribution);
  });

  it('let nothing else through', () => {
    assert.equal(readTableHostMessage({ type: 'table', table: { name: 'x' }, restore: {} }), undefined);
    assert.equal(readTableHostMessage({ type: 'reading', name: 'x', fraction: 'half', restore: {} }), undefined);
    assert.equal(readTableHostMessage({ type: 'vscode-something' }), undefined);
    assert.equal(readTablePageMessage({ type: 'distribution', column: 'age' }), undefined);
    assert.equal(readTablePageMessage({ type: 'openFile', file: 3 }), undefined);
    assert.deepEqual(readTablePageMessage({ type: 'ready' }), { type: 'ready' });
  });
});
