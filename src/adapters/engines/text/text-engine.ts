import type { CodedTable } from '../../../core/table/coded-table.ts';
import type { Effort, Engine, TableDescription, TableRequest, TableSource } from '../../../ports/engine.ts';
import { readCsvFiles } from '../csv-files.ts';
import { readJsonLinesFiles } from '../json-lines-files.ts';
import { describeText } from './describe-text.ts';

/**
 * Reads tables in pure TypeScript: no native code, and the fastest start on small files. Parquet code is loaded
 * only when a Parquet file is read.
 */
export class TextEngine implements Engine {
  readonly name = 'text';

  describe(source: TableSource, effort: Effort): Promise<TableDescription> {
    return describeText(source, effort);
  }

  async read(request: TableRequest, effort: Effort): Promise<CodedTable> {
    const { source } = request;
    switch (source.format) {
      case 'csv':
      case 'tsv':
        return readCsvFiles(source, request, effort);
      case 'jsonl':
        return readJsonLinesFiles(source, request, effort);
      case 'parquet': {
        const { readParquetFiles } = await import('./parquet-files.ts');
        return readParquetFiles(source, request, effort);
      }
    }
  }
}
