import { join } from 'node:path';
import * as z from 'zod/mini';
import { canonicalJson } from '../../core/evaluation/canonical-json.ts';
import { type Evaluation, evaluationSchema } from '../../core/evaluation/document.ts';
import { pathSegment } from '../../core/evaluation/path-segment.ts';
import type { DamagedEvidence, EvidenceStore, StoredEvaluation } from '../../ports/evidence-store.ts';
import type { Files } from '../../ports/files.ts';

const evaluationsFolder = (root: string): string => join(root, '.assay', 'evaluations');

/** `.assay/evaluations/<model>/<version>/<set>/<inputs>.json` */
function evidencePath(root: string, evaluation: Evaluation): string {
  const { model, version, set, digests } = evaluation;
  if (model === undefined || version === undefined || set === undefined) {
    throw new Error('only the evaluation of a model version on a set can be saved');
  }
  const inputs = digests.inputs.replace('sha256:', '');
  return join(
    evaluationsFolder(root),
    pathSegment(model),
    pathSegment(version),
    pathSegment(set.name),
    `${inputs}.json`,
  );
}

/** The evaluation in a file, or why the file can't be trusted as evidence. */
function parseEvidence(text: string, file: string): Evaluation | string {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const parsed = z.safeParse(evaluationSchema, json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return `${issue?.path.join('.') || 'document'}: ${issue?.message ?? 'not assay/evaluation/1'}`;
  }
  if (!file.endsWith(`${parsed.data.digests.inputs.replace('sha256:', '')}.json`))
    return 'the file name is not the digest of its inputs';
  // Evidence is written in canonical form, so any other form was written by somebody else.
  if (canonicalJson(json) !== text.trimEnd()) return 'changed since it was written';
  return parsed.data;
}

const withoutRun = (evaluation: Evaluation): string => {
  const { run: _, ...rest } = evaluation;
  return canonicalJson(rest);
};

/** Evidence as files of the workspace, in canonical JSON. */
export function evidenceFiles(files: Files): EvidenceStore {
  return {
    async list(root, model) {
      const evaluations: StoredEvaluation[] = [];
      const damaged: DamagedEvidence[] = [];
      const folder = join(evaluationsFolder(root), pathSegment(model));
      for (const file of await files.find(folder, (name) => name.endsWith('.json') && !name.startsWith('.'))) {
        const parsed = parseEvidence(await files.readText(file), file);
        if (typeof parsed === 'string') damaged.push({ file, reason: parsed });
        else evaluations.push({ file, digest: await files.digest(file), evaluation: parsed });
      }
      evaluations.sort((a, b) => (a.evaluation.run.time < b.evaluation.run.time ? 1 : -1));
      return { evaluations, damaged };
    },
    async save(root, evaluation) {
      const file = evidencePath(root, evaluation);
      if (await files.stat(file)) {
        const known = parseEvidence(await files.readText(file), file);
        // The same inputs give the same numbers: the file, and every signature over it, stays as it is.
        if (typeof known !== 'string' && withoutRun(known) === withoutRun(evaluation)) return file;
      }
      await files.writeAtomically(file, `${canonicalJson(evaluation)}\n`);
      return file;
    },
  };
}
