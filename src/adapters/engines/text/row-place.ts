import { csvFileReader } from '../../../core/table/csv-table.ts';
import type { Effort, RowPlace, TableSource } from '../../../ports/engine.ts';
import { fileChunks } from '../file-chunks.ts';
import { jsonRows } from '../json-lines-files.ts';

/** Where a row of a table stands: in which of its files, on which line of a text, as which row of a Parquet file. */
export async function rowPlace(source: TableSource, row: number, effort: Effort): Promise<RowPlace> {
  switch (source.format) {
    case 'csv':
    case 'tsv':
      return csvRowPlace(source, source.format, row, effort);
    case 'jsonl':
      return jsonRowPlace(source, row, effort);
    case 'parquet':
      return parquetRowPlace(source, row, effort);
  }
}

async function csvRowPlace(
  { files }: TableSource,
  format: 'csv' | 'tsv',
  row: number,
  { signal }: Effort,
): Promise<RowPlace> {
  let before = 0;
  for (const file of files) {
    let line: number | undefined;
    let isHeader = true;
    const reader = csvFileReader(file, format, (read) => {
      if (!isHeader && ++before === row) line = read.line;
      isHeader = false;
    });
    for await (const chunk of fileChunks(file, signal ? { signal } : {})) {
      reader.push(chunk);
      if (line !== undefined) return { file, line };
    }
    reader.end();
    if (line !== undefined) return { file, line };
  }
  return unknownPlace(files);
}

async function jsonRowPlace(source: TableSource, row: number, effort: Effort): Promise<RowPlace> {
  let before = 0;
  for await (const { file, lines } of jsonRows(source, effort)) {
    const line = lines[row - 1 - before];
    if (line !== undefined) return { file, line };
    before += lines.length;
  }
  return unknownPlace(source.files);
}

async function parquetRowPlace(source: TableSource, row: number, effort: Effort): Promise<RowPlace> {
  const { parquetFiles } = await import('./parquet-files.ts');
  let before = 0;
  for await (const { file, rows } of parquetFiles(source, effort)) {
    if (row <= before + rows) return { file, row: row - before };
    before += rows;
  }
  return unknownPlace(source.files);
}

/** Files that have changed since the row was read have it no more. */
function unknownPlace([file = '']: readonly string[]): RowPlace {
  return { file };
}
