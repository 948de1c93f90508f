import type { CodedTable } from '../../../core/table/coded-table.ts';
import type { Effort, Engine, TableDescription, TableRequest, TableSource } from '../../../ports/engine.ts';
import { describeTextFiles, readTextFiles } from '../text-files.ts';

/**
 * Reads tables in pure TypeScript: no native code, and the fastest start on small files. Parquet code is loaded
 * only when a Parquet file is read.
 */
export class TextEngine implements Engine {
  readonly name = 'text';

  async describe(source: TableSource, effort: Effort): Promise<TableDescription> {
    if (source.format !== 'parquet') return describeTextFiles(source, effort);
    const { describeParquet } = await import('./describe-parquet.ts');
    return describeParquet(source, effort);
  }

  async read(request: TableRequest, effort: Effort): Promise<CodedTable> {
    const { source } = request;
    if (source.format !== 'parquet') return readTextFiles(source, request, effort);
    const { readParquetFiles } = await import('./parquet-files.ts');
    return readParquetFiles(source, request, effort);
  }
}
