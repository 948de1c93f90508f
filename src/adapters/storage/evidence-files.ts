import { join } from 'node:path';
import * as z from 'zod/mini';
import { type Comparison, comparisonSchema } from '../../core/comparison/document.ts';
import { canonicalJson } from '../../core/evaluation/canonical-json.ts';
import { type Evaluation, evaluationSchema } from '../../core/evaluation/document.ts';
import { pathSegment } from '../../core/evaluation/path-segment.ts';
import type { DamagedEvidence, EvidenceStore, Stored } from '../../ports/evidence-store.ts';
import type { Files } from '../../ports/files.ts';

/** What every document of evidence has: a name by its inputs, and a run that may differ. */
type EvidenceDocument = { readonly digests: { readonly inputs: string }; readonly run: { readonly time: string } };

const inputsOf = (document: EvidenceDocument): string => document.digests.inputs.replace('sha256:', '');

function evaluationFolder(root: string, { model, version, set }: Evaluation): string {
  if (model === undefined || version === undefined || set === undefined) {
    throw new Error('only the evaluation of a model version on a set can be saved');
  }
  return join(evaluationsOf(root, model), pathSegment(version), pathSegment(set.name));
}

const evaluationsOf = (root: string, model: string): string => join(root, '.assay', 'evaluations', pathSegment(model));
const comparisonsOf = (root: string, model: string): string => join(root, '.assay', 'comparisons', pathSegment(model));

/** The document in a file, or why the file can't be trusted as evidence. */
function parseEvidence<D extends EvidenceDocument>(schema: z.ZodMiniType<D>, text: string, file: string): D | string {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const parsed = z.safeParse(schema, json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return `${issue?.path.join('.') || 'document'}: ${issue?.message ?? 'unknown schema'}`;
  }
  if (!file.endsWith(`${inputsOf(parsed.data)}.json`)) return 'the file name is not the digest of its inputs';
  // Evidence is written in canonical form, so any other form was written by somebody else.
  if (canonicalJson(json) !== text.trimEnd()) return 'changed since it was written';
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

  async list(folder: string): Promise<{ readonly stored: Stored<D>[]; readonly damaged: DamagedEvidence[] }> {
    const stored: Stored<D>[] = [];
    const damaged: DamagedEvidence[] = [];
    for (const file of await this.files.find(folder, (name) => name.endsWith('.json') && !name.startsWith('.'))) {
      const document = parseEvidence(this.schema, await this.files.readText(file), file);
      if (typeof document === 'string') damaged.push({ file, reason: document });
      else stored.push({ file, digest: await this.files.digest(file), document });
    }
    return { stored: stored.sort(newestFirst), damaged };
  }

  async save(folder: string, document: D): Promise<string> {
    const file = join(folder, `${inputsOf(document)}.json`);
    if (await this.files.stat(file)) {
      const known = parseEvidence(this.schema, await this.files.readText(file), file);
      // The same inputs give the same numbers: the file, and every signature over it, stays as it is.
      if (typeof known !== 'string' && withoutRun(known) === withoutRun(document)) return file;
    }
    await this.files.writeAtomically(file, `${canonicalJson(document)}\n`);
    return file;
  }
}

/** Evidence as files of the workspace, in canonical JSON. */
export function evidenceFiles(files: Files): EvidenceStore {
  const evaluations = new EvidenceFolder<Evaluation>(files, evaluationSchema);
  const comparisons = new EvidenceFolder<Comparison>(files, comparisonSchema);
  return {
    async list(root, model) {
      const { stored, damaged } = await evaluations.list(evaluationsOf(root, model));
      return { evaluations: stored.map(({ document, ...file }) => ({ ...file, evaluation: document })), damaged };
    },
    save: (root, evaluation) => evaluations.save(evaluationFolder(root, evaluation), evaluation),
    async comparisons(root, model) {
      return (await comparisons.list(comparisonsOf(root, model))).stored;
    },
    saveComparison(root, comparison) {
      const { model, a, b, set } = comparison;
      const folder = join(comparisonsOf(root, model), pathSegment(b), pathSegment(a), pathSegment(set.name));
      return comparisons.save(folder, comparison);
    },
  };
}
