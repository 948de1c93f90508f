import type { CodedTable } from '../../core/table/coded-table.ts';
import type { ColumnRequest } from '../../core/table/column-request.ts';
import { CsvTable, csvFileReader, headerNames } from '../../core/table/csv-table.ts';
import type { Effort, TableSource } from '../../ports/engine.ts';
import { effortOfFile, fileChunks } from './file-chunks.ts';

/** Reads CSV and TSV files with the product's own parser. Throws InputProblem with the line of the first fault. */
export async function readCsvFiles(source: TableSource, request: ColumnRequest, effort: Effort): Promise<CodedTable> {
  const table = new CsvTable(request);
  const format = source.format === 'tsv' ? 'tsv' : 'csv';
  for (const [index, file] of source.files.entries()) {
    const reader = table.file(file, format);
    const part = effortOfFile(effort, index, source.files.length);
    for await (const chunk of fileChunks(file, part)) reader.push(chunk);
    reader.end();
  }
  return table.finish();
}

/** Delimiter and column names of a CSV file. */
export interface CsvHeader {
  readonly delimiter: number;
  readonly columns: readonly string[];
}

/** Reads the header of a CSV file. Throws InputProblem also for a fault in the rows of the file's first bytes. */
export async function readCsvHeader(file: string, format: 'csv' | 'tsv', signal?: AbortSignal): Promise<CsvHeader> {
  let header: CsvHeader | undefined;
  const reader = csvFileReader(file, format, (row, delimiter) => {
    header ??= { delimiter, columns: headerNames(row, file) };
  });
  for await (const chunk of fileChunks(file, signal ? { signal } : {})) {
    reader.push(chunk);
    if (header !== undefined) return header;
  }
  reader.end();
  return header ?? { delimiter: 0x2c, columns: [] };
}
