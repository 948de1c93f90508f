import { InputProblem } from '../../core/input-problem.ts';
import { ColumnSummarizer, type ColumnSummary } from '../../core/table/column-summary.ts';
import { csvFileReader, headerNames } from '../../core/table/csv-table.ts';
import { requireSameColumns } from '../../core/table/header.ts';
import { decodeUtf8 } from '../../core/table/utf8.ts';
import type { Effort, TableDescription, TableSource } from '../../ports/engine.ts';
import { fileChunks } from './file-chunks.ts';
import { jsonRows } from './json-lines-files.ts';

/** Describes CSV and TSV files by reading all of them. */
export async function describeCsv(source: TableSource, effort: Effort): Promise<TableDescription> {
  let first: { file: string; columns: readonly string[] } | undefined;
  let summaries: ColumnSummarizer[] = [];
  let rows = 0;
  for (const file of source.files) {
    let headerRead = false;
    const reader = csvFileReader(file, source.format === 'tsv' ? 'tsv' : 'csv', (row) => {
      if (!headerRead) {
        headerRead = true;
        const columns = headerNames(row, file);
        if (first !== undefined) return requireSameColumns(columns, file, first);
        first = { file, columns };
        summaries = columns.map(() => new ColumnSummarizer());
        return;
      }
      rows++;
      for (let field = 0; field < row.fields; field++) {
        const text = decodeUtf8(row.bytes, row.starts[field], row.ends[field]);
        const { line } = row;
        if (text === undefined) throw new InputProblem('input/encoding', { file, line }, { file, line });
        summaries[field]?.add(text);
      }
    });
    for await (const chunk of fileChunks(file, effort.signal)) reader.push(chunk);
    reader.end();
  }
  return { rows, columns: (first?.columns ?? []).map((name, k) => ({ name, ...summaryOf(summaries[k]) })) };
}

/** Describes JSON lines; columns are the keys in the order in which they first occur. */
export async function describeJsonLines(source: TableSource, effort: Effort): Promise<TableDescription> {
  const summaries = new Map<string, { present: number; nested: boolean; summarizer: ColumnSummarizer }>();
  let rows = 0;
  for await (const batch of jsonRows(source, effort)) {
    rows += batch.rows.length;
    for (const row of batch.rows) {
      for (const [key, value] of Object.entries(row)) {
        const column = summaries.get(key) ?? { present: 0, nested: false, summarizer: new ColumnSummarizer() };
        summaries.set(key, column);
        column.present++;
        if (typeof value === 'object' && value !== null) column.nested = true;
        else column.summarizer.add(value as string | number | boolean | null);
      }
    }
  }
  const columns = [...summaries].map(([name, { present, nested, summarizer }]) => {
    if (rows > present) summarizer.add(null, rows - present);
    const summary = summarizer.summary();
    return { name, ...summary, type: nested ? ('other' as const) : summary.type };
  });
  return { rows, columns };
}

function summaryOf(summarizer: ColumnSummarizer | undefined): ColumnSummary {
  return (summarizer ?? new ColumnSummarizer()).summary();
}
