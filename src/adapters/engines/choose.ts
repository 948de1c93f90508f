import { stat } from 'node:fs/promises';
import type { TableFormat } from '../../core/table/table-format.ts';
import type { Engine, TableSource } from '../../ports/engine.ts';
import type { DuckDbOptions } from './duckdb/options.ts';

export interface EngineChoice extends DuckDbOptions {
  /** False where the native engine is not shipped: the text engine reads everything, and nothing is said. */
  readonly native?: boolean;
  /** How the native engine is loaded; for tests of what happens when it is not there. */
  readonly load?: (options: DuckDbOptions) => Promise<Engine>;
  /** Called once when the native engine can't load and the text engine answers in its place. */
  readonly onFallback?: (reason: string) => void;
}

const megabyte = 1024 * 1024;

/** Up to here loading the native engine takes longer than reading the table in TypeScript. */
const smallTable: Readonly<Record<TableFormat, number>> = {
  csv: 64 * megabyte,
  tsv: 64 * megabyte,
  jsonl: Number.POSITIVE_INFINITY,
  parquet: 8 * megabyte,
};

/** The engine for a table: the asked one, else the faster one for its size and format. Native code loads when needed. */
export function chooseEngine(
  choice: EngineChoice,
): (source: TableSource, asked?: 'duckdb' | 'text') => Promise<Engine> {
  let fallen = choice.native === false;
  return async (source, asked) => {
    const wanted = asked ?? (await fasterEngine(source));
    if (wanted === 'duckdb' && !fallen) {
      try {
        return await (choice.load ?? loadDuckDb)(choice);
      } catch (error) {
        fallen = true;
        choice.onFallback?.(error instanceof Error ? error.message : String(error));
      }
    }
    const { TextEngine } = await import('./text/text-engine.ts');
    return new TextEngine();
  };
}

async function loadDuckDb(options: DuckDbOptions): Promise<Engine> {
  const { openDuckDbEngine } = await import('./duckdb/duckdb-engine.ts');
  return openDuckDbEngine(options);
}

async function fasterEngine({ files, format }: TableSource): Promise<'duckdb' | 'text'> {
  if (files.some((file) => /\.(?:gz|zst)$/.test(file))) return 'text';
  let bytes = 0;
  for (const file of files) bytes += (await stat(file).catch(() => ({ size: 0 }))).size;
  return bytes <= smallTable[format] ? 'text' : 'duckdb';
}
