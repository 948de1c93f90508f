import { binLabels } from './bins.ts';
import { canonicalCells, type RawCategories, renumbered } from './canonical-cells.ts';
import type { CodedTable, KeyColumn } from './coded-table.ts';
import type { ColumnRequest } from './column-request.ts';
import { type MissingValues, presentCategory } from './missing-values.ts';
import type { RawValue } from './raw-value.ts';
import { TupleIndex } from './tuple-index.ts';

/** Some rows in raw codes; element k of each list belongs to column k of the request. */
export interface RowBlock {
  readonly categories: readonly Int32Array[];
  readonly numbers: readonly Float64Array[];
  readonly keys: readonly Int32Array[];
}

/** What the raw codes of a block mean: distinct values by code. Of binned columns the code is the bin + 1, 0 missing. */
export interface RawDictionaries {
  readonly categories: readonly (readonly RawValue[])[];
  readonly keys: readonly (readonly RawValue[])[];
}

/** Empty arrays for a block of rows. */
export function rowBlock(request: ColumnRequest, rows: number): RowBlock {
  return {
    categories: request.categories.map(() => new Int32Array(rows)),
    numbers: request.numbers.map(() => new Float64Array(rows)),
    keys: request.keys.map(() => new Int32Array(rows)),
  };
}

/** Collects blocks of rows into a coded table. */
export class CodedTableBuilder {
  readonly #request: ColumnRequest;
  readonly #tuples: TupleIndex;
  #rows = 0;
  #rawCells: Int32Array<ArrayBuffer>;
  #numbers: Float64Array<ArrayBuffer>[];
  #keys: Int32Array<ArrayBuffer>[];

  /** @param expectedRows how many rows to make room for at first */
  constructor(request: ColumnRequest, expectedRows = 4096) {
    this.#request = request;
    this.#tuples = new TupleIndex(request.categories.length);
    this.#rawCells = new Int32Array(expectedRows);
    this.#numbers = request.numbers.map(() => new Float64Array(expectedRows));
    this.#keys = request.keys.map(() => new Int32Array(expectedRows));
  }

  get rows(): number {
    return this.#rows;
  }

  add(block: RowBlock, rows: number): void {
    const needed = this.#rows + rows;
    if (needed > this.#rawCells.length) this.#resize(Math.max(needed, this.#rawCells.length * 2));
    for (let row = 0; row < rows; row++) {
      this.#rawCells[this.#rows + row] = this.#tuples.indexOf(block.categories, row);
    }
    for (const [k, column] of this.#numbers.entries()) {
      column.set((block.numbers[k] as Float64Array).subarray(0, rows), this.#rows);
    }
    for (const [k, column] of this.#keys.entries()) {
      column.set((block.keys[k] as Int32Array).subarray(0, rows), this.#rows);
    }
    this.#rows = needed;
  }

  finish(dictionaries: RawDictionaries, missing: MissingValues): CodedTable {
    if (this.#rawCells.length !== this.#rows) this.#resize(this.#rows);
    const raw = this.#request.categories.map((group, k) =>
      rawCategories(group, dictionaries.categories[k] ?? [], missing),
    );
    const { categories, cells, cellOfRawCell } = canonicalCells(raw, this.#tuples.tuples(), this.#tuples.count);
    return {
      rows: this.#rows,
      categories,
      cells,
      cellOfRow: renumbered(this.#rawCells, cellOfRawCell, cells.count),
      numbers: new Map(this.#request.numbers.map((name, k) => [name, this.#numbers[k] as Float64Array])),
      keys: new Map(
        this.#request.keys.map((name, k) => [
          name,
          keyColumn(this.#keys[k] as Int32Array, dictionaries.keys[k] ?? [], missing),
        ]),
      ),
    };
  }

  #resize(size: number): void {
    const kept = Math.min(size, this.#rows);
    const rawCells = new Int32Array(size);
    rawCells.set(this.#rawCells.subarray(0, kept));
    this.#rawCells = rawCells;
    this.#numbers = this.#numbers.map((column) => {
      const resized = new Float64Array(size);
      resized.set(column.subarray(0, kept));
      return resized;
    });
    this.#keys = this.#keys.map((column) => {
      const resized = new Int32Array(size);
      resized.set(column.subarray(0, kept));
      return resized;
    });
  }
}

/** The categories that the raw codes of a requested column stand for. */
export function rawCategories(
  group: ColumnRequest['categories'][number],
  values: readonly RawValue[],
  missing: MissingValues,
): RawCategories {
  if (group.edges === undefined) {
    return { column: group.column, texts: values.map((value) => presentCategory(value, missing)) };
  }
  const labels = binLabels(group.edges);
  return { column: group.column, texts: [null, ...labels], order: labels };
}

/** Keys in the order in which they first occur; raw values that are one category become one key. */
export function keyColumn(rawCodes: Int32Array, raw: readonly RawValue[], missing: MissingValues): KeyColumn {
  const codes = new Map<string, number>();
  const codeOfRaw = raw.map((value) => {
    const text = presentCategory(value, missing);
    if (text === null) return -1;
    const code = codes.get(text) ?? codes.size;
    codes.set(text, code);
    return code;
  });
  return { values: [...codes.keys()], codes: rawCodes.map((code) => codeOfRaw[code] as number) };
}
