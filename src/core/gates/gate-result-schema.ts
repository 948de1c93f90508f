import * as z from 'zod/mini';

const verdict = z.enum(['pass', 'fail', 'insufficient', 'not-evaluated', 'stale']);

/** The serialised form of `GateResult`. */
export const gateResultSchema = z.object({
  model: z.string(),
  version: z.string(),
  set: z.string(),
  metric: z.string(),
  title: z.string(),
  group: z.optional(z.record(z.string(), z.string())),
  by: z.optional(z.array(z.string())),
  limit: z.object({
    min: z.optional(z.number()),
    max: z.optional(z.number()),
    within: z.optional(z.number()),
    within_ratio: z.optional(z.number()),
    versus: z.optional(z.string()),
    margin: z.optional(z.number()),
  }),
  value: z.nullable(z.number()),
  interval: z.nullable(z.tuple([z.number(), z.number()])),
  verdict,
  was: z.optional(verdict),
  shown: z.optional(z.boolean()),
  reason: z.optional(z.string()),
  file: z.string(),
  line: z.number(),
  column: z.number(),
});
