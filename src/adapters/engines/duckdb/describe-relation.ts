import { ColumnSummarizer } from '../../../core/table/column-summary.ts';
import type { MissingValues } from '../../../core/table/missing-values.ts';
import type { ColumnDescription, Effort, TableDescription } from '../../../ports/engine.ts';
import { parquetColumnKind } from '../parquet-type.ts';
import { rawColumn } from './column-sql.ts';
import type { Relation, RelationColumn } from './relation.ts';
import type { DuckDbSession } from './session.ts';
import { columnAlias } from './sql.ts';

/** Describes every column of a table by its distinct values, each converted by core. */
export async function describeRelation(
  session: DuckDbSession,
  relation: Relation,
  missing: MissingValues,
  { progress }: Effort,
): Promise<TableDescription> {
  const [[rows] = []] = await session.columns(`SELECT count(*) FROM ${relation.from}`);
  const columns: ColumnDescription[] = [];
  for (const [position, column] of relation.columns.entries()) {
    columns.push({
      name: column.name,
      ...(await describeColumn(session, relation.from, column, columnAlias(position), missing)),
    });
    progress?.('reading', (position + 1) / relation.columns.length);
  }
  return { rows: Number(rows), columns };
}

async function describeColumn(
  session: DuckDbSession,
  from: string,
  column: RelationColumn,
  alias: string,
  missing: MissingValues,
) {
  const kind = parquetColumnKind(column.type);
  const summarizer = new ColumnSummarizer(missing);
  if (kind === undefined) return summarizer.summary();
  const { sql, rawValue } = rawColumn(alias, column.sqlType);
  const result = await session.stream(`SELECT ${sql} AS value, count(*)::INTEGER AS n FROM ${from} GROUP BY ALL`);
  for (;;) {
    const chunk = await result.fetchChunk();
    const count = chunk?.rowCount ?? 0;
    if (chunk === null || count === 0) break;
    const values = chunk.getColumnVector(0);
    const counts = chunk.getColumnVector(1);
    for (let row = 0; row < count; row++) {
      summarizer.add(rawValue(values.getItem(row)), Number(counts.getItem(row)));
    }
  }
  const summary = summarizer.summary();
  return { ...summary, type: kind === 'time' ? ('time' as const) : summary.type };
}
