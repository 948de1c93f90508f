import { InputProblem } from '../../core/input-problem.ts';
import type { CodedTable } from '../../core/table/coded-table.ts';
import { type ColumnRequest, requestedColumns } from '../../core/table/column-request.ts';
import { columnPosition } from '../../core/table/header.ts';
import { type JsonRow, jsonRow, jsonScalar } from '../../core/table/json-lines.ts';
import type { RawValue } from '../../core/table/raw-value.ts';
import { ValueTable } from '../../core/table/value-table.ts';
import type { Effort, TableSource } from '../../ports/engine.ts';
import { effortOfFile } from './file-chunks.ts';
import { textLines } from './text-lines.ts';

/** Objects of a JSON lines file with their line numbers. */
export interface JsonRows {
  readonly file: string;
  readonly rows: readonly JsonRow[];
  readonly lines: readonly number[];
}

/** The objects of JSON lines files in batches. */
export async function* jsonRows(source: TableSource, effort: Effort): AsyncGenerator<JsonRows> {
  for (const [index, file] of source.files.entries()) {
    let empty = true;
    for await (const batch of textLines(file, effortOfFile(effort, index, source.files.length))) {
      const rows: JsonRow[] = [];
      const lines: number[] = [];
      for (const [offset, text] of batch.lines.entries()) {
        const row = jsonRow(text, file, batch.first + offset);
        if (row === undefined) continue;
        rows.push(row);
        lines.push(batch.first + offset);
      }
      empty &&= rows.length === 0;
      yield { file, rows, lines };
    }
    if (empty) throw new InputProblem('input/file-empty-json', { file }, { file });
  }
}

/** Reads JSON lines. A key that a line lacks is missing there; one that no line has is a missing column. */
export async function readJsonLinesFiles(
  source: TableSource,
  request: ColumnRequest,
  effort: Effort,
): Promise<CodedTable> {
  const table = new ValueTable(request);
  const columns = requestedColumns(request);
  const seen = new Set<string>();
  for await (const { file, rows, lines } of jsonRows(source, effort)) {
    const values = new Map<string, RawValue[]>();
    for (const column of columns) {
      values.set(
        column,
        rows.map((row) => (Object.hasOwn(row, column) ? jsonScalar(row[column], column, file) : null)),
      );
    }
    for (const row of rows) for (const key of Object.keys(row)) seen.add(key);
    table.add(
      rows.length,
      (column) => values.get(column) ?? [],
      (row) => ({ file, line: lines[row] ?? 0 }),
    );
  }
  for (const column of columns) columnPosition(column, [...seen], source.files[0] ?? '');
  return table.finish();
}
