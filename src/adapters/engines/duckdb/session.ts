import type { DuckDBConnection, DuckDBResult } from '@duckdb/node-api';
import type { DuckDbOptions } from './options.ts';
import { literalPath, sqlText } from './sql.ts';

/** A DuckDB database in memory that may read the files of one table and nothing else, for the length of one task. */
export interface DuckDbSession {
  /** All rows of a query, column by column. */
  columns(sql: string): Promise<unknown[][]>;
  /** The rows of a query as they come, in the order of the files. */
  stream(sql: string): Promise<DuckDBResult>;
}

/**
 * Opens a database, runs a task and closes the database whatever happens. Extensions are never fetched or loaded,
 * nothing is written to disk, and the configuration is locked. The signal interrupts the running query.
 */
export async function withDuckDb<T>(
  files: readonly string[],
  options: DuckDbOptions,
  signal: AbortSignal | undefined,
  task: (session: DuckDbSession) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', configuration(options));
  try {
    const connection = await instance.connect();
    const interrupt = () => connection.interrupt();
    signal?.addEventListener('abort', interrupt);
    try {
      await lock(connection, files, options);
      return await task(session(connection, signal));
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    } finally {
      signal?.removeEventListener('abort', interrupt);
      connection.closeSync();
    }
  } finally {
    instance.closeSync();
  }
}

/** Whether an error is DuckDB's own, as `Invalid Input Error: …`, and no mistake of this program. */
export function isDuckDbFailure(error: unknown): error is Error {
  return error instanceof Error && /^[A-Z][A-Za-z ]* Error: /.test(error.message);
}

function session(connection: DuckDBConnection, signal: AbortSignal | undefined): DuckDbSession {
  return {
    async columns(sql) {
      signal?.throwIfAborted();
      return (await connection.runAndReadAll(sql)).getColumnsJS();
    },
    async stream(sql) {
      signal?.throwIfAborted();
      return connection.stream(sql);
    },
  };
}

function configuration({ memoryLimit, threads }: DuckDbOptions): Record<string, string> {
  return {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
    preserve_insertion_order: 'true',
    temp_directory: '',
    ...(memoryLimit === undefined ? {} : { memory_limit: memoryLimit }),
    ...(threads === undefined ? {} : { threads: String(threads) }),
  };
}

async function lock(connection: DuckDBConnection, files: readonly string[], { roots }: DuckDbOptions): Promise<void> {
  const list = (paths: readonly string[]) => `[${paths.map(sqlText).join(', ')}]`;
  await connection.run(
    roots === undefined
      ? `SET allowed_paths = ${list([...files, ...files.map(literalPath)])}`
      : `SET allowed_directories = ${list(roots)}`,
  );
  await connection.run('SET enable_external_access = false');
  await connection.run('SET lock_configuration = true');
}
