import { InputProblem } from '../input-problem.ts';
import type { MessageId } from '../messages/catalog.ts';
import { binOf } from './bins.ts';
import type { CodedTable } from './coded-table.ts';
import { CodedTableBuilder, type RowBlock, rowBlock } from './coded-table-builder.ts';
import type { ColumnRequest } from './column-request.ts';
import { csvDialect } from './csv-dialect.ts';
import { CsvReader, type CsvRow } from './csv-reader.ts';
import { ByteDictionary } from './dictionary.ts';
import { columnPosition, requireSameColumns } from './header.ts';
import { type MissingValues, missingValues, presentNumber } from './missing-values.ts';
import { parseNumberBytes } from './number-bytes.ts';
import { decodeUtf8 } from './utf8.ts';

const blockRows = 1024;
/** Enough of a file to tell its delimiter. */
const dialectBytes = 65_536;

/** Reads a table from the bytes of one or more CSV files. */
export class CsvTable {
  readonly #request: ColumnRequest;
  readonly #missing: MissingValues;
  readonly #builder: CodedTableBuilder;
  readonly #block: RowBlock;
  #blockRows = 0;
  readonly #categories: ByteDictionary[];
  readonly #keys: ByteDictionary[];
  #first: { file: string; columns: readonly string[] } | undefined;
  /** Positions in the file of the requested columns. */
  #positions = { categories: [] as number[], numbers: [] as number[], keys: [] as number[] };

  constructor(request: ColumnRequest) {
    this.#request = request;
    this.#missing = missingValues(request.missing);
    this.#builder = new CodedTableBuilder(request);
    this.#block = rowBlock(request, blockRows);
    this.#categories = request.categories.map(() => new ByteDictionary());
    this.#keys = request.keys.map(() => new ByteDictionary());
  }

  get rows(): number {
    return this.#builder.rows + this.#blockRows;
  }

  /** The names in the header of the first file; empty before it is read. */
  get columns(): readonly string[] {
    return this.#first?.columns ?? [];
  }

  /** A reader of the next file: give it the file's bytes in order. Throws InputProblem where they are no such table. */
  file(file: string, format: 'csv' | 'tsv'): { push(chunk: Uint8Array): void; end(): void } {
    let headerRead = false;
    let line = 1;
    const decode: Decode = (bytes, start, end) => textOf(bytes, start, end, file, line);
    const onRow = (row: CsvRow) => {
      if (!headerRead) return readHeader(row);
      line = row.line;
      this.#addRow(row, file, decode);
    };
    const readHeader = (row: CsvRow) => {
      this.#readHeader(row, file);
      headerRead = true;
    };
    return csvFileReader(file, format, onRow);
  }

  finish(): CodedTable {
    this.#flush();
    const dictionaries = {
      categories: this.#categories.map(({ values }) => values),
      keys: this.#keys.map(({ values }) => values),
    };
    return this.#builder.finish(dictionaries, this.#missing);
  }

  #readHeader(row: CsvRow, file: string): void {
    const columns = headerNames(row, file);
    if (this.#first !== undefined) {
      requireSameColumns(columns, file, this.#first);
      return;
    }
    this.#first = { file, columns };
    const position = (column: string) => columnPosition(column, columns, file);
    this.#positions = {
      categories: this.#request.categories.map(({ column }) => position(column)),
      numbers: this.#request.numbers.map(position),
      keys: this.#request.keys.map(position),
    };
  }

  #addRow(row: CsvRow, file: string, decode: Decode): void {
    const { bytes, starts, ends } = row;
    const { categories, numbers, keys } = this.#positions;
    const at = this.#blockRows;
    for (let k = 0; k < categories.length; k++) {
      const field = categories[k] as number;
      const edges = this.#request.categories[k]?.edges;
      (this.#block.categories[k] as Int32Array)[at] =
        edges === undefined
          ? (this.#categories[k] as ByteDictionary).codeOf(
              bytes,
              starts[field] as number,
              ends[field] as number,
              decode,
            )
          : binOf(this.#number(row, field, file), edges) + 1;
    }
    for (let k = 0; k < numbers.length; k++) {
      (this.#block.numbers[k] as Float64Array)[at] = this.#number(row, numbers[k] as number, file);
    }
    for (let k = 0; k < keys.length; k++) {
      const field = keys[k] as number;
      const key = this.#keys[k] as ByteDictionary;
      (this.#block.keys[k] as Int32Array)[at] = key.codeOf(
        bytes,
        starts[field] as number,
        ends[field] as number,
        decode,
      );
    }
    if (++this.#blockRows === blockRows) this.#flush();
  }

  #number(row: CsvRow, field: number, file: string): number {
    const start = row.starts[field] as number;
    const end = row.ends[field] as number;
    const plain = parseNumberBytes(row.bytes, start, end);
    if (plain !== undefined) return this.#missing.numbers.has(plain) ? Number.NaN : plain;
    const text = textOf(row.bytes, start, end, file, row.line);
    const number = presentNumber(text, this.#missing);
    if (number !== undefined) return number;
    const args = { file, line: row.line, column: this.columns[field] ?? '', value: shortened(text) };
    throw new InputProblem('input/not-a-number', args, { file, line: row.line });
  }

  #flush(): void {
    this.#builder.add(this.#block, this.#blockRows);
    this.#blockRows = 0;
  }
}

/** Text of a field; throws InputProblem where the bytes are none. */
type Decode = (bytes: Uint8Array, start: number, end: number) => string;

function textOf(bytes: Uint8Array, start: number, end: number, file: string, line: number): string {
  const text = decodeUtf8(bytes, start, end);
  if (text === undefined) throw lineProblem('input/encoding', file, line);
  if (text.includes('\0')) throw lineProblem('input/nul', file, line);
  return text;
}

/** Reads one CSV file whose dialect is told by its first bytes; the first row given is the header. */
export function csvFileReader(
  file: string,
  format: 'csv' | 'tsv',
  onRow: (row: CsvRow, delimiter: number) => void,
): { push(chunk: Uint8Array): void; end(): void } {
  let start: Uint8Array = new Uint8Array(0);
  let reader: CsvReader | undefined;
  const begin = () => {
    const { delimiter, skip } = csvDialect(start, format, file);
    reader = new CsvReader({ file, delimiter, onRow: (row) => onRow(row, delimiter) });
    reader.push(start.subarray(skip));
  };
  return {
    push(chunk) {
      if (reader !== undefined) return reader.push(chunk);
      start = start.length === 0 ? chunk : joined(start, chunk);
      if (start.length >= dialectBytes) begin();
    },
    end() {
      if (reader === undefined) begin();
      reader?.end();
    },
  };
}

/** The names in a header row. */
export function headerNames(row: CsvRow, file: string): string[] {
  return Array.from({ length: row.fields }, (_, field) => {
    const name = decodeUtf8(row.bytes, row.starts[field], row.ends[field]);
    if (name === undefined) throw lineProblem('input/encoding', file, 1);
    return name;
  });
}

function lineProblem(id: MessageId, file: string, line: number): InputProblem {
  return new InputProblem(id, { file, line }, { file, line });
}

/** A value as a message shows it. */
export function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
