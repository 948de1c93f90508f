import assert from 'node:assert/strict';
import { arrangedRows } from '../../../../../src/extension/host/tree/arranged-rows.ts';
import type { Row } from '../../../../../src/extension/host/tree/row.ts';

const leaf = (label: string, urgency?: number): Row => ({
  id: label,
  kind: 'version',
  label,
  ...(urgency === undefined ? {} : { urgency }),
});
const branch = (label: string, ...children: Row[]): Row => ({
  ...leaf(label),
  kind: 'model',
  children: () => children,
});
async function lines(arranged: Promise<readonly Row[]>, depth = 0): Promise<string[]> {
  const found: string[] = [];
  for (const row of await arranged) {
    found.push(`${' '.repeat(depth)}${row.label}`);
    found.push(...(await lines(Promise.resolve(row.children?.() ?? []), depth + 1)));
  }
  return found;
}

const rows = [
  branch('credit-risk', leaf('v10 fails', 0), leaf('v9')),
  branch('churn', leaf('v2 stale', 2), leaf('v1')),
];

describe('arranged rows', () => {
  it('are the very same when nothing was asked', async () => {
    assert.equal(await arrangedRows(rows, '  ', 'declared'), rows);
  });

  it('keep what is above a match, and all that is below one', async () => {
    assert.deepEqual(await lines(arrangedRows(rows, 'STALE', 'declared')), ['churn', ' v2 stale']);
    assert.deepEqual(await lines(arrangedRows(rows, 'credit', 'declared')), ['credit-risk', ' v10 fails', ' v9']);
    assert.deepEqual(await arrangedRows(rows, 'stale nowhere', 'declared'), []);
  });

  it('open what is above a match', async () => {
    assert.equal((await arrangedRows(rows, 'stale', 'declared'))[0]?.expanded, true);
  });

  it('are sorted at every level, numbers by their size', async () => {
    assert.deepEqual(await lines(arrangedRows(rows, '', 'name')), [
      'churn',
      ' v1',
      ' v2 stale',
      'credit-risk',
      ' v9',
      ' v10 fails',
    ]);
  });

  it('have the most urgent first and the others as they were', async () => {
    const mixed = [leaf('calm'), leaf('stale', 2), leaf('fails', 0), leaf('calm too')];
    assert.deepEqual(await lines(arrangedRows(mixed, '', 'urgency')), ['fails', 'stale', 'calm', 'calm too']);
  });

  it('are arranged when they arrive, where they have to be waited for', async () => {
    const slow: Row = { ...leaf('slow'), children: () => Promise.resolve([leaf('b'), leaf('a')]) };
    const [row] = await arrangedRows([slow], 'slow', 'name');
    assert.deepEqual(
      (await row?.children?.())?.map(({ label }) => label),
      ['a', 'b'],
    );
  });
});
