import assert from 'node:assert/strict';
import { GivenRows } from '../../../../../src/extension/host/tree/given-rows.ts';
import type { Row } from '../../../../../src/extension/host/tree/row.ts';

const row = (id: string, more: Partial<Row> = {}): Row => ({ id, kind: 'model', label: id, ...more });

describe('GivenRows', () => {
  it('tells rows made anew from others at the top', () => {
    const given = new GivenRows();
    given.give(undefined, [row('a'), row('b')]);
    assert.equal(given.areStill([row('a'), row('b')]), true);
    assert.equal(given.areStill([row('b'), row('a')]), false);
    assert.equal(given.areStill([row('a')]), false);
    assert.equal(given.areStill([row('a'), row('b'), row('c')]), false);
  });

  const others: readonly [string, Partial<Row>][] = [
    ['label', { label: 'other' }],
    ['description', { description: 'other' }],
    ['icon', { icon: { name: 'other' } }],
    ['target', { target: { open: 'file', file: '/other' } }],
    ['tooltip', { tooltip: () => 'other' }],
    ['something below it', { children: () => [] }],
  ];
  for (const [what, more] of others) {
    it(`takes a row with another ${what} for another`, () => {
      const given = new GivenRows();
      given.give(undefined, [row('a')]);
      assert.equal(given.areStill([row('a', more)]), false);
    });
  }

  it('looks below the rows that the editor has opened, and not below others', () => {
    const given = new GivenRows();
    const top = (child: string): Row[] => [row('a', { children: () => [row(child)] })];
    given.give(undefined, top('a1'));
    assert.equal(given.areStill(top('a2')), true);
    given.give(row('a'), [row('a2')]);
    assert.equal(given.areStill(top('a2')), true);
    assert.equal(given.areStill(top('a3')), false);
  });

  it('takes rows for others while they are awaited', () => {
    const given = new GivenRows();
    assert.equal(given.areStill([]), false);
    given.give(undefined, [row('a', { children: async () => [] })]);
    given.give(row('a'), undefined);
    assert.equal(given.areStill([row('a', { children: () => [] })]), false);
    given.give(row('a'), []);
    assert.equal(given.areStill([row('a', { children: async () => [] })]), false);
  });

  it('lets given rows stand for those made anew', () => {
    const given = new GivenRows();
    const before = row('a', { children: () => [row('old')] });
    const after = row('a', { children: () => [row('new')] });
    given.give(undefined, [before]);
    assert.equal(given.now(before), before);
    given.areStill([after]);
    assert.equal(given.now(before), after);
    given.clear();
    assert.equal(given.now(before), before);
  });
});
