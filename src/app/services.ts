import type { TableHead } from '../core/profile/table-head.ts';
import type { Clock } from '../ports/clock.ts';
import type { Effort, Engine, RowPlace, TableSource } from '../ports/engine.ts';
import type { EvidenceStore } from '../ports/evidence-store.ts';
import type { Files } from '../ports/files.ts';

/** The outside world, as the use cases know it. Built in `compose`. */
export interface Services {
  readonly files: Files;
  readonly evidence: EvidenceStore;
  readonly clock: Clock;
  /**
   * The files behind a path or glob, relative to a folder.
   * @throws InputProblem when there is none, it is a folder or empty, can't be read or has no known format.
   */
  tableSource(pattern: string, folder: string): Promise<TableSource>;
  /** The engine for a table: the asked one, else the faster one for its size. Loads native code only when it is needed. */
  engineFor(source: TableSource, asked?: EngineName): Promise<Engine>;
  /**
   * Names of a table's columns, from the beginning of its first file alone.
   * @throws InputProblem when that can't be read
   */
  columnNames(source: TableSource, effort: Effort): Promise<readonly string[]>;
  /**
   * The first rows of a table as text, from the beginnings of its files alone.
   * @throws InputProblem when those can't be read
   */
  firstRows(source: TableSource, limit: number, effort: Effort): Promise<TableHead>;
  /** Where a row of a table stands in its files; rows count from 1 through all of them. */
  rowPlace(source: TableSource, row: number, effort: Effort): Promise<RowPlace>;
  /** `sha256:` and the hexadecimal digest of a text's UTF-8 bytes. */
  sha256(text: string): string;
  /** Name and version of this program, as evidence records it. */
  readonly tool: string;
}

export type EngineName = 'duckdb' | 'text';
