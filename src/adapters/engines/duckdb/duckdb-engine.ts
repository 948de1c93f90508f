import type { CodedTable } from '../../../core/table/coded-table.ts';
import { missingValues } from '../../../core/table/missing-values.ts';
import type { Effort, Engine, TableDescription, TableRequest, TableSource } from '../../../ports/engine.ts';
import { describeTextFiles, readTextFiles } from '../text-files.ts';
import { groupedCells, UnreadNumber } from './cells.ts';
import { describeRelation } from './describe-relation.ts';
import { hasLongLastLine } from './long-last-line.ts';
import type { DuckDbOptions } from './options.ts';
import { parquetProblem } from './parquet-problem.ts';
import { readPlan } from './read-plan.ts';
import { readRows, TableChanged } from './read-rows.ts';
import { tableRelation } from './relation.ts';
import { type DuckDbSession, isDuckDbFailure, withDuckDb } from './session.ts';

/**
 * Reads tables through DuckDB: one GROUP BY for the cells, one scan streamed into typed arrays. CSV at which DuckDB
 * fails is read again by core, which names the faulty line in the same words as the text engine, or reads the table
 * where DuckDB takes fright at line ends in quotes.
 */
class DuckDbEngine implements Engine {
  readonly name = 'duckdb';
  readonly #options: DuckDbOptions;

  constructor(options: DuckDbOptions) {
    this.#options = options;
  }

  async describe(source: TableSource, effort: Effort, missing: readonly string[] = []): Promise<TableDescription> {
    if (source.format !== 'parquet') return describeTextFiles(source, effort, missing);
    const request = { source, categories: [], numbers: [], keys: [], missing };
    return this.#query(request, effort, async (session) =>
      describeRelation(session, await tableRelation(session, source, effort.signal), missingValues(missing), effort),
    );
  }

  async read(request: TableRequest, effort: Effort): Promise<CodedTable> {
    const { source } = request;
    if (!isQueried(source) || (await endsInLongLine(source))) return readTextFiles(source, request, effort);
    const reading = this.#query(request, effort, async (session) => {
      const plan = readPlan(request, await tableRelation(session, source, effort.signal));
      return readRows(session, plan, await groupedCells(session, plan), effort);
    });
    if (source.format === 'parquet') return reading;
    const table = await reading.catch((error: unknown) => {
      if (isDuckDbFailure(error) || error instanceof UnreadNumber || error instanceof TableChanged) return undefined;
      throw error;
    });
    return table === undefined || hasZeroBytes(table) ? readTextFiles(source, request, effort) : table;
  }

  async #query<T>(request: TableRequest, effort: Effort, task: (session: DuckDbSession) => Promise<T>): Promise<T> {
    const { source } = request;
    return withDuckDb(source.files, this.#options, effort.signal, async (session) => {
      try {
        return await task(session);
      } catch (error) {
        effort.signal?.throwIfAborted();
        throw source.format === 'parquet' ? await parquetProblem(error, session, request) : error;
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

async function endsInLongLine({ format, files }: TableSource): Promise<boolean> {
  if (format === 'parquet') return false;
  for (const file of files) if (await hasLongLastLine(file)) return true;
  return false;
}

/** DuckDB takes zero bytes for text, core for a mistake. */
function hasZeroBytes(table: CodedTable): boolean {
  const dictionaries = [...table.categories, ...table.keys.values()];
  return dictionaries.some(({ values }) => values.some((value) => value.includes('\0')));
}
