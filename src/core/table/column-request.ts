import type { GroupColumn } from '../evaluation/plan.ts';

/** Which columns of a table to read, and as what. */
export interface ColumnRequest {
  /** Read as categories; with `edges`, as bins of a number. */
  readonly categories: readonly GroupColumn[];
  /** Read as doubles. */
  readonly numbers: readonly string[];
  /** Read as keys: row ids, clusters. */
  readonly keys: readonly string[];
  /** Texts that stand for a missing value. */
  readonly missing: readonly string[];
}

/** The names of all requested columns, each once. */
export function requestedColumns(request: ColumnRequest): string[] {
  return [...new Set([...request.categories.map(({ column }) => column), ...request.numbers, ...request.keys])];
}
