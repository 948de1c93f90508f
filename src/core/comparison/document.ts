import * as z from 'zod/mini';
import { runSchema, setSchema, warningSchema } from '../evaluation/document.ts';

/**
 * The evidence of one paired comparison, `assay/comparison/1`: two versions on the rows that both have predicted.
 * It is kept apart from evaluations, because paired rows can't be had from their aggregates.
 */

const interval = z.nullable(z.tuple([z.number(), z.number()]));

/** A metric of both versions on the common rows. `difference` is `b − a`: the later version minus the earlier. */
const metricComparisonSchema = z.object({
  a: z.nullable(z.number()),
  b: z.nullable(z.number()),
  difference: z.nullable(z.number()),
  undefined: z.optional(z.string()),
  n: z.number(),
  interval,
  no_interval: z.optional(z.string()),
  method: z.optional(z.string()),
  se: z.optional(z.number()),
});

export const comparisonNumbersSchema = z.object({
  task: z.string(),
  positive: z.nullable(z.string()),
  confidence: z.number(),
  /** Rows with an id in both versions. */
  matched: z.number(),
  /** Usable rows of each version without a partner. */
  unmatched: z.object({ a: z.number(), b: z.number() }),
  metrics: z.record(z.string(), metricComparisonSchema),
  /** Rows that only one version got right, and the two-sided mid-p value of McNemar's test that both err equally often. */
  mcnemar: z.object({
    only_a_right: z.number(),
    only_b_right: z.number(),
    p_value: z.nullable(z.number()),
    method: z.string(),
  }),
  /** Predictions that changed, by label: `negative_to_positive` of the rows with that label. */
  flips: z.object({
    label_negative: z.object({ negative_to_positive: z.number(), positive_to_negative: z.number() }),
    label_positive: z.object({ negative_to_positive: z.number(), positive_to_negative: z.number() }),
  }),
  warnings: z.array(warningSchema),
  random: z.object({ generator: z.string(), seed: z.number(), bootstrap: z.number() }),
});

export const comparisonSchema = z.extend(comparisonNumbersSchema, {
  schema: z.literal('assay/comparison/1'),
  model: z.string(),
  /** The baseline. */
  a: z.string(),
  /** The version that is compared with it. */
  b: z.string(),
  set: setSchema,
  /** Digests of both tables of predictions, and of all inputs. */
  digests: z.object({ a: z.string(), b: z.string(), inputs: z.string() }),
  run: runSchema,
});

export type MetricComparison = z.infer<typeof metricComparisonSchema>;
export type ComparisonNumbers = z.infer<typeof comparisonNumbersSchema>;
export type Comparison = z.infer<typeof comparisonSchema>;
