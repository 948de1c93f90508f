import { InputProblem } from '../input-problem.ts';
import { binOf } from './bins.ts';
import type { CodedTable } from './coded-table.ts';
import { CodedTableBuilder, type RowBlock, rowBlock } from './coded-table-builder.ts';
import type { ColumnRequest } from './column-request.ts';
import { shortened } from './csv-table.ts';
import { ValueDictionary } from './dictionary.ts';
import { type MissingValues, missingValues, presentNumber } from './missing-values.ts';
import type { RawValue } from './raw-value.ts';

/** Where a row of a block comes from, for messages. */
export type RowPlace = (row: number) => { readonly file: string; readonly line?: number; readonly row?: number };

/** Builds a table from the values of a typed format, a block of rows at a time, column by column. */
export class ValueTable {
  readonly #request: ColumnRequest;
  readonly #missing: MissingValues;
  readonly #builder: CodedTableBuilder;
  readonly #categories: ValueDictionary[];
  readonly #keys: ValueDictionary[];

  constructor(request: ColumnRequest, expectedRows?: number) {
    this.#request = request;
    this.#missing = missingValues(request.missing);
    this.#builder = new CodedTableBuilder(request, expectedRows);
    this.#categories = request.categories.map(() => new ValueDictionary());
    this.#keys = request.keys.map(() => new ValueDictionary());
  }

  get rows(): number {
    return this.#builder.rows;
  }

  /** @param values the values of a requested column in these rows */
  add(rows: number, values: (column: string) => ArrayLike<RawValue>, place: RowPlace): void {
    const block: RowBlock = rowBlock(this.#request, rows);
    for (const [k, { column, edges }] of this.#request.categories.entries()) {
      const codes = block.categories[k] as Int32Array;
      if (edges === undefined) encode(values(column), this.#categories[k] as ValueDictionary, codes);
      else this.#bin(column, values(column), edges, codes, place);
    }
    for (const [k, column] of this.#request.numbers.entries()) {
      this.#read(column, values(column), block.numbers[k] as Float64Array, place);
    }
    for (const [k, column] of this.#request.keys.entries()) {
      encode(values(column), this.#keys[k] as ValueDictionary, block.keys[k] as Int32Array);
    }
    this.#builder.add(block, rows);
  }

  finish(): CodedTable {
    const dictionaries = {
      categories: this.#categories.map(({ values }) => values),
      keys: this.#keys.map(({ values }) => values),
    };
    return this.#builder.finish(dictionaries, this.#missing);
  }

  #bin(
    column: string,
    values: ArrayLike<RawValue>,
    edges: readonly number[],
    codes: Int32Array,
    place: RowPlace,
  ): void {
    for (let row = 0; row < codes.length; row++) {
      codes[row] = binOf(this.#number(column, values[row], row, place), edges) + 1;
    }
  }

  #read(column: string, values: ArrayLike<RawValue>, numbers: Float64Array, place: RowPlace): void {
    for (let row = 0; row < numbers.length; row++) numbers[row] = this.#number(column, values[row], row, place);
  }

  #number(column: string, value: RawValue, row: number, place: RowPlace): number {
    const number = presentNumber(value, this.#missing);
    if (number !== undefined) return number;
    throw notANumber(column, value, place(row));
  }
}

/** The problem of a value that should be a number, with its line in a text file or its row in another. */
export function notANumber(column: string, value: RawValue, place: ReturnType<RowPlace>): InputProblem {
  const { file, line, row } = place;
  const args = { file, column, value: shortened(String(value)) };
  return line === undefined
    ? new InputProblem('input/not-a-number-row', { ...args, row: row ?? 0 }, { file })
    : new InputProblem('input/not-a-number', { ...args, line }, { file, line });
}

function encode(values: ArrayLike<RawValue>, dictionary: ValueDictionary, codes: Int32Array): void {
  for (let row = 0; row < codes.length; row++) codes[row] = dictionary.codeOf(values[row]);
}
