import * as z from 'zod/mini';

/** `*.model.yaml`: one model, where its predictions are, what to compute and what to demand. */

const scalar = z.union([z.string(), z.number(), z.boolean()]);

/** A path or glob relative to the config, or a table behind a connection. */
const predictionsSchema = z.union([
  z.string(),
  z.strictObject({ connection: z.string(), table: z.string() }),
  z.strictObject({ connection: z.string(), query: z.string() }),
]);

const versionSchema = z.strictObject({
  version: z.union([z.string(), z.number()]),
  stage: z.optional(z.string()),
  /** By evaluation set; a string stands for the set `default`. */
  predictions: z.optional(z.union([z.string(), z.record(z.string(), predictionsSchema)])),
  predictions_from: z.optional(z.enum(['artifact', 'cross-validation'])),
  artifact: z.optional(z.string()),
  threshold: z.optional(z.number()),
  threshold_chosen_on: z.optional(z.string()),
});

const sensitiveSchema = z.strictObject({
  column: z.optional(z.string()),
  columns: z.optional(z.array(z.string())),
  bins: z.optional(z.array(z.number())),
  privileged: z.optional(scalar),
  min_group: z.optional(z.number()),
});

const sliceSchema = z.union([
  z.string(),
  z.strictObject({
    column: z.optional(z.string()),
    columns: z.optional(z.array(z.string())),
    bins: z.optional(z.array(z.number())),
  }),
]);

export const gateSchema = z.strictObject({
  metric: z.string(),
  /** For one group: `{ column: value }`. */
  group: z.optional(z.record(z.string(), scalar)),
  /** For a disparity: the sensitive column(s). */
  by: z.optional(z.union([z.string(), z.array(z.string())])),
  set: z.optional(z.string()),
  min: z.optional(z.number()),
  max: z.optional(z.number()),
  within: z.optional(z.number()),
  within_ratio: z.optional(z.number()),
  versus: z.optional(z.union([z.string(), z.number()])),
  margin: z.optional(z.number()),
  interval: z.optional(z.literal('none')),
});

export const modelConfigSchema = z.strictObject({
  model: z.string(),
  task: z.enum(['binary', 'multiclass', 'multilabel', 'regression', 'ranking', 'forecasting']),
  owner: z.optional(z.string()),
  card: z.optional(z.string()),
  positive: z.optional(scalar),
  classes: z.optional(z.array(scalar)),
  threshold: z.optional(z.number()),
  columns: z.strictObject({
    label: z.string(),
    score: z.optional(z.union([z.string(), z.record(z.string(), z.string())])),
    prediction: z.optional(z.string()),
    id: z.optional(z.string()),
    weight: z.optional(z.string()),
    weight_kind: z.optional(z.enum(['sampling', 'frequency'])),
    cluster: z.optional(z.string()),
    time: z.optional(z.string()),
    query: z.optional(z.string()),
  }),
  missing: z.optional(z.array(scalar)),
  sets: z.optional(
    z.array(z.strictObject({ name: z.string(), dataset: z.optional(z.string()), split: z.optional(z.string()) })),
  ),
  versions: z.array(versionSchema),
  sensitive: z.optional(z.array(sensitiveSchema)),
  slices: z.optional(z.array(sliceSchema)),
  gates: z.optional(z.array(gateSchema)),
  confidence: z.optional(z.number()),
  bootstrap: z.optional(z.number()),
  seed: z.optional(z.number()),
});

export type ModelConfig = z.infer<typeof modelConfigSchema>;
export type GateConfig = z.infer<typeof gateSchema>;
