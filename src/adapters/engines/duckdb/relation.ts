import { longestLine } from '../../../core/table/csv-reader.ts';
import { requireSameColumns } from '../../../core/table/header.ts';
import type { TableSource } from '../../../ports/engine.ts';
import { readCsvHeader } from '../csv-files.ts';
import { requireParquetFile } from '../file-problem.ts';
import { requireSameTypes } from '../parquet-type.ts';
import { parquetSchema } from './parquet-schema.ts';
import type { DuckDbSession } from './session.ts';
import { columnAlias, sqlFiles, sqlText } from './sql.ts';

/** The files of a table as SQL: what stands after FROM, and its columns, called c0, c1 … there. */
export interface Relation {
  readonly from: string;
  readonly columns: readonly RelationColumn[];
}

export interface RelationColumn {
  readonly name: string;
  /** DuckDB's name of the type. */
  readonly sqlType: string;
  /** The type as the file declares it. */
  readonly type: string;
}

const bufferBytes = 2 * longestLine;

export async function tableRelation(
  session: DuckDbSession,
  source: TableSource,
  signal: AbortSignal | undefined,
): Promise<Relation> {
  return source.format === 'parquet' ? parquetRelation(session, source) : csvRelation(source, signal);
}

/** CSV as text, with the delimiter and header that core finds; DuckDB guesses nothing. */
async function csvRelation(source: TableSource, signal: AbortSignal | undefined): Promise<Relation> {
  const format = source.format === 'tsv' ? 'tsv' : 'csv';
  const headers = [];
  for (const file of source.files) headers.push({ file, ...(await readCsvHeader(file, format, signal)) });
  const first = headers[0] ?? { file: '', delimiter: 0x2c, columns: [] };
  for (const { file, columns } of headers) requireSameColumns(columns, file, first);
  const selects = groupedByDelimiter(headers).map(({ files, delimiter }) => {
    const columns = first.columns.map((_, position) => `${sqlText(columnAlias(position))}: 'VARCHAR'`).join(', ');
    return `SELECT * FROM read_csv(${sqlFiles(files)}, auto_detect = false, header = true,
      delim = ${sqlText(String.fromCharCode(delimiter))}, quote = '"', escape = '"', columns = {${columns}},
      strict_mode = true, null_padding = false, ignore_errors = false, compression = 'none',
      max_line_size = ${longestLine}, buffer_size = ${bufferBytes})`;
  });
  return {
    from: `(${selects.join(' UNION ALL ')})`,
    columns: first.columns.map((name) => ({ name, sqlType: 'VARCHAR', type: 'STRING' })),
  };
}

/** Runs of files that one call of read_csv can read. */
function groupedByDelimiter(
  headers: readonly { readonly file: string; readonly delimiter: number }[],
): { files: string[]; delimiter: number }[] {
  const groups: { files: string[]; delimiter: number }[] = [];
  for (const { file, delimiter } of headers) {
    const last = groups.at(-1);
    if (last?.delimiter === delimiter) last.files.push(file);
    else groups.push({ files: [file], delimiter });
  }
  return groups;
}

async function parquetRelation(session: DuckDbSession, source: TableSource): Promise<Relation> {
  for (const file of source.files) await requireParquetFile(file);
  const schemas = await parquetSchema(session, source.files);
  const first = schemas[0] ?? { file: '', columns: [] };
  const names = (columns: readonly { readonly name: string }[]) => columns.map(({ name }) => name);
  for (const { file, columns } of schemas) {
    requireSameColumns(names(columns), file, { file: first.file, columns: names(first.columns) });
    requireSameTypes(file, columns, first);
  }
  const scan = parquetScan(source.files, '');
  const [, sqlTypes = []] = await session.columns(`DESCRIBE SELECT * FROM ${scan}`);
  const aliases = first.columns.map((_, position) => columnAlias(position)).join(', ');
  return {
    from: `${scan} AS t(${aliases})`,
    columns: first.columns.map(({ name, type }, position) => ({ name, type, sqlType: String(sqlTypes[position]) })),
  };
}

/** @param further options, each with a comma before it */
export function parquetScan(files: readonly string[], further: string): string {
  return `read_parquet(${sqlFiles(files)}, binary_as_string = true, hive_partitioning = false${further})`;
}
