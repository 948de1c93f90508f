import type { Effort, TableSource } from '../../../ports/engine.ts';
import { readCsvHeader } from '../csv-files.ts';
import { jsonRows } from '../json-lines-files.ts';

/** Names of a table's columns from the beginning of its first file alone: those of JSON lines are what its first lines have. */
export async function columnNames({ files, format }: TableSource, effort: Effort): Promise<readonly string[]> {
  const [file] = files;
  if (file === undefined) return [];
  if (format === 'csv' || format === 'tsv') return (await readCsvHeader(file, format, effort.signal)).columns;
  const first = { files: [file], format };
  if (format === 'jsonl') {
    for await (const { rows } of jsonRows(first, effort)) return [...new Set(rows.flatMap(Object.keys))];
    return [];
  }
  const { parquetFiles } = await import('./parquet-files.ts');
  for await (const { columns } of parquetFiles(first, effort)) return columns.map(({ name }) => name);
  return [];
}
