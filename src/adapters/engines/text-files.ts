import type { CodedTable } from '../../core/table/coded-table.ts';
import type { ColumnRequest } from '../../core/table/column-request.ts';
import { missingValues } from '../../core/table/missing-values.ts';
import type { Effort, TableDescription, TableSource } from '../../ports/engine.ts';
import { readCsvFiles } from './csv-files.ts';
import { describeCsv, describeJsonLines } from './describe-rows.ts';
import { readJsonLinesFiles } from './json-lines-files.ts';

/** Reads CSV, TSV and JSON lines, also compressed, with the product's own parsers. */
export function readTextFiles(source: TableSource, request: ColumnRequest, effort: Effort): Promise<CodedTable> {
  return source.format === 'jsonl'
    ? readJsonLinesFiles(source, request, effort)
    : readCsvFiles(source, request, effort);
}

/** Describes CSV, TSV and JSON lines by reading all of them. */
export function describeTextFiles(
  source: TableSource,
  effort: Effort,
  missing: readonly string[],
): Promise<TableDescription> {
  const listed = missingValues(missing);
  return source.format === 'jsonl' ? describeJsonLines(source, effort, listed) : describeCsv(source, effort, listed);
}
