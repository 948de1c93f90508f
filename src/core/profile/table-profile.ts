import * as z from 'zod/mini';

/** Statistics of a table's columns; what the configs that name the table list as missing is missing here too. */

/** Counts in half-open bins `[edges[k], edges[k+1])`, the last one closed; at most 20. One value alone has one bin from it to itself. */
const histogramSchema = z.object({ edges: z.array(z.number()), counts: z.array(z.number()) });

/** A category with its rows. */
const valueCountSchema = z.object({ value: z.string(), rows: z.number() });

const numberProfileSchema = z.object({
  minimum: z.number(),
  maximum: z.number(),
  mean: z.number(),
  /** Of the rows, with n − 1; null for one row. */
  standardDeviation: z.nullable(z.number()),
  /** Interpolated linearly between neighbours (numpy.quantile's default). */
  quantiles: z.array(z.object({ share: z.number(), value: z.number() })),
  histogram: histogramSchema,
});

const columnProfileSchema = z.object({
  name: z.string(),
  type: z.enum(['integer', 'number', 'boolean', 'text', 'time', 'other']),
  /** Rows without a value; the share is `missing / rows`. */
  missing: z.number(),
  /** Number of distinct values; at least so many when `distinctIsExact` is false. */
  distinct: z.number(),
  distinctIsExact: z.boolean(),
  /**
   * Up to 20 most frequent values, most frequent first, then in canonical order. Of many values only those that several
   * rows have; empty where there are too many to count.
   */
  frequent: z.array(valueCountSchema),
  /** Of a column in which every value that is there is a number. */
  numbers: z.optional(numberProfileSchema),
  /** Cells of fewer rows are not told one by one: the project's `privacy.minimum_cell`. */
  withheldBelow: z.optional(z.number()),
});

export const tableProfileSchema = z.object({
  engine: z.string(),
  rows: z.number(),
  columns: z.array(columnProfileSchema),
});

/** Rows of one group in each bin or value of a column. */
const groupDistributionSchema = z.object({
  /** Null: the rows in which the group is missing. */
  group: z.nullable(z.string()),
  rows: z.number(),
  /** Rows of the group in which the column is missing. */
  missing: z.number(),
  /** By bin, or by value; `other` holds the rest. */
  counts: z.array(z.number()),
  /** Rows with a value beyond those that are listed. */
  other: z.number(),
});

export const distributionSchema = z.object({
  column: z.string(),
  by: z.string(),
  /** Edges of the half-open bins of a column of numbers with many values. */
  edges: z.optional(z.array(z.number())),
  /** Otherwise the values that `counts` are of: at most 20, the most frequent ones. */
  values: z.optional(z.array(z.string())),
  /** At most 12, the largest ones, in canonical order, then the missing group if there is one. */
  groups: z.array(groupDistributionSchema),
  /** Groups beyond those, and their rows. */
  otherGroups: z.object({ groups: z.number(), rows: z.number() }),
  /** Cells of fewer rows are not told one by one: the project's `privacy.minimum_cell`. */
  withheldBelow: z.optional(z.number()),
});

export type Histogram = z.infer<typeof histogramSchema>;
export type ValueCount = z.infer<typeof valueCountSchema>;
export type NumberProfile = z.infer<typeof numberProfileSchema>;
export type ColumnProfile = z.infer<typeof columnProfileSchema>;
export type TableProfile = z.infer<typeof tableProfileSchema>;
export type GroupDistribution = z.infer<typeof groupDistributionSchema>;
export type Distribution = z.infer<typeof distributionSchema>;
