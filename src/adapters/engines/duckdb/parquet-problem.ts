import { InputProblem } from '../../../core/input-problem.ts';
import { missingValues, presentNumber } from '../../../core/table/missing-values.ts';
import type { RawValue } from '../../../core/table/raw-value.ts';
import { notANumber } from '../../../core/table/value-table.ts';
import type { TableRequest } from '../../../ports/engine.ts';
import { damagedParquet } from '../file-problem.ts';
import { UnreadNumber } from './cells.ts';
import { numberColumn } from './column-sql.ts';
import { TableChanged } from './read-rows.ts';
import { parquetScan, tableRelation } from './relation.ts';
import { type DuckDbSession, isDuckDbFailure } from './session.ts';
import { columnAlias } from './sql.ts';

/** What a person can mend when DuckDB fails on Parquet, else the error itself. */
export async function parquetProblem(error: unknown, session: DuckDbSession, request: TableRequest): Promise<unknown> {
  if (error instanceof InputProblem || !(error instanceof Error)) return error;
  const { files } = request.source;
  const file = files.find((name) => error.message.includes(name)) ?? files[0] ?? '';
  if (error instanceof UnreadNumber) return unreadPlace(session, request, error.column);
  if (error instanceof TableChanged) return new InputProblem('input/file-changed', { file }, { file });
  if (!isDuckDbFailure(error)) return error;
  if (!/^Out of Memory/.test(error.message)) return damagedParquet(file, error);
  const problem = new InputProblem('input/memory', { file }, { file });
  problem.cause = error;
  return problem;
}

/** The first row of a Parquet table whose value in a column of numbers is none. */
async function unreadPlace(session: DuckDbSession, request: TableRequest, column: string): Promise<unknown> {
  const { columns } = await tableRelation(session, request.source, undefined);
  const missing = missingValues(request.missing);
  const position = columns.findIndex(({ name }) => name === column);
  const { number, unread } = numberColumn(columnAlias(position), columns[position]?.sqlType ?? 'VARCHAR');
  const aliases = columns.map((_, k) => columnAlias(k)).join(', ');
  for (const file of request.source.files) {
    const [texts = [], rows = []] = await session.columns(
      `SELECT ${unread ?? number} AS unread, row FROM ${parquetScan([file], ', file_row_number = true')} AS t(${aliases}, row)
       WHERE unread IS NOT NULL`,
    );
    const at = texts.findIndex((text) => presentNumber(text as RawValue, missing) === undefined);
    if (at >= 0) return notANumber(column, texts[at] as RawValue, { file, row: Number(rows[at]) + 1 });
  }
  return new InputProblem('input/file-changed', { file: request.source.files[0] ?? '' });
}
