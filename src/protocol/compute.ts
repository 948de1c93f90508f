import * as z from 'zod/mini';
import { problemSchema } from '../core/catalog/problem.ts';
import { tableHeadSchema } from '../core/profile/table-head.ts';
import { distributionSchema, tableProfileSchema } from '../core/profile/table-profile.ts';
import type { Report } from '../core/reports/report.ts';
import { spokenFindingSchema } from '../core/reports/spoken-finding.ts';
import { searchHitSchema } from '../core/search/search-hit.ts';
import { snapshotPartSchema } from './snapshot-parts.ts';

/**
 * What the extension and the compute process say to each other. Every message is validated by the side that receives
 * it; a request that fails is answered, never left open. Texts for people are already in the user's language, so that
 * the extension does not carry the tables of messages.
 */

const path = z.string().check(z.minLength(1));
const language = z.enum(['en', 'zh-cn']);

/** How the process is set up for its life; it is passed as its only argument, as JSON. */
export const computeOptionsSchema = z.object({
  language,
  /** Folder for the index and other files that may be lost; outside the workspace. */
  storage: z.optional(path),
  engine: z.enum(['auto', 'duckdb', 'text']),
});

const evaluatedSchema = z.object({
  model: z.string(),
  version: z.string(),
  set: z.string(),
  /** Evidence files that were written. */
  files: z.array(z.string()),
});

/**
 * Which evaluation is meant. `folder` is the workspace folder of the config; without version and set, a report is of
 * the newest version, an evaluation of all.
 */
const target = { config: path, folder: path, version: z.optional(z.string()), set: z.optional(z.string()) };

/** A table of the project: the `location` of a dataset's table, and the root of its project, which it may not lead out of. */
const table = { location: path, root: path };

/** What configs say of a table that bears on its statistics. */
const tableRules = {
  /** Texts that stand for a missing value. */
  missing: z.optional(z.array(z.string())),
  /** Columns of which the project keeps small cells back; all where it is not known which are sensitive. */
  sensitive: z.optional(z.array(z.string())),
};

/** What a config can't do without and a look at the table may not settle. */
const roleToChoose = z.enum(['label', 'positive', 'score', 'prediction']);
const chosenRoles = z.partialRecord(roleToChoose, z.string());

/**
 * What may be large is asked for in parts, each of which the editor takes in within a few milliseconds: the number to
 * ask for them by, and how many there are.
 */
const offered = z.object({ offer: z.number(), parts: z.number() });
const partOfOffer = z.object({ offer: z.number(), index: z.number() });

/** The requests, each with its parameters and its result. */
export const computeMethods = {
  /** Declared models and the evidence of them, in every project of some folders. */
  snapshot: {
    /** `known`: digests of parts that need not be sent again. */
    params: z.object({ folders: z.array(path), known: z.array(z.string()) }),
    result: offered,
  },
  /** One part of the newest snapshot; none when a newer one has been made since. */
  snapshotPart: {
    params: partOfOffer,
    result: z.object({ part: z.optional(snapshotPartSchema) }),
  },
  /** Evaluates a model's versions and sets (all without choice) and writes the evidence. */
  evaluate: { params: z.object(target), result: z.object({ evaluated: z.array(evaluatedSchema) }) },
  /** Everything that can be found wrong; `texts` are unsaved documents, which count instead of their files. */
  check: {
    params: z.object({ folders: z.array(path), texts: z.record(z.string(), z.string()) }),
    /** The digest tells whether the findings are those of the last check. */
    result: z.extend(offered, { digest: z.string() }),
  },
  /** Some of the findings of the newest check; none when there was another since. */
  checkPart: { params: partOfOffer, result: z.object({ part: z.optional(z.array(spokenFindingSchema)) }) },
  /** A report from evidence, with the version to compare with if one is asked for. */
  report: {
    params: z.object({ ...target, baseline: z.optional(z.string()) }),
    result: z.custom<Report>((value) => typeof value === 'object' && value !== null && 'evaluation' in value),
  },
  /** The report as one self-contained page, or as Markdown. */
  exportReport: {
    params: z.object({ ...target, format: z.enum(['html', 'markdown']) }),
    result: z.object({ text: z.string() }),
  },
  /** A config for a table, or what has to be asked first; nothing is written. `chosen` is what was answered so far. */
  propose: {
    params: z.object({ file: path, chosen: chosenRoles }),
    result: z.object({
      /** Where the config belongs. */
      file: z.string(),
      text: z.string(),
      question: z.optional(z.object({ role: roleToChoose, candidates: z.array(z.string()) })),
    }),
  },
  /** Compares two versions row by row on their sets in common, and writes the comparisons; `b` is the later one. */
  compare: {
    params: z.object({ config: path, folder: path, a: z.string(), b: z.string(), set: z.optional(z.string()) }),
    result: z.object({ files: z.array(z.string()) }),
  },
  /** A model card begun from evidence; nothing is written. */
  draftCard: {
    params: z.object(target),
    result: z.object({
      file: z.string(),
      text: z.string(),
      /** What the config has to say for `card`, when it names no card. */
      key: z.optional(z.string()),
    }),
  },
  /** Evidence in whose place newer evidence of the same version and set is read. */
  superseded: {
    params: z.object({ folders: z.array(path) }),
    result: z.object({
      evidence: z.array(
        z.object({
          file: z.string(),
          model: z.string(),
          version: z.string(),
          /** Of a comparison: the version that it compares with. */
          baseline: z.optional(z.string()),
          set: z.string(),
          time: z.string(),
        }),
      ),
    }),
  },
  /** Names of a table's columns, from its beginning alone. */
  columns: { params: z.object(table), result: z.object({ columns: z.array(z.string()) }) },
  /** The first rows of a table as text, for people to look at; they are not remembered. */
  head: { params: z.object({ ...table, rows: z.number() }), result: tableHeadSchema },
  /** Statistics of every column of a table; remembered while its files stay the same. */
  profile: { params: z.object({ ...table, ...tableRules }), result: tableProfileSchema },
  /** How a column is distributed within the groups of another; `edges` cut that one into half-open bins. */
  distribution: {
    params: z.object({
      ...table,
      ...tableRules,
      column: z.string(),
      by: z.object({ column: z.string(), edges: z.optional(z.array(z.number())) }),
    }),
    result: distributionSchema,
  },
  /** Finds models, versions, gates, datasets, columns, headings of cards and findings by words; best first. */
  search: {
    params: z.object({ folders: z.array(path), query: z.string(), limit: z.optional(z.number()) }),
    result: z.object({
      hits: z.array(searchHitSchema),
      /** Tables whose columns have not been looked at yet; the same search finds more of them next time. */
      pending: z.number(),
    }),
  },
  /** Whether this machine can do the work: the native engine is loaded and asked something. */
  doctor: {
    params: z.object({}),
    result: z.object({
      node: z.string(),
      platform: z.string(),
      engine: z.string(),
      nativeProblem: z.optional(z.string()),
    }),
  },
} as const;

export type ComputeMethods = typeof computeMethods;
export type ComputeMethod = keyof ComputeMethods;
export type ComputeParams<M extends ComputeMethod> = z.infer<ComputeMethods[M]['params']>;
export type ComputeResult<M extends ComputeMethod> = z.infer<ComputeMethods[M]['result']>;
export type ComputeOptions = z.infer<typeof computeOptionsSchema>;

/** Why a request failed, as data. */
const failureSchema = z.union([
  /** Something a person can mend; `message` is the text of `messageId`. */
  z.object({ ...problemSchema.shape, kind: z.literal('input'), message: z.string() }),
  z.object({ kind: z.literal('cancelled') }),
  /** A mistake of ours. */
  z.object({ kind: z.literal('internal'), message: z.string(), stack: z.optional(z.string()) }),
]);

export type Failure = z.infer<typeof failureSchema>;

const id = z.number();
const methodNames = Object.keys(computeMethods) as ComputeMethod[];

/** Extension → compute process. */
export const toComputeSchema = z.union([
  z.object({ type: z.literal('request'), id, method: z.enum(methodNames), params: z.unknown() }),
  z.object({ type: z.literal('cancel'), id }),
]);

/** Compute process → extension. */
export const fromComputeSchema = z.union([
  z.object({ type: z.literal('progress'), id, step: z.string(), fraction: z.optional(z.number()) }),
  z.object({ type: z.literal('result'), id, result: z.unknown() }),
  z.object({ type: z.literal('failure'), id, failure: failureSchema }),
  /** The native engine can't be loaded on this machine; the text engine answers from now on. */
  z.object({ type: z.literal('native-engine-missing'), reason: z.string() }),
]);

export type ToCompute = z.infer<typeof toComputeSchema>;
export type FromCompute = z.infer<typeof fromComputeSchema>;
