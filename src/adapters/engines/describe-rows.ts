import { InputProblem } from '../../core/input-problem.ts';
import { ColumnSummarizer, type ColumnSummary, distinctLimit } from '../../core/table/column-summary.ts';
import type { CsvRow } from '../../core/table/csv-reader.ts';
import { csvFileReader, headerNames } from '../../core/table/csv-table.ts';
import { ByteDictionary } from '../../core/table/dictionary.ts';
import { requireSameColumns } from '../../core/table/header.ts';
import type { MissingValues } from '../../core/table/missing-values.ts';
import { parseNumberBytes } from '../../core/table/number-bytes.ts';
import { decodeUtf8 } from '../../core/table/utf8.ts';
import type { Effort, TableDescription, TableSource } from '../../ports/engine.ts';
import { effortOfFile, fileChunks } from './file-chunks.ts';
import { jsonRows } from './json-lines-files.ts';

/** Describes CSV and TSV files by reading all of them. */
export async function describeCsv(
  source: TableSource,
  effort: Effort,
  missing: MissingValues,
): Promise<TableDescription> {
  let first: { file: string; columns: readonly string[] } | undefined;
  let summarizers: CsvColumnSummarizer[] = [];
  let rows = 0;
  for (const [index, file] of source.files.entries()) {
    let headerRead = false;
    const readHeader = (row: CsvRow) => {
      headerRead = true;
      const columns = headerNames(row, file);
      if (first !== undefined) return requireSameColumns(columns, file, first);
      first = { file, columns };
      summarizers = columns.map(() => new CsvColumnSummarizer(missing));
    };
    const reader = csvFileReader(file, source.format === 'tsv' ? 'tsv' : 'csv', (row) => {
      if (!headerRead) return readHeader(row);
      rows++;
      for (let field = 0; field < row.fields; field++) summarizers[field]?.add(row, field, file);
    });
    const part = effortOfFile(effort, index, source.files.length);
    for await (const chunk of fileChunks(file, part)) reader.push(chunk);
    reader.end();
  }
  const columns = (first?.columns ?? []).map((name, k) => ({
    name,
    ...(summarizers[k] ?? new CsvColumnSummarizer(missing)).summary(),
  }));
  return { rows, columns };
}

/** Sums up one column of CSV, decoding only what it has not seen before and no plain numbers. */
class CsvColumnSummarizer {
  readonly #summarizer: ColumnSummarizer;
  readonly #dictionary = new ByteDictionary();
  readonly #rows: number[] = [];

  constructor(missing: MissingValues) {
    this.#summarizer = new ColumnSummarizer(missing);
  }

  add({ bytes, starts, ends, line }: CsvRow, field: number, file: string): void {
    const start = starts[field] as number;
    const end = ends[field] as number;
    const decode = (): string => {
      const text = decodeUtf8(bytes, start, end);
      if (text === undefined) throw new InputProblem('input/encoding', { file, line }, { file, line });
      return text;
    };
    if (this.#rows.length <= distinctLimit + 1) {
      const code = this.#dictionary.codeOf(bytes, start, end, decode);
      this.#rows[code] = (this.#rows[code] ?? 0) + 1;
      return;
    }
    const number = parseNumberBytes(bytes, start, end);
    this.#summarizer.add(number === undefined || Number.isNaN(number) ? decode() : number);
  }

  summary(): ColumnSummary {
    for (const [code, rows] of this.#rows.entries()) this.#summarizer.add(this.#dictionary.values[code], rows);
    return this.#summarizer.summary();
  }
}

/** Describes JSON lines; columns are the keys in the order in which they first occur. */
export async function describeJsonLines(
  source: TableSource,
  effort: Effort,
  missing: MissingValues,
): Promise<TableDescription> {
  const summaries = new Map<string, { present: number; nested: boolean; summarizer: ColumnSummarizer }>();
  let rows = 0;
  for await (const batch of jsonRows(source, effort)) {
    rows += batch.rows.length;
    for (const row of batch.rows) {
      for (const [key, value] of Object.entries(row)) {
        const column = summaries.get(key) ?? { present: 0, nested: false, summarizer: new ColumnSummarizer(missing) };
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
