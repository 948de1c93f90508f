import { InputProblem } from '../../../core/input-problem.ts';
import { cutText, type TableHead } from '../../../core/profile/table-head.ts';
import { categoryText } from '../../../core/table/category.ts';
import type { CsvRow } from '../../../core/table/csv-reader.ts';
import { csvFileReader, headerNames } from '../../../core/table/csv-table.ts';
import type { JsonRow } from '../../../core/table/json-lines.ts';
import type { RawValue } from '../../../core/table/raw-value.ts';
import { decodeUtf8 } from '../../../core/table/utf8.ts';
import type { Effort, TableSource } from '../../../ports/engine.ts';
import { fileChunks } from '../file-chunks.ts';
import { jsonRows } from '../json-lines-files.ts';
import { parquetColumnKind } from '../parquet-type.ts';

/** What stands for a value that is no scalar. */
const nested = '…';

type Row = (string | null)[];

/** The first rows of a table, from the beginnings of its files alone; the same whichever engine reads the rest. */
export function firstRows(source: TableSource, limit: number, effort: Effort): Promise<TableHead> {
  switch (source.format) {
    case 'csv':
    case 'tsv':
      return firstCsvRows(source, source.format, limit, effort);
    case 'jsonl':
      return firstJsonRows(source, limit, effort);
    case 'parquet':
      return firstParquetRows(source, limit, effort);
  }
}

async function firstCsvRows(
  { files }: TableSource,
  format: 'csv' | 'tsv',
  limit: number,
  { signal }: Effort,
): Promise<TableHead> {
  let columns: readonly string[] = [];
  const rows: Row[] = [];
  for (const file of files) {
    if (rows.length >= limit) break;
    let headerRead = false;
    const reader = csvFileReader(file, format, (row) => {
      if (!headerRead) {
        headerRead = true;
        if (columns.length === 0) columns = headerNames(row, file);
      } else if (rows.length < limit) rows.push(csvTexts(row, file));
    });
    for await (const chunk of fileChunks(file, signal ? { signal } : {})) {
      reader.push(chunk);
      if (rows.length >= limit) break;
    }
    // Of a file of which only the beginning was read, the end says nothing.
    if (rows.length < limit) reader.end();
  }
  return { columns: [...columns], rows };
}

function csvTexts({ bytes, starts, ends, fields, line }: CsvRow, file: string): Row {
  return Array.from({ length: fields }, (_, field) => {
    const text = decodeUtf8(bytes, starts[field], ends[field]);
    if (text === undefined) throw new InputProblem('input/encoding', { file, line }, { file, line });
    return cutText(categoryText(text));
  });
}

async function firstJsonRows(source: TableSource, limit: number, effort: Effort): Promise<TableHead> {
  const first: JsonRow[] = [];
  for await (const { rows } of jsonRows(source, effort)) {
    first.push(...rows.slice(0, limit - first.length));
    if (first.length >= limit) break;
  }
  const columns = [...new Set(first.flatMap((row) => Object.keys(row)))];
  const textOf = (value: unknown): string | null =>
    typeof value === 'object' && value !== null ? nested : cutText(categoryText(value as RawValue));
  return { columns, rows: first.map((row) => columns.map((name) => textOf(row[name]))) };
}

async function firstParquetRows(source: TableSource, limit: number, effort: Effort): Promise<TableHead> {
  const { parquetFiles } = await import('./parquet-files.ts');
  let names: string[] = [];
  const rows: Row[] = [];
  for await (const { columns, groups, values } of parquetFiles(source, effort)) {
    names = columns.map(({ name }) => name);
    for (const group of groups) {
      effort.signal?.throwIfAborted();
      const wanted = { start: group.start, end: Math.min(group.end, group.start + limit - rows.length) };
      const block = Array.from({ length: wanted.end - wanted.start }, (): Row => []);
      for (const column of columns) {
        const isScalar = parquetColumnKind(column.type) !== undefined;
        const read = isScalar ? await values(column, wanted) : [];
        for (const [index, row] of block.entries()) row.push(isScalar ? cutText(categoryText(read[index])) : nested);
      }
      rows.push(...block);
      if (rows.length >= limit) break;
    }
    if (rows.length >= limit) break;
  }
  return { columns: names, rows };
}
