import { canonicalOrder } from './category-order.ts';
import type { CategoryColumn, CellTable } from './coded-table.ts';
import { TupleIndex } from './tuple-index.ts';

/** The raw values of one column by raw code, as categories; null where missing. */
export interface RawCategories {
  readonly column: string;
  readonly texts: readonly (string | null)[];
  /** All values in their order, where it is not that of the categories: the labels of bins. */
  readonly order?: readonly string[];
}

export interface CanonicalCells {
  readonly categories: readonly CategoryColumn[];
  readonly cells: CellTable;
  /** For each raw cell the index of its cell. */
  readonly cellOfRawCell: Uint32Array;
}

/**
 * Brings the cells of an engine, numbered and coded as they came, into the order that every engine shares.
 * Raw values that are one category (`1` and `1.0`) become one code, raw cells that agree in every code one cell.
 *
 * @param rawCodes `rawCodes[column][rawCell]`, an index into the column's texts
 */
export function canonicalCells(
  columns: readonly RawCategories[],
  rawCodes: readonly Int32Array[],
  rawCount: number,
): CanonicalCells {
  const categories = columns.map(({ column, texts, order }) => ({
    column,
    values: order ?? canonicalOrder(texts.filter((text) => text !== null)),
  }));
  const codes = columns.map(({ texts }, k) => {
    const codeOfRaw = codesOfTexts(texts, categories[k]?.values ?? []);
    return (rawCodes[k] as Int32Array).map((raw) => codeOfRaw[raw] as number);
  });
  const tuples = new TupleIndex(columns.length);
  const tupleOfRawCell = new Uint32Array(rawCount);
  for (let raw = 0; raw < rawCount; raw++) tupleOfRawCell[raw] = tuples.indexOf(codes, raw);
  const { cells, rank } = sortedCells(tuples.tuples(), tuples.count);
  return { categories, cells, cellOfRawCell: tupleOfRawCell.map((tuple) => rank[tuple] as number) };
}

function codesOfTexts(texts: readonly (string | null)[], values: readonly string[]): Int32Array {
  const codes = new Map(values.map((value, code) => [value, code]));
  return Int32Array.from(texts, (text) => (text === null ? -1 : (codes.get(text) ?? -1)));
}

function sortedCells(tuples: readonly Int32Array[], count: number): { cells: CellTable; rank: Uint32Array } {
  const order = Uint32Array.from({ length: count }, (_, tuple) => tuple).sort((a, b) => {
    for (const codes of tuples) {
      const difference = (codes[a] as number) - (codes[b] as number);
      if (difference !== 0) return difference;
    }
    return 0;
  });
  const rank = new Uint32Array(count);
  for (const [position, tuple] of order.entries()) rank[tuple] = position;
  const codes = tuples.map((column) => Int32Array.from(order, (tuple) => column[tuple] as number));
  return { cells: { count, codes }, rank };
}

/** Row indexes in the narrowest type that holds them, renumbered. */
export function renumbered(rawCells: Int32Array, cellOfRawCell: Uint32Array, count: number): Uint16Array | Uint32Array {
  const cellOfRow = count <= 0x10000 ? new Uint16Array(rawCells.length) : new Uint32Array(rawCells.length);
  for (let row = 0; row < rawCells.length; row++) cellOfRow[row] = cellOfRawCell[rawCells[row] as number] as number;
  return cellOfRow;
}
