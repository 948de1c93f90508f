import * as z from 'zod/mini';

/**
 * The evidence of one evaluation, `assay/evaluation/1`: what is written to `.assay/evaluations` and printed by
 * `assay evaluate --json`. Only `run` may differ between two evaluations of the same inputs.
 */

const interval = z.nullable(z.tuple([z.number(), z.number()]));

/** A number is never bare: value or why it is undefined, its rows, its interval or why it has none. */
export const metricValueSchema = z.object({
  value: z.nullable(z.number()),
  /** Rows in the metric's own denominator; null where the group is suppressed. */
  n: z.nullable(z.number()),
  undefined: z.optional(z.string()),
  interval,
  no_interval: z.optional(z.string()),
  method: z.optional(z.string()),
  se: z.optional(z.number()),
  /** Calibration errors only: the mean and the 95 % point under perfect calibration. */
  expected_if_calibrated: z.optional(z.number()),
  calibrated_95: z.optional(z.number()),
});

const metricsSchema = z.record(z.string(), metricValueSchema);

const groupValues = z.array(z.nullable(z.string()));

const groupSchema = z.object({
  by: z.array(z.string()),
  values: groupValues,
  kind: z.enum(['sensitive', 'intersection', 'slice']),
  /** Null where the group is suppressed, which its metrics say. */
  n: z.nullable(z.number()),
  metrics: metricsSchema,
});

const disparitySchema = z.object({
  by: z.array(z.string()),
  metric: z.string(),
  /** Only for a disparity of one group to the privileged group. */
  group: z.optional(groupValues),
  value: z.nullable(z.number()),
  undefined: z.optional(z.string()),
  interval,
  no_interval: z.optional(z.string()),
  method: z.optional(z.string()),
  /** The mean gap that groups of these sizes show when nothing differs. */
  expected_if_equal: z.optional(z.number()),
  lowest: z.optional(groupValues),
  highest: z.optional(groupValues),
  left_out: z.array(z.object({ values: groupValues, reason: z.string() })),
});

const numbers = z.array(z.number());

/** Each curve holds at most 201 points, as columns of equal length. */
const curvesSchema = z.object({
  roc: z.optional(
    z.object({ threshold: z.array(z.nullable(z.number())), false_positive_rate: numbers, recall: numbers }),
  ),
  precision_recall: z.optional(z.object({ threshold: numbers, recall: numbers, precision: numbers })),
  calibration: z.optional(
    z.object({
      lower: numbers,
      upper: numbers,
      n: numbers,
      mean_score: numbers,
      observed: numbers,
      observed_lower: numbers,
      observed_upper: numbers,
    }),
  ),
  /** Weighted cells when positive means score ≥ threshold. */
  thresholds: z.optional(
    z.object({
      threshold: numbers,
      true_positives: numbers,
      false_positives: numbers,
      false_negatives: numbers,
      true_negatives: numbers,
    }),
  ),
  /** Weight of rows per score bin, by label. */
  scores: z.optional(z.object({ lower: numbers, upper: numbers, negative: numbers, positive: numbers })),
});

export const warningSchema = z.object({
  code: z.string(),
  message: z.string(),
  args: z.record(z.string(), z.union([z.string(), z.number()])),
});

const digestsSchema = z.object({
  data: z.string(),
  config: z.optional(z.string()),
  artifact: z.optional(z.string()),
  inputs: z.string(),
});

export const runSchema = z.object({
  time: z.string(),
  actor: z.optional(z.string()),
  engine: z.string(),
  duration_ms: z.number(),
  tool: z.string(),
});

export const setSchema = z.object({
  name: z.string(),
  dataset: z.optional(z.string()),
  split: z.optional(z.string()),
});

export const evaluationSchema = z.object({
  schema: z.literal('assay/evaluation/1'),
  /** Absent when a bare table was evaluated. */
  model: z.optional(z.string()),
  version: z.optional(z.string()),
  set: z.optional(setSchema),
  task: z.string(),
  positive: z.nullable(z.string()),
  threshold: z.nullable(z.number()),
  classes: z.nullable(z.array(z.string())),
  confidence: z.number(),
  rows: z.number(),
  used: z.number(),
  excluded: z.array(z.object({ reason: z.string(), rows: z.number() })),
  overall: z.object({ n: z.number(), metrics: metricsSchema }),
  groups: z.array(groupSchema),
  disparities: z.array(disparitySchema),
  curves: curvesSchema,
  confusion: z.nullable(z.object({ labels: z.array(z.string()), counts: z.array(z.array(z.number())) })),
  warnings: z.array(warningSchema),
  random: z.object({ generator: z.string(), seed: z.number(), bootstrap: z.number() }),
  digests: digestsSchema,
  run: runSchema,
});

export type MetricValue = z.infer<typeof metricValueSchema>;
export type Metrics = z.infer<typeof metricsSchema>;
export type Group = z.infer<typeof groupSchema>;
export type Disparity = z.infer<typeof disparitySchema>;
export type Curves = z.infer<typeof curvesSchema>;
export type Warning = z.infer<typeof warningSchema>;
export type Evaluation = z.infer<typeof evaluationSchema>;

/** What the numbers say, before the faces add whose they are, the digests and the run. */
export type EvaluationNumbers = Pick<
  Evaluation,
  | 'task'
  | 'positive'
  | 'threshold'
  | 'classes'
  | 'confidence'
  | 'rows'
  | 'used'
  | 'excluded'
  | 'overall'
  | 'groups'
  | 'disparities'
  | 'curves'
  | 'confusion'
  | 'warnings'
  | 'random'
>;
