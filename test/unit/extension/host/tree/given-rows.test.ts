import assert from 'node:assert/strict';
import fc from 'fast-check';
import { GivenRows } from '../../../../../src/extension/host/tree/given-rows.ts';
import type { Row } from '../../../../../src/extension/host/tree/row.ts';

const row = (id: string, more: Partial<Row> = {}): Row => ({ id, kind: 'model', label: id, ...more });

describe('GivenRows', () => {
  it('tells rows made anew from others at the top', () => {
    const given = new GivenRows();
    assert.equal(given.outdated([]), undefined);
    given.give(undefined, [row('a'), row('b')]);
    assert.deepEqual(given.outdated([row('a'), row('b')]), []);
    assert.equal(given.outdated([row('b'), row('a')]), undefined);
    assert.equal(given.outdated([row('a')]), undefined);
    assert.equal(given.outdated([row('a'), row('b'), row('c')]), undefined);
    assert.equal(given.outdated([row('a'), row('b', { target: { open: 'file', file: '/other' } })]), undefined);
  });

  const others: readonly [string, Partial<Row>][] = [
    ['label', { label: 'other' }],
    ['description', { description: 'other' }],
    ['icon', { icon: { name: 'other' } }],
    ['tooltip', { tooltip: () => 'other' }],
    ['something below it', { children: () => [] }],
  ];
  for (const [what, more] of others) {
    it(`finds a row outdated that has another ${what} now, once`, () => {
      const given = new GivenRows();
      const before = row('a');
      given.give(undefined, [before, row('b')]);
      assert.deepEqual(given.outdated([row('a', more), row('b')]), [before]);
      assert.deepEqual(given.outdated([row('a', more), row('b')]), []);
    });
  }

  it('looks below the rows that the editor has opened, and not below others', () => {
    const given = new GivenRows();
    const top = (child: string): Row[] => [row('a', { children: () => [row(child)] })];
    const [before] = top('a1');
    assert.ok(before);
    given.give(undefined, [before]);
    assert.deepEqual(given.outdated(top('a2')), []);
    given.give(before, [row('a2')]);
    assert.deepEqual(given.outdated(top('a2')), []);
    assert.deepEqual(given.outdated(top('a3')), [before]);
  });

  it('finds a row outdated whose rows are awaited', () => {
    const given = new GivenRows();
    const before = row('a', { children: async () => [] });
    given.give(undefined, [before]);
    given.give(before, undefined);
    assert.deepEqual(given.outdated([row('a', { children: () => [] })]), [before]);
    given.give(before, []);
    assert.deepEqual(given.outdated([row('a', { children: async () => [] })]), [before]);
  });

  it('lets given rows stand for those made anew, until these are given', () => {
    const given = new GivenRows();
    const [before, after, last] = ['1', '2', '3'].map((child) => row('a', { children: () => [row(child)] }));
    assert.ok(before && after && last);
    given.give(undefined, [before]);
    given.outdated([after]);
    assert.equal(given.now(before), after);
    given.give(undefined, [last]);
    assert.equal(given.now(last), last);
    given.clear();
    assert.equal(given.now(before), before);
  });

  it('leaves an editor that takes the outdated rows again with the new ones', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(truths, fc.array(fc.constantFrom(...ids)))), (steps) => {
        const editor = new Editor();
        for (const [truth, opened] of steps) {
          editor.update(truth);
          for (const id of opened) editor.open(id);
          assert.deepEqual(editor.shown(), editor.shownOf(truth));
        }
      }),
    );
  });
});

/** Ids of the rows of three levels: a row stays below the same one. */
const ids = ['a', 'b', 'a/a', 'a/b', 'b/a', 'b/b', 'a/a/a', 'a/a/b', 'b/b/a'];

interface Truth {
  readonly id: string;
  readonly label: string;
  readonly line: number;
}

/** Some of the rows in some order, as they look and what they are about. */
const truths: fc.Arbitrary<Truth[]> = fc
  .shuffledSubarray(ids)
  .chain((there) =>
    fc.tuple(
      ...there.map((id) => fc.record({ id: fc.constant(id), label: fc.constantFrom('x', 'y'), line: fc.nat(1) })),
    ),
  );

function rowsOf(truth: readonly Truth[], above = ''): Row[] {
  return truth
    .filter(({ id }) => id.slice(0, id.lastIndexOf('/') + 1) === above)
    .map(({ id, label, line }) =>
      row(id, {
        label,
        target: { open: 'file', file: '/file', line },
        children: () => rowsOf(truth, `${id}/`),
      }),
    );
}

/** What VS Code does with a tree: it asks below the rows that are open, and forgets what is below a row taken again. */
class Editor {
  private readonly given = new GivenRows();
  private readonly opened = new Set<string>();
  private top: Node[] = [];

  update(truth: readonly Truth[]): void {
    const top = rowsOf(truth);
    const outdated = this.given.outdated(top);
    if (outdated === undefined) {
      this.given.clear();
      this.top = this.take(undefined, top);
    } else for (const row of outdated) for (const node of this.nodes()) if (node.row === row) this.refresh(node);
  }

  open(id: string): void {
    this.opened.add(id);
    for (const node of this.nodes())
      if (node.row.id === id && node.below === undefined) node.below = this.below(node.row);
  }

  shown(): string[] {
    return this.nodes().map(({ row, label }) => `${row.id} ${label} ${JSON.stringify(row.target)}`);
  }

  /** What an editor shows that has the same rows open and asks for everything. */
  shownOf(truth: readonly Truth[]): string[] {
    const shown = (rows: readonly Row[]): string[] =>
      rows.flatMap((each) => [
        `${each.id} ${each.label} ${JSON.stringify(each.target)}`,
        ...(this.opened.has(each.id) ? shown(childrenOf(each)) : []),
      ]);
    return shown(rowsOf(truth));
  }

  private refresh(node: Node): void {
    node.label = this.given.now(node.row).label;
    node.below = this.opened.has(node.row.id) ? this.below(node.row) : undefined;
  }

  private below(row: Row): Node[] {
    return this.take(row, childrenOf(this.given.now(row)));
  }

  private take(above: Row | undefined, rows: readonly Row[]): Node[] {
    this.given.give(above, rows);
    return rows.map((row) => ({
      row,
      label: row.label,
      below: this.opened.has(row.id) ? this.below(row) : undefined,
    }));
  }

  private nodes(from = this.top): Node[] {
    return from.flatMap((node) => [node, ...this.nodes(node.below ?? [])]);
  }
}

/** A row as the editor has it. */
interface Node {
  readonly row: Row;
  label: string;
  below: Node[] | undefined;
}

function childrenOf(row: Row): readonly Row[] {
  const children = row.children?.() ?? [];
  assert.ok(!(children instanceof Promise));
  return children;
}
