import type { CodedTable } from '../../../core/table/coded-table.ts';
import { missingValues } from '../../../core/table/missing-values.ts';
import type { Effort, Engine, TableDescription, TableRequest, TableSource } from '../../../ports/engine.ts';
import { describeTextFiles, readTextFiles } from '../text-files.ts';

/**
 * Reads tables in pure TypeScript: no native code, and the fastest start on small files. Parquet code is loaded
 * only when a Parquet file is read.
 */
export class TextEngine implements Engine {
  readonly name = 'text';

  async describe(source: TableSource, effort: Effort, missing: readonly string[] = []): Promise<TableDescription> {
    if (source.format !== 'parquet') return describeTextFiles(source, effort, missing);
    const { describeParquet } = await import('./describe-parquet.ts');
    return describeParquet(source, effort, missingValues(missing));
  }

  async read(request: TableRequest, effort: Effort): Promise<CodedTable> {
    const { source } = request;
    if (source.format !== 'parquet') return readTextFiles(source, request, effort);
    const { readParquetFiles } = await import('./parquet-files.ts');
    return readParquetFiles(source, request, effort);
  }
}
