import { type PairedRows, pairRows, type VersionRows } from '../core/comparison/paired-rows.ts';
import { planFor } from '../core/config/evaluation-plan.ts';
import { usualPositive } from '../core/evaluation/usual-positive.ts';
import { InputProblem } from '../core/input-problem.ts';
import type { Effort } from '../ports/engine.ts';
import { predictionsOf } from './evaluate-model.ts';
import type { LoadedModel } from './load-model.ts';
import type { Services } from './services.ts';

async function versionRows(
  services: Services,
  model: LoadedModel,
  version: string,
  set: string,
  effort: Effort,
): Promise<VersionRows & { readonly file: string | undefined }> {
  const { columns, threshold, missing, ...plan } = planFor(model.config, version);
  const { id, label, score, prediction } = columns;
  if (id === undefined)
    throw new InputProblem('comparison/id-needed', { model: model.config.model }, { file: model.file });
  const source = await predictionsOf(services, model, { version, set });
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
  versions: readonly [string, string],
  set: string,
  effort: Effort,
): Promise<PairedRows> {
  const [first, second] = versions;
  const a = await versionRows(services, model, first, set, effort);
  const b = await versionRows(services, model, second, set, effort);
  try {
    return pairRows(a, b);
  } catch (error) {
    if (!(error instanceof InputProblem)) throw error;
    // What is wrong with one version is in its table; what they disagree about, in either.
    const { file } = error.args['version'] === first ? a : b;
    throw file === undefined ? error : new InputProblem(error.messageId, error.args, { file });
  }
}
