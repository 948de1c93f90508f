import { InputProblem } from '../input-problem.ts';
import type { CodedTable } from '../table/coded-table.ts';
import { categoryIndex, columnsToRead } from './columns-to-read.ts';
import type { EvaluationPlan, Grouping } from './plan.ts';

/** A group of rows: the value of each column of its grouping, null where missing. */
export interface GroupKey {
  readonly grouping: Grouping;
  readonly by: readonly string[];
  readonly values: readonly (string | null)[];
}

/** One way of dividing the cells: the groups, and which of them each cell is in. */
export interface Division {
  readonly size: number;
  readonly groupOfCell: Int32Array;
}

/** The groups of a grouping. */
export interface KeyedGroups extends Division {
  readonly grouping: Grouping;
  readonly keys: readonly GroupKey[];
}

/** More groups than anybody reads; each costs memory, and gaps between groups the square of their number. */
const mostGroups = 10_000;

/**
 * The groups of a grouping that the table has, by category, missing last.
 * @throws InputProblem for too many of them, as an id column makes
 */
export function groupsOf(table: CodedTable, plan: EvaluationPlan, grouping: Grouping): KeyedGroups {
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
