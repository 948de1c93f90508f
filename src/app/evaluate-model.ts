import { dirname } from 'node:path';
import { evaluationSets, findVersion, predictionsBySet, versionName } from '../core/config/evaluation-sets.ts';
import type { ModelConfig } from '../core/config/model-config.ts';
import type { Evaluation } from '../core/evaluation/document.ts';
import { type NumberOptions, withOptions } from '../core/evaluation/plan.ts';
import { InputProblem, type Place } from '../core/input-problem.ts';
import type { Effort, TableSource } from '../ports/engine.ts';
import { evaluateSource } from './evaluate-source.ts';
import { foreignSeparator } from './foreign-separator.ts';
import type { LoadedModel } from './load-model.ts';
import { planOf } from './plan-of.ts';
import { insideProject } from './project.ts';
import type { EngineName, Services } from './services.ts';

/** One version of a model on one evaluation set. */
export interface Target {
  readonly version: string;
  readonly set: string;
}

/**
 * The versions and sets that a person means: all that have predictions, or those that were named.
 * @throws InputProblem for a version or set that is not there, or when none of them names predictions
 */
export function targetsOf(config: ModelConfig, version?: string, set?: string): Target[] {
  if (version !== undefined && !findVersion(config, version)) {
    throw new InputProblem('input/version-unknown', {
      model: config.model,
      version,
      versions: config.versions.map(versionName).join(', '),
    });
  }
  const versions = config.versions.filter((known) => version === undefined || versionName(known) === version);
  const all = allTargets(versions);
  const targets = all.filter((target) => set === undefined || target.set === set);
  if (targets.length > 0) return targets;
  const sets = [...new Set(all.map((target) => target.set))].join(', ');
  const args = { model: config.model, set: set ?? '', sets };
  if (sets === '')
    throw new InputProblem('input/no-predictions', { ...args, versions: versions.map(versionName).join(', ') });
  throw version === undefined
    ? new InputProblem('input/set-of-no-version', args)
    : new InputProblem('input/set-unknown', { ...args, version });
}

/** Every version on every set that it has predictions of. */
export function allTargets(versions: ModelConfig['versions']): Target[] {
  return versions.flatMap((known) =>
    [...predictionsBySet(known).keys()].map((name) => ({ version: versionName(known), set: name })),
  );
}

/** The table of predictions behind a version and set; its files lie inside the project. */
export async function predictionsOf(services: Services, model: LoadedModel, target: Target): Promise<TableSource> {
  const version = findVersion(model.config, target.version);
  const predictions = version && predictionsBySet(version).get(target.set);
  if (predictions === undefined) {
    throw new InputProblem('input/set-unknown', { model: model.config.model, ...target, sets: '–' });
  }
  const place = placeOf(model, target);
  if (typeof predictions !== 'string') {
    const args = { version: target.version, connection: predictions.connection };
    throw new InputProblem('input/connections-refused', args, place);
  }
  const folder = dirname(model.file);
  // Before it is looked for, so that nobody learns what lies outside; the pattern's own letters lead to no other place.
  await insideProject(services.files, predictions, model.root, folder).catch((error: unknown) => {
    throw error instanceof InputProblem ? new InputProblem(error.messageId, error.args, place) : error;
  });
  const source = await services.tableSource(predictions, folder).catch((error: unknown) => {
    throw isMissing(error) ? (foreignSeparator(predictions, place) ?? error) : error;
  });
  for (const file of source.files) await insideProject(services.files, file, model.root);
  return source;
}

/** Where the config names the predictions of a version on a set. */
function placeOf({ config, yaml, file }: LoadedModel, { version, set }: Target): Place {
  const index = config.versions.findIndex((known) => versionName(known) === version);
  const path = ['versions', index, 'predictions'];
  return {
    file,
    ...yaml.rangeOf(typeof config.versions[index]?.predictions === 'string' ? path : [...path, set]).start,
  };
}

function isMissing(error: unknown): error is InputProblem {
  return error instanceof InputProblem && ['input/file-missing', 'input/glob-empty'].includes(error.messageId);
}

export interface EvaluateModelOptions {
  readonly engine?: EngineName;
  /** Options that replace those of the config. */
  readonly overrides?: NumberOptions;
}

/** Evaluates one version on one set; saves nothing. */
export async function evaluateModel(
  services: Services,
  model: LoadedModel,
  target: Target,
  options: EvaluateModelOptions,
  effort: Effort,
): Promise<Evaluation> {
  const { config } = model;
  const plan = withOptions(await planOf(services, model, target.version), options.overrides ?? {});
  const source = await predictionsOf(services, model, target);
  const set = evaluationSets(config).find((known) => known.name === target.set) ?? { name: target.set };
  const artifact = await artifactDigest(services, model, target.version);
  return evaluateSource(
    services,
    plan,
    source,
    { model: config.model, version: target.version, set },
    { ...(options.engine ? { engine: options.engine } : {}), ...(artifact === undefined ? {} : { artifact }) },
    effort,
  );
}

/** Digest of the model file that the config names, when it is there and is one file. */
async function artifactDigest({ files }: Services, model: LoadedModel, version: string): Promise<string | undefined> {
  const artifact = findVersion(model.config, version)?.artifact;
  if (artifact === undefined) return undefined;
  const path = await insideProject(files, artifact, model.root, dirname(model.file)).catch(() => undefined);
  if (path === undefined || (await files.isFolder(path)) || !(await files.stat(path))) return undefined;
  return files.digest(path);
}
