import { columnsToRead } from '../../src/core/evaluation/columns-to-read.ts';
import type { EvaluationPlan, GroupColumn } from '../../src/core/evaluation/plan.ts';
import type { CategoryColumn, CodedTable, KeyColumn } from '../../src/core/table/coded-table.ts';

type Cell = string | number | null;

/** Columns of equal length by name; null is missing. */
export type Columns = Readonly<Record<string, readonly Cell[]>>;

const infinite = (edge: number): string => (edge < 0 ? '-inf' : 'inf');

/** `(-inf,26)`, `[26,60)`, `[60,inf)`. */
export function binNames(edges: readonly number[]): string[] {
  const bounds = [-Infinity, ...edges, Infinity];
  return bounds.slice(1).map((upper, i) => {
    const lower = bounds[i] ?? -Infinity;
    const text = (edge: number) => (Number.isFinite(edge) ? String(edge) : infinite(edge));
    return `${i === 0 ? '(' : '['}${text(lower)},${text(upper)})`;
  });
}

function texts(column: GroupColumn, cells: readonly Cell[]): (string | null)[] {
  const { edges } = column;
  if (edges === undefined) return cells.map((cell) => (cell === null ? null : String(cell)));
  const names = binNames(edges);
  return cells.map((cell) =>
    cell === null ? null : (names[edges.filter((edge) => Number(cell) >= edge).length] ?? null),
  );
}

function dictionary(column: GroupColumn, values: readonly (string | null)[]): CategoryColumn {
  if (column.edges !== undefined) return { column: column.column, values: binNames(column.edges) };
  const present = [...new Set(values.filter((value) => value !== null))];
  const numeric = present.every((value) => value.trim() !== '' && Number.isFinite(Number(value)));
  present.sort((a, b) => (numeric ? Number(a) - Number(b) : a < b ? -1 : 1));
  return { column: column.column, values: present };
}

function numbers(cells: readonly Cell[]): Float64Array {
  return Float64Array.from(cells, (cell) => (cell === null ? Number.NaN : Number(cell) + 0));
}

/** Codes in the order of the rows, as engines are free to give them. */
function keyColumn(cells: readonly Cell[]): KeyColumn {
  const values = [...new Set(cells.flatMap((cell) => (cell === null ? [] : [String(cell)])))];
  const codes = new Map(values.map((value, code) => [value, code]));
  return { values, codes: Int32Array.from(cells, (cell) => codes.get(String(cell)) ?? -1) };
}

/** The coded table of the columns that a plan needs, as an engine would deliver it. Small and slow: for tests. */
export function codedTableOfColumns(plan: EvaluationPlan, columns: Columns): CodedTable {
  const wanted = columnsToRead(plan);
  const cellsOf = (name: string): readonly Cell[] => columns[name] ?? [];
  const rows = cellsOf(plan.columns.label).length;
  const coded = wanted.categories.map((column) => {
    const values = texts(column, cellsOf(column.column));
    const category = dictionary(column, values);
    const code = new Map(category.values.map((value, index) => [value, index]));
    return { category, codes: values.map((value) => (value === null ? -1 : (code.get(value) ?? -1))) };
  });
  const tuples = Array.from({ length: rows }, (_, row) => coded.map(({ codes }) => codes[row] ?? -1));
  const distinct = new Map(tuples.map((tuple) => [tuple.join(), tuple]));
  const sorted = [...distinct.values()].sort(
    (a, b) => a.map((code, i) => code - (b[i] ?? 0)).find((d) => d !== 0) ?? 0,
  );
  const cellOf = new Map(sorted.map((tuple, index) => [tuple.join(), index]));
  return {
    rows,
    categories: coded.map(({ category }) => category),
    cells: {
      count: sorted.length,
      codes: coded.map((_, column) => Int32Array.from(sorted, (tuple) => tuple[column] ?? -1)),
    },
    cellOfRow: Uint16Array.from(tuples, (tuple) => cellOf.get(tuple.join()) ?? 0),
    numbers: new Map(wanted.numbers.map((name) => [name, numbers(cellsOf(name))])),
    keys: new Map(wanted.keys.map((name) => [name, keyColumn(cellsOf(name))])),
  };
}
