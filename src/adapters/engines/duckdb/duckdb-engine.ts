import type { CodedTable } from '../../../core/table/coded-table.ts';
import type { Effort, Engine, TableDescription, TableRequest, TableSource } from '../../../ports/engine.ts';
import { describeTextFiles, readTextFiles } from '../text-files.ts';
import { groupedCells } from './cells.ts';
import { describeRelation } from './describe-relation.ts';
import { asInputProblem } from './failure.ts';
import type { DuckDbOptions } from './options.ts';
import { readPlan } from './read-plan.ts';
import { readRows } from './read-rows.ts';
import { tableRelation } from './relation.ts';
import { withDuckDb } from './session.ts';

/** Reads tables through DuckDB: one GROUP BY for the cells, one scan streamed into typed arrays. */
class DuckDbEngine implements Engine {
  readonly name = 'duckdb';
  readonly #options: DuckDbOptions;

  constructor(options: DuckDbOptions) {
    this.#options = options;
  }

  async describe(source: TableSource, effort: Effort): Promise<TableDescription> {
    if (source.format !== 'parquet') return describeTextFiles(source, effort);
    const request = { source, categories: [], numbers: [], keys: [], missing: [] };
    return withDuckDb(source.files, this.#options, effort.signal, async (session) => {
      try {
        return await describeRelation(session, await tableRelation(session, source, effort.signal));
      } catch (error) {
        throw await asInputProblem(error, session, request, effort);
      }
    });
  }

  async read(request: TableRequest, effort: Effort): Promise<CodedTable> {
    const { source } = request;
    if (!isQueried(source)) return readTextFiles(source, request, effort);
    return withDuckDb(source.files, this.#options, effort.signal, async (session) => {
      try {
        const plan = readPlan(request, await tableRelation(session, source, effort.signal));
        const table = await readRows(session, plan, await groupedCells(session, plan), effort);
        if (source.format !== 'parquet') requireNoZeroBytes(table);
        return table;
      } catch (error) {
        throw await asInputProblem(error, session, request, effort);
      }
    });
  }
}

/** Loads DuckDB; throws when there is no native code for this machine. */
export async function openDuckDbEngine(options: DuckDbOptions): Promise<Engine> {
  await import('@duckdb/node-api');
  return new DuckDbEngine(options);
}

/**
 * JSON lines take the way of the text engine, since parsing JSON is nearly all of the work; so does compressed text,
 * of which DuckDB reads as much as there is without a word when the end is missing.
 */
function isQueried({ format, files }: TableSource): boolean {
  return format === 'parquet' || (format !== 'jsonl' && !files.some((file) => /\.(?:gz|zst)$/.test(file)));
}

/** DuckDB takes zero bytes for text, core for a mistake. */
function requireNoZeroBytes(table: CodedTable): void {
  const dictionaries = [...table.categories, ...table.keys.values()];
  if (dictionaries.some(({ values }) => values.some((value) => value.includes('\0')))) throw new Error('zero byte');
}
