import type { BinaryCells } from '../statistics/binary-rows.ts';
import type { CodedTable } from '../table/coded-table.ts';
import { categoryIndex, columnsToRead } from './columns-to-read.ts';
import type { LabelCategories } from './label-categories.ts';
import type { EvaluationPlan, Grouping } from './plan.ts';

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
}

/** Which groups there are and which cells they consist of. */
export function groupLayout(table: CodedTable, plan: EvaluationPlan, labels: LabelCategories): GroupLayout {
  const groupings = plan.groupings.length + 1;
  const { count } = table.cells;
  const groupOf = new Int32Array(count * groupings);
  const groups: GroupKey[] = [];
  plan.groupings.forEach((grouping, index) => {
    const { keys, keyOfCell } = groupsOf(table, plan, grouping);
    for (let cell = 0; cell < count; cell++) {
      groupOf[cell * groupings + index + 1] = 1 + groups.length + keyOfCell[cell]!;
    }
    groups.push(...keys);
  });
  const { labelOfCell, predictionOfCell } = labels;
  const isPositive = (sign: number): number => Number(sign === 1);
  return {
    cells: {
      count,
      positive: Uint8Array.from(labelOfCell, isPositive),
      ...(predictionOfCell === undefined ? {} : { predicted: Uint8Array.from(predictionOfCell, isPositive) }),
      groups: groups.length + 1,
      groupings,
      groupOf,
    },
    groups,
  };
}

interface KeyedGroups {
  readonly keys: GroupKey[];
  readonly keyOfCell: Int32Array;
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
  const tuples = new Map<string, number[]>();
  const textOfCell = Array.from({ length: table.cells.count }, (_, cell) => {
    const tuple = columns.map(({ codes }) => codes[cell] ?? -1);
    const codes = tuple.some((code) => code < 0) ? tuple.map(() => -1) : tuple;
    const text = codes.join();
    tuples.set(text, codes);
    return text;
  });
  const ordered = [...tuples].sort(([, a], [, b]) => compareTuples(a, b));
  const place = new Map(ordered.map(([text], index) => [text, index]));
  const by = grouping.columns.map(({ column }) => column);
  return {
    keys: ordered.map(([, codes]) => ({
      grouping,
      by,
      values: codes.map((code, k) => columns[k]?.values[code] ?? null),
    })),
    keyOfCell: Int32Array.from(textOfCell, (text) => place.get(text) ?? 0),
  };
}

/** By code, column by column; missing (-1) last. */
function compareTuples(a: readonly number[], b: readonly number[]): number {
  for (let k = 0; k < a.length; k++) {
    const [x, y] = [a[k] ?? -1, b[k] ?? -1];
    if (x !== y) return x < 0 ? 1 : y < 0 ? -1 : x - y;
  }
  return 0;
}
