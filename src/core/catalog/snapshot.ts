import * as z from 'zod/mini';
import { metricValueSchema } from '../evaluation/document.ts';
import { gateResultSchema } from '../gates/gate-result-schema.ts';
import { datasetSchema } from './dataset.ts';
import { problemSchema } from './problem.ts';

/**
 * What the trees show of a workspace: declared models and versions, and the evidence that exists of them. It is made
 * from files alone, so that it can be had without reading a table, and it is small: no curves, no groups.
 */

/** A gap between groups: the largest difference of the version, in the units of its metric. */
const gapSchema = z.object({
  metric: z.string(),
  by: z.array(z.string()),
  value: z.number(),
  interval: z.nullable(z.tuple([z.number(), z.number()])),
});

/** The newest evidence of one version on one evaluation set. */
const evaluatedSetSchema = z.object({
  set: z.string(),
  /** Absolute path of the evidence file and the digest of its bytes. */
  evidence: z.object({ file: z.string(), digest: z.string() }),
  /** ISO 8601 time of the run. */
  time: z.string(),
  engine: z.string(),
  rows: z.number(),
  used: z.number(),
  /** The task's leading metric: `roc_auc` of a binary model with scores, else its first defined metric. */
  headline: z.optional(z.object({ metric: z.string(), value: metricValueSchema })),
  /** A few more metrics for the tooltip, in the order to show them. */
  metrics: z.array(z.object({ metric: z.string(), value: metricValueSchema })),
  /** Sensitive columns and intersections that were looked at, each as its columns. */
  groupings: z.array(z.array(z.string())),
  largestGap: z.optional(gapSchema),
  /** Why today's inputs are not those of the evidence, as message ids; empty when up to date or not looked at. */
  stale: z.array(z.string()),
});

export const versionSnapshotSchema = z.object({
  version: z.string(),
  stage: z.optional(z.string()),
  /** Line of the version in the config, from 1. */
  line: z.number(),
  /** Sets that are declared for this version, evaluated or not. */
  sets: z.array(z.string()),
  evaluations: z.array(evaluatedSetSchema),
  gates: z.array(gateResultSchema),
  artifact: z.optional(z.object({ file: z.string(), bytes: z.nullable(z.number()) })),
});

/** Sensitive columns and gates of a config. */
const declaredSchema = z.object({
  gates: z.number(),
  /** Sensitive columns and intersections, each with its line and how many gates are about its groups or gaps. */
  sensitive: z.array(z.object({ columns: z.array(z.string()), line: z.number(), gates: z.number() })),
});

export const modelSnapshotSchema = z.object({
  name: z.string(),
  /** Absolute path of the `*.model.yaml`. */
  config: z.string(),
  task: z.optional(z.string()),
  owner: z.optional(z.string()),
  /** The card that the config names, with the line that names it. */
  card: z.optional(z.object({ file: z.string(), exists: z.boolean(), line: z.number() })),
  /** Newest first. */
  versions: z.array(versionSnapshotSchema),
  /** What the config demands, and of whom it says that it matters. */
  declared: declaredSchema,
  /** Why the config can't be used; there are no versions then. */
  problem: z.optional(problemSchema),
  /** Evidence files of this model that can't be used. */
  damaged: z.array(z.object({ file: z.string(), reason: z.string() })),
});

export const projectSnapshotSchema = z.object({
  /** Absolute path of the project root. */
  root: z.string(),
  models: z.array(modelSnapshotSchema),
  /** Those that configs name first, by name; then tables that no config names, by path. */
  datasets: z.array(datasetSchema),
  /** Whether every file was looked at; false in a project too large to look for all tables. */
  datasetsAreComplete: z.boolean(),
  problem: z.optional(problemSchema),
});

export const workspaceSnapshotSchema = z.object({
  projects: z.array(projectSnapshotSchema),
});

export type EvaluatedSet = z.infer<typeof evaluatedSetSchema>;
export type VersionSnapshot = z.infer<typeof versionSnapshotSchema>;
export type ModelSnapshot = z.infer<typeof modelSnapshotSchema>;
export type ProjectSnapshot = z.infer<typeof projectSnapshotSchema>;
export type WorkspaceSnapshot = z.infer<typeof workspaceSnapshotSchema>;
