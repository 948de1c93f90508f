export type TableFormat = 'csv' | 'tsv' | 'jsonl' | 'parquet';

/** The ends of file names that tell a table's format. */
export const tableExtensions: Readonly<Record<string, TableFormat>> = {
  '.csv': 'csv',
  '.tsv': 'tsv',
  '.tab': 'tsv',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.parquet': 'parquet',
  '.pq': 'parquet',
};

/** Format by name; a trailing `.gz` or `.zst` says that a text format is compressed. Undefined for any other file. */
export function tableFormatOf(file: string): TableFormat | undefined {
  const name = file.toLowerCase();
  const [, extension = '', compression] = /[^\\/](\.[a-z]+)(\.(?:gz|zst))?$/.exec(name) ?? [];
  const format = Object.hasOwn(tableExtensions, extension) ? tableExtensions[extension] : undefined;
  return format === 'parquet' && compression !== undefined ? undefined : format;
}
