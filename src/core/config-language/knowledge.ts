import type { ModelSnapshot } from '../catalog/snapshot.ts';
import type { Evaluation } from '../evaluation/document.ts';

/** What is known beyond the text of a config; whatever is not known is left out, and nothing is claimed about it. */
export interface Knowledge {
  /** The tables that the versions name, as far as they have been looked at; that of the newest version first. */
  readonly tables: readonly KnownTable[];
  /** Columns of which nothing but the name is known yet. */
  readonly columnNames?: readonly string[];
  /** Versions with their evidence and gates, as last seen. */
  readonly model?: ModelSnapshot;
  /** The newest evidence, when it has been read. */
  readonly evidence?: { readonly version: string; readonly set: string; readonly evaluation: Evaluation };
  /** Files of the project, relative to the config's folder, with `/`. */
  readonly files: readonly string[];
  /** Names of datasets in other configs. */
  readonly datasets: readonly string[];
  /** Names of the project's connections. */
  readonly connections: readonly string[];
}

export interface KnownTable {
  /** As the config writes it. */
  readonly name: string;
  readonly rows: number;
  readonly columns: readonly TableColumn[];
}

/** A column as a table has it. */
export interface TableColumn {
  readonly name: string;
  readonly type: string;
  readonly missing: number;
  /** Number of distinct values, counted up to some number. */
  readonly distinct: number;
  /** The most frequent values, most frequent first. */
  readonly frequent: readonly { readonly value: string; readonly rows: number }[];
  readonly minimum?: number;
  readonly maximum?: number;
  /** What fewer rows have in common is not told: the project's `privacy.minimum_cell`. */
  readonly withheldBelow?: number | undefined;
}

export const nothingKnown: Knowledge = { tables: [], files: [], datasets: [], connections: [] };

/** Every column of the known tables, by name; the first table that has one tells of it. */
export function knownColumns({ tables }: Knowledge): Map<string, { column: TableColumn; table: KnownTable }> {
  const columns = new Map<string, { column: TableColumn; table: KnownTable }>();
  for (const table of tables) {
    for (const column of table.columns) if (!columns.has(column.name)) columns.set(column.name, { column, table });
  }
  return columns;
}
