import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Atom } from '../../../../src/core/privacy/atom.ts';
import { suppressedGroups } from '../../../../src/core/privacy/suppress-groups.ts';
import { isRecoverable } from './linear-recovery.ts';

/** Rows by the values of two or three columns, grouped by each, by the pairs, and in one case by all. */
function atomsOf(rows: readonly (readonly number[])[], groupings: readonly (readonly number[])[]): Atom[] {
  const numbers = new Map<string, number>();
  const number = (key: string): number => {
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  };
  const atoms = new Map<string, { rows: number; groups: number[] }>();
  for (const row of rows) {
    const groups = groupings.map((columns) => {
      const values = columns.map((column) => row[column] ?? 0);
      // 0 stands for a missing value: in an intersection it makes the whole group missing.
      return number(`${columns}:${values.includes(0) ? 'missing' : values}`);
    });
    const atom = atoms.get(groups.join()) ?? { rows: 0, groups };
    atom.rows += 1;
    atoms.set(groups.join(), atom);
  }
  return [...atoms.values()];
}

const rowsOf = (atoms: readonly Atom[], group: number): number =>
  atoms.reduce((sum, { rows, groups }) => sum + (groups.includes(group) ? rows : 0), 0);

const table = fc.tuple(
  fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 })), {
    minLength: 2,
    maxLength: 80,
  }),
  fc.constantFrom(
    [[0]],
    [[0], [1]],
    [[0], [1], [0, 1]],
    [
      [0, 1],
      [0, 2],
    ],
    [[0], [1], [2], [0, 1], [1, 2], [0, 1, 2]],
  ),
  fc.integer({ min: 2, max: 8 }),
);

const one = (rows: number, ...groups: number[]): Atom => ({ rows, groups });

describe('suppressedGroups', () => {
  it('suppresses nothing where every group is large enough', () => {
    assert.deepEqual([...suppressedGroups([one(5, 0), one(9, 1)], 5)], []);
  });

  it('suppresses the next smallest too, so that all less the others does not tell', () => {
    assert.deepEqual([...suppressedGroups([one(3, 0), one(90, 1), one(7, 2), one(50, 3)], 5)].sort(), [0, 2]);
  });

  it('goes on until what is suppressed is together no small group', () => {
    assert.deepEqual([...suppressedGroups([one(1, 0), one(1, 1), one(9, 2), one(50, 3)], 5)].sort(), [0, 1, 2]);
  });

  it('suppresses across the margins of an intersection', () => {
    // sex 0 1, age 2 3, both 4–7: the one small cell needs a rectangle of suppressed cells.
    const atoms = [one(2, 0, 2, 4), one(20, 0, 3, 5), one(30, 1, 2, 6), one(40, 1, 3, 7)];
    assert.deepEqual([...suppressedGroups(atoms, 5)].sort(), [4, 5, 6, 7]);
  });

  it('suppresses a margin that is the small cell', () => {
    // Only one age has women: their number is that of the intersection, and of all less the men.
    const suppressed = suppressedGroups([one(2, 0, 2, 4), one(30, 1, 2, 5), one(40, 1, 3, 6)], 5);
    assert.deepEqual([...suppressed].sort(), [0, 1, 4, 5]);
  });

  it('leaves groups without rows, and hides the one group of few rows that is everybody', () => {
    assert.deepEqual([...suppressedGroups([one(0, 0), one(9, 1)], 5)], []);
    assert.deepEqual([...suppressedGroups([one(3, 1)], 5)], [1]);
  });

  it('lets no suppressed number be told from the shown ones', () => {
    fc.assert(
      fc.property(table, ([rows, groupings, minimum]) => {
        const atoms = atomsOf(rows, groupings);
        const suppressed = suppressedGroups(atoms, minimum);
        const groups = [...new Set(atoms.flatMap((atom) => atom.groups))];
        const indicator = (group: number) => atoms.map((atom) => Number(atom.groups.includes(group)));
        const shown = [atoms.map(() => 1), ...groups.filter((group) => !suppressed.has(group)).map(indicator)];
        for (const group of groups) {
          const size = rowsOf(atoms, group);
          if (size < minimum) assert.ok(suppressed.has(group), `a group of ${size} rows is shown`);
          if (!suppressed.has(group) || size === rows.length) continue;
          assert.equal(isRecoverable(indicator(group), shown), false, `group ${group} of ${size} rows can be told`);
        }
      }),
      { numRuns: 300, seed: 3 },
    );
  });

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(table, ([rows, groupings, minimum]) => {
        const atoms = atomsOf(rows, groupings);
        assert.deepEqual(
          [...suppressedGroups([...atoms].reverse(), minimum)].sort(),
          [...suppressedGroups(atoms, minimum)].sort(),
        );
      }),
      { numRuns: 100, seed: 4 },
    );
  });
});
