import { InputProblem } from '../input-problem.ts';
import type { BinaryCells, BinaryRows } from '../statistics/binary-rows.ts';
import type { CodedTable } from '../table/coded-table.ts';
import { categoryIndex, columnsToRead } from './columns-to-read.ts';
import type { LabelCategories } from './label-categories.ts';
import type { EvaluationPlan, Grouping } from './plan.ts';
import { suppressedKeys } from './suppressed-keys.ts';

/** A group of rows: the value of each column of its grouping, null where missing. */
export interface GroupKey {
  readonly grouping: Grouping;
  readonly by: readonly string[];
  readonly values: readonly (string | null)[];
}

export interface GroupLayout {
  readonly cells: BinaryCells;
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

/** More groups than anybody reads; each costs memory, and gaps between groups the square of their number. */
const mostGroups = 10_000;

/** One way of dividing the cells: the groups, and which of them each cell is in. */
interface Division {
  readonly size: number;
  readonly groupOfCell: Int32Array;
}

/**
 * Which groups there are and which cells they consist of.
 * @throws InputProblem for a grouping of too many groups, as an id column makes
 */
export function groupLayout(
  table: CodedTable,
  plan: EvaluationPlan,
  labels: LabelCategories,
  rows: BinaryRows,
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
  const { labelOfCell, predictionOfCell } = labels;
  const isPositive = (sign: number): number => Number(sign === 1);
  const cells = {
    count: table.cells.count,
    positive: Uint8Array.from(labelOfCell, isPositive),
    ...(predictionOfCell === undefined ? {} : { predicted: Uint8Array.from(predictionOfCell, isPositive) }),
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

function countRows({ cell, count }: BinaryRows, cells: number): Float64Array {
  const counts = new Float64Array(cells);
  for (let i = 0; i < count; i++) counts[cell[i]!]!++;
  return counts;
}

/** The groups of a grouping. */
export interface KeyedGroups extends Division {
  readonly grouping: Grouping;
  readonly keys: readonly GroupKey[];
}

function groupsOf(table: CodedTable, plan: EvaluationPlan, grouping: Grouping): KeyedGroups {
  const read = columnsToRead(plan);
  const columns = grouping.columns.map((column) => {
    const index = categoryIndex(read, column);
    const category = table.categories[index];
    const codes = table.cells.codes[index];
    if (category === undefined || codes === undefined) throw new RangeError(`column ${column.column} was not read`);
    return { values: category.values, codes };
  });
  const ids = tupleIds(columns);
  const cellOfId = new Map<number, number>();
  ids.forEach((id, cell) => {
    if (!cellOfId.has(id)) cellOfId.set(id, cell);
  });
  if (cellOfId.size > mostGroups) throw tooManyGroups(grouping, cellOfId.size);
  const tuples = [...cellOfId].map(([id, cell]) => ({
    id,
    codes: columns.map(({ codes }) => (id < 0 ? -1 : (codes[cell] ?? -1))),
  }));
  tuples.sort((a, b) => compareTuples(a.codes, b.codes));
  const place = new Map(tuples.map(({ id }, index) => [id, index]));
  const by = grouping.columns.map(({ column }) => column);
  const keys = tuples.map(({ codes }) => ({
    grouping,
    by,
    values: codes.map((code, k) => columns[k]?.values[code] ?? null),
  }));
  return { grouping, keys, size: keys.length, groupOfCell: ids.map((id) => place.get(id) ?? 0) };
}

function tooManyGroups({ columns }: Grouping, count: number): InputProblem {
  const names = columns.map(({ column }) => column).join(' × ');
  return new InputProblem('input/too-many-groups', { columns: names, count, limit: mostGroups });
}

interface CodedColumn {
  readonly values: readonly string[];
  readonly codes: Int32Array;
}

/** A number for each cell that is the same where all codes are the same; -1 where any is missing. */
function tupleIds(columns: readonly CodedColumn[]): Int32Array {
  const [first, ...others] = columns;
  return others.reduce((ids, { values, codes }) => {
    const known = new Map<number, number>();
    return ids.map((id, cell) => {
      const code = codes[cell] ?? -1;
      if (id < 0 || code < 0) return -1;
      const pair = id * values.length + code;
      const dense = known.get(pair) ?? known.size;
      known.set(pair, dense);
      return dense;
    });
  }, first?.codes ?? new Int32Array(0));
}

/** By code, column by column; missing (-1) last. */
function compareTuples(a: readonly number[], b: readonly number[]): number {
  for (let k = 0; k < a.length; k++) {
    const [x, y] = [a[k] ?? -1, b[k] ?? -1];
    if (x !== y) return x < 0 ? 1 : y < 0 ? -1 : x - y;
  }
  return 0;
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
