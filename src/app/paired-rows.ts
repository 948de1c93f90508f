import { type PairedRows, pairRows, type VersionRows } from '../core/comparison/paired-rows.ts';
import { planFor } from '../core/config/evaluation-plan.ts';
import type { DeclaredBinaryPlan } from '../core/evaluation/plan.ts';
import { usualPositive } from '../core/evaluation/usual-positive.ts';
import { InputProblem } from '../core/input-problem.ts';
import type { Effort, TableSource } from '../ports/engine.ts';
import { predictionsOf } from './evaluate-model.ts';
import type { LoadedModel } from './load-model.ts';
import type { Services } from './services.ts';

/** A version with its predictions on the set that it is compared on. */
export interface ComparedVersion {
  readonly version: string;
  readonly plan: DeclaredBinaryPlan;
  readonly source: TableSource;
}

/** @throws InputProblem when the version is unknown or has no predictions on the set, or for a task other than binary */
export async function comparedVersion(
  services: Services,
  model: LoadedModel,
  version: string,
  set: string,
): Promise<ComparedVersion> {
  const source = await predictionsOf(services, model, { version, set });
  const plan = planFor(model.config, version);
  if (plan.task !== 'binary') {
    throw new InputProblem('comparison/task', { model: model.config.model, task: plan.task }, { file: model.file });
  }
  return { version, plan, source };
}

async function versionRows(
  services: Services,
  model: LoadedModel,
  { version, plan, source }: ComparedVersion,
  effort: Effort,
): Promise<VersionRows & { readonly file: string | undefined }> {
  const { columns, threshold, missing } = plan;
  const { id, label, score, prediction } = columns;
  if (id === undefined)
    throw new InputProblem('comparison/id-needed', { model: model.config.model }, { file: model.file });
  const engine = await services.engineFor(source);
  const categories = [{ column: label }, ...(prediction === undefined ? [] : [{ column: prediction }])];
  const numbers = score === undefined ? [] : [score];
  const table = await engine.read({ source, categories, numbers, keys: [id], missing }, effort);
  const positive = plan.positive ?? usualPositive(table);
  return {
    file: source.files[0],
    version,
    table,
    id,
    ...(score === undefined ? {} : { score }),
    hasPrediction: prediction !== undefined,
    positive,
    threshold,
  };
}

/** The rows that two versions have in common on one evaluation set. */
export async function readPairedRows(
  services: Services,
  model: LoadedModel,
  [first, second]: readonly [ComparedVersion, ComparedVersion],
  effort: Effort,
): Promise<PairedRows> {
  const a = await versionRows(services, model, first, effort);
  const b = await versionRows(services, model, second, effort);
  try {
    return pairRows(a, b);
  } catch (error) {
    if (!(error instanceof InputProblem)) throw error;
    // What is wrong with one version is in its table; what they disagree about, in either.
    const { file } = error.args['version'] === first.version ? a : b;
    throw file === undefined ? error : new InputProblem(error.messageId, error.args, { file });
  }
}
