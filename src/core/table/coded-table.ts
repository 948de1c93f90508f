/**
 * A table as the evaluation kernel takes it: categories as dictionary codes, numbers as doubles.
 * Every engine delivers the same coded table for the same content, whatever the file format or thread count.
 */
export interface CodedTable {
  /** Number of rows, in file order. */
  readonly rows: number;
  /** One dictionary a requested category column, in the order requested. */
  readonly categories: readonly CategoryColumn[];
  /** Distinct tuples of category codes that occur, one `Int32Array` of codes a column; sorted by code, column by column. */
  readonly cells: CellTable;
  /** For each row the index of its cell. */
  readonly cellOfRow: Uint16Array | Uint32Array;
  /** Requested number columns; NaN where missing (null, NaN, ±∞, empty, listed as missing). Never -0. */
  readonly numbers: ReadonlyMap<string, Float64Array>;
  /** Requested key columns (row ids, clusters) as dictionary codes; code -1 where missing. */
  readonly keys: ReadonlyMap<string, KeyColumn>;
}

export interface CategoryColumn {
  readonly column: string;
  /** Category texts in canonical order (numeric if all are numbers, else by UTF-16 code unit); bins in order of their edges. */
  readonly values: readonly string[];
}

export interface CellTable {
  readonly count: number;
  /** `codes[column][cell]`: index into the column's values, -1 where the value is missing. */
  readonly codes: readonly Int32Array[];
}

export interface KeyColumn {
  readonly values: readonly string[];
  readonly codes: Int32Array;
}
