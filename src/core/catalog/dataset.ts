import * as z from 'zod/mini';
import { placeSchema, rangeSchema } from './place.ts';
import { problemSchema } from './problem.ts';

/** Datasets of a project as the trees show them: from configs, names and sizes of files; no table is read for them. */

const tableFormatSchema = z.enum(['csv', 'tsv', 'jsonl', 'parquet']);

/** What a config takes a column for. */
export const columnRoleSchema = z.enum([
  'label',
  'score',
  'prediction',
  'id',
  'weight',
  'cluster',
  'time',
  'query',
  'sensitive',
  'slice',
]);

/** A version of a model whose predictions on an evaluation set a table holds. */
const tableUseSchema = z.object({
  model: z.string(),
  /** Absolute path of the `*.model.yaml`. */
  config: z.string(),
  version: z.string(),
  set: z.string(),
  split: z.optional(z.string()),
  /** Where the config names the table. */
  place: placeSchema,
});

export const datasetTableSchema = z.object({
  /** Path or pattern from the project root, with `/`; of a table behind a connection, the connection and its table. */
  name: z.string(),
  /** Absolute path or pattern, as `profile` and `distribution` take it; absent behind a connection. */
  location: z.optional(z.string()),
  format: z.optional(tableFormatSchema),
  /** How many files it has, and their size together. */
  files: z.number(),
  bytes: z.number(),
  uses: z.array(tableUseSchema),
  /** Texts that configs which name it list as missing. */
  missing: z.optional(z.array(z.string())),
  /** Why it can't be read: gone, outside the project, of no known format. */
  problem: z.optional(problemSchema),
});

/** A place of a config that names a column: for a role, or in a gate. */
const columnUseSchema = z.object({
  role: z.union([columnRoleSchema, z.literal('gate')]),
  model: z.string(),
  config: z.string(),
  range: rangeSchema,
});

export const declaredColumnSchema = z.object({
  name: z.string(),
  /** Each once, in the order of {@link columnRoleSchema}; empty when only gates name it. */
  roles: z.array(columnRoleSchema),
  uses: z.array(columnUseSchema),
  /** Edges of the bins that a config cuts it into. */
  edges: z.optional(z.array(z.number())),
});

export const datasetSchema = z.object({
  /** The name in `sets[].dataset`; of a table without one, its path or pattern from the project root. */
  name: z.string(),
  /** Where a config first names the dataset; absent for tables that are named by their file. */
  place: z.optional(placeSchema),
  tables: z.array(datasetTableSchema),
  /** Columns that configs name; what else a table has is known when it is profiled. */
  columns: z.array(declaredColumnSchema),
});

export type ColumnRole = z.infer<typeof columnRoleSchema>;
export type TableUse = z.infer<typeof tableUseSchema>;
export type DatasetTable = z.infer<typeof datasetTableSchema>;
export type ColumnUse = z.infer<typeof columnUseSchema>;
export type DeclaredColumn = z.infer<typeof declaredColumnSchema>;
export type Dataset = z.infer<typeof datasetSchema>;
