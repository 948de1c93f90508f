import type { Effort, TableDescription, TableSource } from '../../../ports/engine.ts';
import { describeCsv, describeJsonLines } from '../describe-rows.ts';

/** Describes a table by reading all of it. */
export async function describeText(source: TableSource, effort: Effort): Promise<TableDescription> {
  if (source.format === 'jsonl') return describeJsonLines(source, effort);
  if (source.format !== 'parquet') return describeCsv(source, effort);
  const { describeParquet } = await import('./describe-parquet.ts');
  return describeParquet(source, effort);
}
