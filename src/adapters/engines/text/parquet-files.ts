import { type FileHandle, open } from 'node:fs/promises';
import type { AsyncBuffer, Compressors, ParquetParsers, ParquetScan, SchemaTree } from 'hyparquet';
import { InputProblem } from '../../../core/input-problem.ts';
import { dateText, timestampText } from '../../../core/table/calendar.ts';
import type { CodedTable } from '../../../core/table/coded-table.ts';
import { type ColumnRequest, requestedColumns } from '../../../core/table/column-request.ts';
import { columnPosition, requireSameColumns } from '../../../core/table/header.ts';
import type { RawValue } from '../../../core/table/raw-value.ts';
import { ValueTable } from '../../../core/table/value-table.ts';
import type { Effort, TableSource } from '../../../ports/engine.ts';
import { damagedParquet, unreadable } from '../file-problem.ts';
import { parquetTypeName, requireSameTypes, requireScalarColumn } from '../parquet-type.ts';

export interface ParquetColumn {
  readonly name: string;
  readonly type: string;
  readonly scale: number;
}

export interface RowRange {
  readonly start: number;
  readonly end: number;
}

/** An open Parquet file: its columns, and their values by row group. */
export interface ParquetFile {
  readonly file: string;
  readonly rows: number;
  readonly columns: readonly ParquetColumn[];
  readonly groups: readonly RowRange[];
  values(column: ParquetColumn, group: RowRange): Promise<ArrayLike<RawValue>>;
}

/** Opens the files of a table one after another and checks that their columns agree. */
export async function* parquetFiles(source: TableSource, effort: Effort): AsyncGenerator<ParquetFile> {
  let first: ParquetFile | undefined;
  for (const [index, file] of source.files.entries()) {
    const handle = await open(file).catch((error: unknown) => Promise.reject(unreadable(file, error)));
    try {
      const opened = await openParquet(handle, file);
      first ??= opened;
      const names = (columns: readonly ParquetColumn[]) => columns.map(({ name }) => name);
      requireSameColumns(names(opened.columns), file, { file: first.file, columns: names(first.columns) });
      requireSameTypes(file, opened.columns, first);
      yield opened;
    } finally {
      await handle.close();
    }
    effort.progress?.('reading', (index + 1) / source.files.length);
  }
}

/** Reads Parquet in pure TypeScript, a row group at a time. */
export async function readParquetFiles(
  source: TableSource,
  request: ColumnRequest,
  effort: Effort,
): Promise<CodedTable> {
  let table: ValueTable | undefined;
  for await (const parquet of parquetFiles(source, effort)) {
    table ??= new ValueTable(request, parquet.rows);
    const names = parquet.columns.map(({ name }) => name);
    const columns = requestedColumns(request).map(
      (name) => parquet.columns[columnPosition(name, names, parquet.file)] as ParquetColumn,
    );
    for (const { name, type } of columns) requireScalarColumn(name, type, parquet.file);
    for (const group of parquet.groups) {
      effort.signal?.throwIfAborted();
      const values = new Map<string, ArrayLike<RawValue>>();
      for (const column of columns) values.set(column.name, await parquet.values(column, group));
      const place = (row: number) => ({ file: parquet.file, row: group.start + row + 1 });
      table.add(group.end - group.start, (column) => values.get(column) ?? [], place);
    }
  }
  return (table ?? new ValueTable(request)).finish();
}

async function openParquet(handle: FileHandle, file: string): Promise<ParquetFile> {
  const { parquetMetadataAsync, parquetScan, parquetSchema } = await import('hyparquet');
  const compressors = await loadCompressors();
  const buffer = await asyncBuffer(handle, file);
  try {
    const metadata = await parquetMetadataAsync(buffer);
    const scan = await parquetScan({ file: buffer, metadata, compressors, parsers, geoparquet: false });
    return {
      file,
      rows: Number(metadata.num_rows),
      columns: parquetSchema(metadata).children.map(declaredColumn),
      groups: scan.ranges.map(({ rowStart, rowEnd }) => ({ start: rowStart, end: rowEnd })),
      values: (column, group) => columnValues(scan, column, group, file),
    };
  } catch (error) {
    throw damagedParquet(file, error);
  }
}

/** Pages without values are passed by, since the library's LZ4 stumbles over them. */
async function loadCompressors(): Promise<Compressors> {
  const { compressors } = await import('hyparquet-compressors');
  const withEmptyPages = Object.entries(compressors).map(([codec, decompress]) => [
    codec,
    (input: Uint8Array, length: number) => (length === 0 ? new Uint8Array() : decompress(input, length)),
  ]);
  return Object.fromEntries(withEmptyPages) as Compressors;
}

function declaredColumn({ element, children }: SchemaTree): ParquetColumn {
  const type = parquetTypeName({
    nested: children.length > 0 || element.repetition_type === 'REPEATED',
    physical: element.type,
    converted: element.converted_type,
    logical: element.logical_type?.type,
    precision: element.precision,
    scale: element.scale,
  });
  return { name: element.name, type, scale: element.scale ?? 0 };
}

async function columnValues(
  scan: ParquetScan,
  { name, type, scale }: ParquetColumn,
  group: RowRange,
  file: string,
): Promise<ArrayLike<RawValue>> {
  try {
    const values = await scan.readColumn({ column: name, rowStart: group.start, rowEnd: group.end });
    if (values.length !== group.end - group.start) throw new Error('rows are missing');
    return requireScalarColumn(name, type, file) === 'decimal' ? nearestDoubles(values, scale) : values;
  } catch (error) {
    throw damagedParquet(file, error);
  }
}

/** hyparquet gives integer × 10⁻ˢᶜᵃˡᵉ, which is not always the nearest double; the quotient of the two is. */
function nearestDoubles(values: ArrayLike<unknown>, scale: number): RawValue[] {
  const factor = 10 ** scale;
  return Array.from(values, (value) => (typeof value === 'number' ? Math.round(value * factor) / factor : null));
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Times as core's text; text must be UTF-8; JSON stays text. Missing values come as undefined. */
const parsers: Partial<ParquetParsers> = {
  timestampFromMilliseconds: (value?: bigint) =>
    value === undefined ? value : timestampText(BigInt(value) * 1_000_000n),
  timestampFromMicroseconds: (value?: bigint) => (value === undefined ? value : timestampText(BigInt(value) * 1000n)),
  timestampFromNanoseconds: (value?: bigint) => (value === undefined ? value : timestampText(BigInt(value))),
  dateFromDays: (value?: number) => (value === undefined ? value : dateText(value)),
  stringFromBytes: (bytes?: Uint8Array) => bytes && utf8.decode(bytes),
  jsonFromBytes: (bytes?: Uint8Array) => bytes && utf8.decode(bytes),
};

async function asyncBuffer(handle: FileHandle, file: string): Promise<AsyncBuffer> {
  const { size } = await handle.stat();
  if (size === 0) throw new InputProblem('input/file-empty-parquet', { file }, { file });
  return {
    byteLength: size,
    async slice(start, end = size) {
      const bytes = new Uint8Array(Math.max(0, end - start));
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, start);
      return bytes.buffer.slice(0, bytesRead);
    },
  };
}
