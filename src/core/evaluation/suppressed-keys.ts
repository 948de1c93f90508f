import type { Atom } from '../privacy/atom.ts';
import { suppressedGroups } from '../privacy/suppress-groups.ts';
import type { GroupKey, KeyedGroups } from './grouping-division.ts';

/**
 * The groups that the minimum cell of the project suppresses. Groupings by a column of a sensitive grouping or an
 * intersection are protected, slices by such a column too; slices by other columns neither are nor change anything.
 */
export function suppressedKeys(
  keyed: readonly KeyedGroups[],
  rowsOfCell: Float64Array,
  minimumCell: number,
): ReadonlySet<GroupKey> {
  const sensitive = new Set(
    keyed.flatMap(({ grouping: { kind, columns } }) => (kind === 'slice' ? [] : columns.map(({ column }) => column))),
  );
  const guarded = keyed.filter(({ grouping }) => grouping.columns.some(({ column }) => sensitive.has(column)));
  const keys = guarded.flatMap((groups) => groups.keys);
  const suppressed = suppressedGroups(atomsOf(guarded, rowsOfCell), minimumCell);
  return new Set(keys.filter((_, index) => suppressed.has(index)));
}

/** Cells that lie in the same groups, together; groups are numbered through in the order of the groupings. */
function atomsOf(guarded: readonly KeyedGroups[], rowsOfCell: Float64Array): Atom[] {
  const atoms = new Map<string, { rows: number; groups: readonly number[] }>();
  rowsOfCell.forEach((rows, cell) => {
    let first = 0;
    const groups = guarded.map(({ groupOfCell, size }) => {
      const group = first + (groupOfCell[cell] ?? 0);
      first += size;
      return group;
    });
    const atom = atoms.get(groups.join());
    if (atom === undefined) atoms.set(groups.join(), { rows, groups });
    else atom.rows += rows;
  });
  return [...atoms.values()];
}
