import { InputProblem } from '../input-problem.ts';
import type { MessageArgs, MessageId } from '../messages/catalog.ts';

/** One row: field k is `bytes[starts[k]..ends[k])`, without its quotes. The object is reused for the next row. */
export interface CsvRow {
  readonly bytes: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly fields: number;
  /** Line on which the row begins, from 1. */
  readonly line: number;
}

export interface CsvReaderOptions {
  readonly file: string;
  /** Number of the byte that separates fields. */
  readonly delimiter: number;
  /** Called with every row but blank lines, the header first. */
  readonly onRow: (row: CsvRow) => void;
}

/** A line longer than this is taken for a mistake, not for data. */
export const longestLine = 16 * 1024 * 1024;

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;
const quote = 0x22;
const lineEndNames = ['LF', 'CRLF', 'CR'] as const;

/**
 * CSV after RFC 4180, row by row from chunks of bytes: fields may be quoted, `""` is a quote in a quoted field, rows
 * end in LF, CRLF or CR, the same throughout. As DuckDB's strict mode it is lenient in four points: a quote inside an
 * unquoted field is text, spaces around a quoted field are dropped, blank lines are skipped (in a table of one column
 * they are empty values), and fields beyond the header's may be there if they are empty.
 */
export class CsvReader {
  readonly #options: CsvReaderOptions;
  readonly #ends: Uint8Array;
  #pending: Uint8Array = new Uint8Array(0);
  #columns = 0;
  #line = 1;
  #lineEnd = -1;
  #row: { bytes: Uint8Array; starts: Int32Array; ends: Int32Array; fields: number; line: number };
  /** For each field of the row: unquoted, quoted, or quoted with `""` in it. */
  #quoting = new Uint8Array(64);

  constructor(options: CsvReaderOptions) {
    this.#options = options;
    this.#ends = new Uint8Array(256);
    this.#ends[options.delimiter] = 1;
    this.#ends[lineFeed] = 1;
    this.#ends[carriageReturn] = 1;
    this.#row = { bytes: this.#pending, starts: new Int32Array(64), ends: new Int32Array(64), fields: 0, line: 1 };
  }

  /** Reads the rows that end in this chunk. The chunk's bytes may be changed and must not be reused by the caller. */
  push(chunk: Uint8Array): void {
    const bytes = this.#pending.length === 0 ? chunk : concatenated(this.#pending, chunk);
    const read = this.#readRows(bytes, false);
    this.#pending = bytes.subarray(read);
    if (this.#pending.length > longestLine) throw this.#lineTooLong();
  }

  /** Reads the last row, which may lack its line end. */
  end(): void {
    if (this.#pending.length > 0) this.#readRows(this.#pending, true);
    this.#pending = new Uint8Array(0);
  }

  #readRows(bytes: Uint8Array, final: boolean): number {
    this.#row.bytes = bytes;
    let at = 0;
    while (at < bytes.length) {
      const next = this.#readRow(bytes, at, final);
      if (next < 0) return at;
      at = next;
    }
    return at;
  }

  /** Reads one row and returns where the next begins, or -1 where the row is not complete yet. */
  #readRow(bytes: Uint8Array, start: number, final: boolean): number {
    const { delimiter } = this.#options;
    const row = this.#row;
    row.line = this.#line;
    let lines = 0;
    let at = start;
    for (let field = 0; ; field++) {
      if (field === row.starts.length) this.#enlargeRow();
      let opening = at;
      while (bytes[opening] === space) opening++;
      if (bytes[opening] === quote) {
        const closing = this.#closingQuote(bytes, opening + 1, field, final);
        if (closing < 0) return -1;
        row.starts[field] = opening + 1;
        row.ends[field] = closing;
        lines += lineEndsWithin(bytes, opening + 1, closing);
        at = closing + 1;
        while (bytes[at] === space) at++;
        if (at < bytes.length && this.#ends[bytes[at] as number] === 0) throw this.#problem('input/csv-quote-text');
      } else {
        row.starts[field] = at;
        while (at < bytes.length && this.#ends[bytes[at] as number] === 0) at++;
        row.ends[field] = at;
        this.#quoting[field] = 0;
      }
      if (at >= bytes.length && !final) return -1;
      if (at < bytes.length && bytes[at] === delimiter) {
        at++;
        continue;
      }
      const next = this.#afterLineEnd(bytes, at, final);
      if (next < 0) return -1;
      row.fields = field + 1;
      this.#deliver();
      this.#line += lines + 1;
      return next;
    }
  }

  #closingQuote(bytes: Uint8Array, from: number, field: number, final: boolean): number {
    this.#quoting[field] = 1;
    for (let at = from; ; at += 2) {
      at = bytes.indexOf(quote, at);
      if (at < 0 && final) throw this.#problem('input/csv-quote-open');
      if (at < 0 || (at + 1 >= bytes.length && !final)) return -1;
      if (bytes[at + 1] !== quote) return at;
      this.#quoting[field] = 2;
    }
  }

  /** Where the next row begins, the line end at `at` being passed; -1 where its second byte may still come. */
  #afterLineEnd(bytes: Uint8Array, at: number, final: boolean): number {
    if (at >= bytes.length) return at;
    let kind = 0;
    if (bytes[at] === carriageReturn) {
      if (at + 1 >= bytes.length && !final) return -1;
      kind = bytes[at + 1] === lineFeed ? 1 : 2;
    }
    if (this.#lineEnd < 0) this.#lineEnd = kind;
    else if (kind !== this.#lineEnd) {
      const found = lineEndNames[kind] ?? '';
      throw this.#problem('input/csv-line-ends', { found, expected: lineEndNames[this.#lineEnd] ?? '' });
    }
    return at + (kind === 1 ? 2 : 1);
  }

  #deliver(): void {
    const row = this.#row;
    const columns = this.#columns;
    if (columns === 0) this.#columns = row.fields;
    else if (row.fields !== columns) {
      if (row.fields === 1 && this.#quoting[0] === 0 && row.starts[0] === row.ends[0]) return;
      if (row.fields < columns || !this.#emptyFrom(columns)) throw this.#ragged();
      row.fields = columns;
    }
    for (let field = 0; field < row.fields; field++) if (this.#quoting[field] === 2) removeDoubledQuotes(row, field);
    this.#options.onRow(row);
  }

  #emptyFrom(field: number): boolean {
    const { starts, ends, fields } = this.#row;
    for (let k = field; k < fields; k++) if (starts[k] !== ends[k]) return false;
    return true;
  }

  #enlargeRow(): void {
    const size = this.#row.starts.length * 2;
    const enlarged = (numbers: Int32Array) => {
      const larger = new Int32Array(size);
      larger.set(numbers);
      return larger;
    };
    this.#row.starts = enlarged(this.#row.starts);
    this.#row.ends = enlarged(this.#row.ends);
    const quoting = new Uint8Array(size);
    quoting.set(this.#quoting);
    this.#quoting = quoting;
  }

  #ragged(): InputProblem {
    return this.#problem('input/csv-ragged', { expected: this.#columns, found: this.#row.fields });
  }

  #lineTooLong(): InputProblem {
    return this.#problem('input/line-long', { limit: longestLine / 1024 / 1024 });
  }

  #problem(id: MessageId, args: MessageArgs = {}): InputProblem {
    const { file } = this.#options;
    return new InputProblem(id, { file, line: this.#line, ...args }, { file, line: this.#line });
  }
}

/** Line ends inside a quoted field. */
function lineEndsWithin(bytes: Uint8Array, start: number, end: number): number {
  let lines = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at];
    if (byte === lineFeed || (byte === carriageReturn && bytes[at + 1] !== lineFeed)) lines++;
  }
  return lines;
}

/** Replaces `""` by `"` in place. */
function removeDoubledQuotes(row: { bytes: Uint8Array; starts: Int32Array; ends: Int32Array }, field: number): void {
  const { bytes, starts, ends } = row;
  let to = starts[field] as number;
  for (let at = to; at < (ends[field] as number); at++) {
    const byte = bytes[at] as number;
    bytes[to++] = byte;
    if (byte === quote) at++;
  }
  ends[field] = to;
}

function concatenated(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
