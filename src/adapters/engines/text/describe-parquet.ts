import { ColumnSummarizer } from '../../../core/table/column-summary.ts';
import type { MissingValues } from '../../../core/table/missing-values.ts';
import type { Effort, TableDescription, TableSource } from '../../../ports/engine.ts';
import { parquetColumnKind } from '../parquet-type.ts';
import { type ParquetColumn, type ParquetFile, parquetFiles } from './parquet-files.ts';

/** Describes Parquet files by reading all columns that hold scalars; the others are of type `other`. */
export async function describeParquet(
  source: TableSource,
  effort: Effort,
  missing: MissingValues,
): Promise<TableDescription> {
  let columns: readonly ParquetColumn[] = [];
  let summaries: ColumnSummarizer[] = [];
  let rows = 0;
  for await (const parquet of parquetFiles(source, effort)) {
    rows += parquet.rows;
    if (columns.length === 0) summaries = parquet.columns.map(() => new ColumnSummarizer(missing));
    columns = parquet.columns;
    for (const [k, column] of columns.entries()) {
      if (parquetColumnKind(column.type) !== undefined) await summarize(parquet, column, summaries[k], effort);
      const files = source.files.indexOf(parquet.file) + (k + 1) / columns.length;
      effort.progress?.('reading', files / source.files.length);
    }
  }
  return {
    rows,
    columns: columns.map(({ name, type }, k) => {
      const summary = (summaries[k] ?? new ColumnSummarizer()).summary();
      return { name, ...summary, type: parquetColumnKind(type) === 'time' ? ('time' as const) : summary.type };
    }),
  };
}

async function summarize(
  parquet: ParquetFile,
  column: ParquetColumn,
  summarizer: ColumnSummarizer | undefined,
  effort: Effort,
): Promise<void> {
  for (const group of parquet.groups) {
    effort.signal?.throwIfAborted();
    const values = await parquet.values(column, group);
    for (let row = 0; row < values.length; row++) summarizer?.add(values[row]);
  }
}
