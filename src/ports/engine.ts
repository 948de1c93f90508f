import type { GroupColumn } from '../core/evaluation/plan.ts';
import type { CodedTable } from '../core/table/coded-table.ts';
import type { TableFormat } from '../core/table/table-format.ts';

/** Files of one table, absolute paths in sorted order; all of one format (`.gz` and `.zst` are seen by their names). */
export interface TableSource {
  readonly files: readonly string[];
  readonly format: TableFormat;
}

/** Which columns to read, and as what. */
export interface TableRequest {
  readonly source: TableSource;
  /** Read as categories; with `edges`, as bins of a number. */
  readonly categories: readonly GroupColumn[];
  /** Read as doubles. */
  readonly numbers: readonly string[];
  /** Read as keys: row ids, clusters. */
  readonly keys: readonly string[];
  /** Texts that stand for a missing value. */
  readonly missing: readonly string[];
}

export type ColumnType = 'integer' | 'number' | 'boolean' | 'text' | 'time' | 'other';

/** A column as a person wants to know it before choosing its role. */
export interface ColumnDescription {
  readonly name: string;
  readonly type: ColumnType;
  readonly missing: number;
  /** Number of distinct values, counted up to 1000. */
  readonly distinct: number;
  /** Up to 20 most frequent values, most frequent first; empty when there are more than 1000 distinct ones. */
  readonly frequent: readonly { readonly value: string; readonly rows: number }[];
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface TableDescription {
  readonly rows: number;
  readonly columns: readonly ColumnDescription[];
}

/** Where a person finds a row: by the line of a text file, else by its number in the file, from 1. */
export interface RowPlace {
  readonly file: string;
  readonly line?: number;
  readonly row?: number;
}

/** Called now and then during long work; `fraction` in [0, 1] where known. */
export type Progress = (step: string, fraction?: number) => void;

export interface Effort {
  readonly signal?: AbortSignal;
  readonly progress?: Progress;
}

/** Reads tables. Throws {@link InputProblem} for anything that a person can mend. */
export interface Engine {
  readonly name: 'duckdb' | 'text';
  /** @param missing texts that stand for a missing value */
  describe(source: TableSource, effort: Effort, missing?: readonly string[]): Promise<TableDescription>;
  read(request: TableRequest, effort: Effort): Promise<CodedTable>;
}
