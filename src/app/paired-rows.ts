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
): Promise<VersionRows> {
  const { columns, threshold, missing, ...plan } = planFor(model.config, version);
  const { id, label, score, prediction } = columns;
  if (id === undefined)
    throw new InputProblem('comparison/id-needed', { model: model.config.model }, { file: model.file });
  const source = await predictionsOf(services, model, { version, set });
  const engine = await services.engineFor(source);
  const categories = [{ column: label }, ...(prediction === undefined ? [] : [{ column: prediction }])];
  const numbers = score === undefined ? [] : [score];
  const table = await engine.read({ source, categories, numbers, keys: [id], missing }, effort);
  const positive = plan.positive ?? usualPositive(table.categories[0]?.values ?? []);
  return {
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
  const [a, b] = versions;
  return pairRows(
    await versionRows(services, model, a, set, effort),
    await versionRows(services, model, b, set, effort),
  );
}
