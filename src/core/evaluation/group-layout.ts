import type { GroupCells } from '../statistics/group-cells.ts';
import type { GroupedRows } from '../statistics/group-sums.ts';
import type { CodedTable } from '../table/coded-table.ts';
import { type Division, type GroupKey, groupsOf, type KeyedGroups } from './grouping-division.ts';
import type { EvaluationPlan, Grouping } from './plan.ts';
import { suppressedKeys } from './suppressed-keys.ts';

export interface GroupLayout {
  readonly cells: GroupCells;
  /** The groups after the first, which holds all rows: by grouping, then by category, missing last. */
  readonly groups: readonly GroupKey[];
  /**
   * Index, counting all rows as 0, of the group that holds all unprivileged rows of a grouping together. Only for
   * groupings with a privileged group and several others.
   */
  readonly unprivileged: ReadonlyMap<Grouping, number>;
  /** Groups whose numbers the minimum cell of the project withholds. */
  readonly suppressed: ReadonlySet<GroupKey>;
}

/**
 * Which groups there are and which cells they consist of.
 * @throws InputProblem for a grouping of too many groups, as an id column makes
 */
export function groupLayout(
  table: CodedTable,
  plan: EvaluationPlan,
  rows: Pick<GroupedRows, 'cell' | 'count'>,
): GroupLayout {
  const keyed = plan.groupings.map((grouping) => groupsOf(table, plan, grouping));
  const groups = keyed.flatMap(({ keys }) => keys);
  const divisions: Division[] = [{ size: 1, groupOfCell: new Int32Array(table.cells.count) }, ...keyed];
  const unprivileged = new Map<Grouping, number>();
  const rowsOfCell = countRows(rows, table.cells.count);
  const suppressed =
    plan.minimumCell === undefined ? new Set<GroupKey>() : suppressedKeys(keyed, rowsOfCell, plan.minimumCell);
  for (const division of keyed) {
    const pooled = unprivilegedTogether(division, rowsOfCell, plan.minimumGroup, suppressed);
    if (pooled === undefined) continue;
    unprivileged.set(division.grouping, totalSize(divisions));
    divisions.push(pooled);
  }
  const cells = {
    count: table.cells.count,
    groups: totalSize(divisions),
    groupings: divisions.length,
    groupOf: interleave(divisions, table.cells.count),
  };
  return { cells, groups, unprivileged, suppressed };
}

const totalSize = (divisions: readonly Division[]): number => divisions.reduce((sum, { size }) => sum + size, 0);

/** Numbers the groups of all divisions through. */
function interleave(divisions: readonly Division[], cells: number): Int32Array {
  const groupOf = new Int32Array(cells * divisions.length);
  let first = 0;
  divisions.forEach(({ size, groupOfCell }, index) => {
    for (let cell = 0; cell < cells; cell++) groupOf[cell * divisions.length + index] = first + groupOfCell[cell]!;
    first += size;
  });
  return groupOf;
}

function countRows({ cell, count }: Pick<GroupedRows, 'cell' | 'count'>, cells: number): Float64Array {
  const counts = new Float64Array(cells);
  for (let i = 0; i < count; i++) counts[cell[i]!]!++;
  return counts;
}

/**
 * Divides the rows in the unprivileged ones (group 0: a present, other value in a shown group that is large enough) and the
 * rest. Undefined without a privileged group or with fewer than two others, which need no pooling.
 */
function unprivilegedTogether(
  { grouping, keys, groupOfCell }: KeyedGroups,
  rowsOfCell: Float64Array,
  minimumGroup: number,
  suppressed: ReadonlySet<GroupKey>,
): Division | undefined {
  const { privileged, kind } = grouping;
  if (privileged === undefined || kind === 'slice') return undefined;
  const rows = keys.map(() => 0);
  groupOfCell.forEach((group, cell) => {
    rows[group] = (rows[group] ?? 0) + (rowsOfCell[cell] ?? 0);
  });
  const pooled = keys.map(
    (key, group) =>
      key.values[0] !== privileged &&
      !key.values.includes(null) &&
      !suppressed.has(key) &&
      (rows[group] ?? 0) >= minimumGroup,
  );
  if (pooled.filter(Boolean).length < 2) return undefined;
  return { size: 2, groupOfCell: groupOfCell.map((group) => (pooled[group] ? 0 : 1)) };
}
