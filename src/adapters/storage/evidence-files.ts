import { join } from 'node:path';
import * as z from 'zod/mini';
import { type Comparison, comparisonSchema } from '../../core/comparison/document.ts';
import { canonicalJson } from '../../core/evaluation/canonical-json.ts';
import { type Evaluation, evaluationSchema } from '../../core/evaluation/document.ts';
import { pathSegment } from '../../core/evaluation/path-segment.ts';
import { jsonFault } from '../../core/text/json-fault.ts';
import type { EvidenceEntry, EvidenceIndex } from '../../ports/evidence-index.ts';
import type { DamagedEvidence, EvaluationHeading, EvidenceStore } from '../../ports/evidence-store.ts';
import type { FileEntry, Files } from '../../ports/files.ts';
import { newestRunFirst } from './newest-run-first.ts';
import { nextTurn } from './next-turn.ts';

/** What every document of evidence has: a name by its inputs, and a run that may differ. */
type EvidenceDocument = { readonly digests: { readonly inputs: string }; readonly run: { readonly time: string } };

/** A document of evidence as it lies in the workspace. */
interface Stored<Document> {
  readonly file: string;
  /** sha256 of the file's bytes. */
  readonly digest: string;
  readonly document: Document;
}

const inputsOf = (document: EvidenceDocument): string => document.digests.inputs.replace('sha256:', '');
const fileIn = (folder: string, document: EvidenceDocument): string => join(folder, `${inputsOf(document)}.json`);

function evaluationFolder(root: string, { model, version, set }: Evaluation): string {
  if (model === undefined || version === undefined || set === undefined) {
    throw new Error('only the evaluation of a model version on a set can be saved');
  }
  return join(evaluationsOf(root, model), pathSegment(version), pathSegment(set.name));
}

const evaluationsOf = (root: string, model: string): string => join(root, '.assay', 'evaluations', pathSegment(model));
const comparisonsOf = (root: string, model: string): string => join(root, '.assay', 'comparisons', pathSegment(model));

function comparisonFolder(root: string, { model, a, b, set }: Comparison): string {
  return join(comparisonsOf(root, model), pathSegment(b), pathSegment(a), pathSegment(set.name));
}

type Damage = Omit<DamagedEvidence, 'file'>;

function notJson(text: string): Damage {
  const position = jsonFault(text);
  if (text.trim() === '' || position === undefined) return { reason: { id: 'evidence/reason-empty' } };
  return { reason: { id: 'evidence/reason-not-json', args: { ...position } }, position };
}

/** The document in a file, or why the file can't be trusted as evidence. Each step takes some milliseconds. */
async function parseEvidence<D extends EvidenceDocument>(
  schema: z.ZodMiniType<D>,
  text: string,
  file: string,
): Promise<D | Damage> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return notJson(text);
  }
  await nextTurn();
  const parsed = z.safeParse(schema, json);
  if (!parsed.success) {
    const key = parsed.error.issues[0]?.path.join('.') ?? '';
    return { reason: key === '' ? { id: 'evidence/reason-other' } : { id: 'evidence/reason-key', args: { key } } };
  }
  if (!file.endsWith(`${inputsOf(parsed.data)}.json`)) return { reason: { id: 'evidence/reason-renamed' } };
  await nextTurn();
  // Evidence is written in canonical form, so any other form was written by somebody else.
  if (canonicalJson(json) !== text.trimEnd()) return { reason: { id: 'evidence/reason-changed' } };
  return parsed.data;
}

const withoutRun = (document: EvidenceDocument): string => canonicalJson({ ...document, run: undefined });

const newestFirst = <D extends EvidenceDocument>(a: Stored<D>, b: Stored<D>): number =>
  a.document.run.time < b.document.run.time ? 1 : -1;

/** Documents of one kind below a folder. */
class EvidenceFolder<D extends EvidenceDocument> {
  constructor(
    private readonly files: Files,
    private readonly schema: z.ZodMiniType<D>,
  ) {}

  /** Paths of the documents below a folder; none when there is no such folder. */
  paths(folder: string): Promise<string[]> {
    return this.files.find(folder, (name) => name.endsWith('.json') && !name.startsWith('.'));
  }

  async list(folder: string): Promise<{ readonly stored: Stored<D>[]; readonly damaged: DamagedEvidence[] }> {
    const stored: Stored<D>[] = [];
    const damaged: DamagedEvidence[] = [];
    for (const file of await this.paths(folder)) {
      const document = await this.read(file);
      if ('reason' in document) damaged.push(document);
      else stored.push(document);
    }
    return { stored: stored.sort(newestFirst), damaged };
  }

  async read(file: string): Promise<Stored<D> | DamagedEvidence> {
    const document = await parseEvidence(this.schema, await this.files.readText(file), file);
    if ('reason' in document) return { file, ...document };
    return { file, digest: await this.files.digest(file), document };
  }

  async save(folder: string, document: D): Promise<string> {
    const file = fileIn(folder, document);
    if (await this.files.stat(file)) {
      const known = await parseEvidence(this.schema, await this.files.readText(file), file);
      // The same inputs give the same numbers: the file, and every signature over it, stays as it is.
      if (!('reason' in known) && withoutRun(known) === withoutRun(document)) return file;
    }
    await this.files.writeAtomically(file, `${canonicalJson(document)}\n`);
    return file;
  }
}

/** Metrics whose values the index keeps for the history of a model. */
const inHistory = ['roc_auc', 'accuracy', 'f1', 'log_loss', 'brier'];

function entryOf(file: FileEntry, { digest, document }: Stored<Evaluation>): EvidenceEntry {
  const { model = '', version = '', set, digests, run, overall } = document;
  const { inputs, data, config } = digests;
  const headline: Record<string, number> = {};
  for (const metric of inHistory) {
    const value = overall.metrics[metric]?.value;
    if (typeof value === 'number') headline[metric] = value;
  }
  const identity = { ...file, digest, model, version, set: set?.name ?? '', inputs, data, time: run.time, headline };
  return config === undefined ? identity : { ...identity, config };
}

function headingOf({ path, version, set, inputs, data, config, time }: EvidenceEntry): EvaluationHeading {
  return { file: path, version, set, inputs, data, time, ...(config === undefined ? {} : { config }) };
}

/** The headings of the evaluations below a folder; only files that the index doesn't know are parsed. */
async function listHeadings(
  files: Files,
  evaluations: EvidenceFolder<Evaluation>,
  folder: string,
  index: EvidenceIndex | undefined,
): Promise<{ evaluations: EvaluationHeading[]; damaged: DamagedEvidence[] }> {
  const stats = await Promise.all((await evaluations.paths(folder)).map((path) => files.stat(path)));
  const present = stats.filter((entry) => entry !== undefined);
  const known = index?.known(present) ?? new Map<string, EvidenceEntry>();
  const parsed: EvidenceEntry[] = [];
  const damaged: DamagedEvidence[] = [];
  for (const file of present) {
    if (known.has(file.path)) continue;
    const document = await evaluations.read(file.path);
    if ('reason' in document) damaged.push(document);
    else parsed.push(entryOf(file, document));
  }
  index?.record(parsed);
  index?.retain(folder, new Set(present.map(({ path }) => path)));
  await index?.save();
  const entries = [...known.values(), ...parsed].sort((a, b) => (a.time < b.time ? 1 : -1));
  return { evaluations: entries.map(headingOf), damaged };
}

/** Evidence as files of the workspace, in canonical JSON. An index spares parsing files that haven't changed. */
export function evidenceFiles(files: Files, index?: EvidenceIndex): EvidenceStore {
  const evaluations = new EvidenceFolder<Evaluation>(files, evaluationSchema);
  const comparisons = new EvidenceFolder<Comparison>(files, comparisonSchema);
  const read: EvidenceStore['read'] = async (file) => {
    if (!(await files.stat(file))) return undefined;
    const stored = await evaluations.read(file);
    return 'reason' in stored ? undefined : { file, digest: stored.digest, evaluation: stored.document };
  };
  return {
    list: (root, model) => listHeadings(files, evaluations, evaluationsOf(root, model), index),
    async newest(root, model, version, set) {
      const folder = join(evaluationsOf(root, model), pathSegment(version), pathSegment(set));
      for (const file of await newestRunFirst(files, await evaluations.paths(folder))) {
        const stored = await read(file);
        if (stored?.evaluation.version === version && stored.evaluation.set?.name === set) return stored;
      }
      return undefined;
    },
    read,
    save: (root, evaluation) => evaluations.save(evaluationFolder(root, evaluation), evaluation),
    async comparisons(root, model) {
      const { stored } = await comparisons.list(comparisonsOf(root, model));
      return stored.map(({ document }) => document);
    },
    saveComparison: (root, comparison) => comparisons.save(comparisonFolder(root, comparison), comparison),
    fileOfComparison: (root, comparison) => fileIn(comparisonFolder(root, comparison), comparison),
  };
}
