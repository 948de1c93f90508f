import type { Comparison } from '../core/comparison/document.ts';
import { InputProblem } from '../core/input-problem.ts';
import type { Effort } from '../ports/engine.ts';
import { comparisonInputs } from './compare.ts';
import { allTargets } from './evaluate-model.ts';
import { evidenceState, headingsOf } from './evidence-state.ts';
import { findProjects } from './find-projects.ts';
import { type LoadedModel, readModelFile } from './load-model.ts';
import type { Services } from './services.ts';

/** An evidence file in whose place newer evidence of the same model, version, baseline and set is read. */
export interface SupersededEvidence {
  readonly file: string;
  readonly model: string;
  readonly version: string;
  /** Of a comparison: the version that it compares with. */
  readonly baseline?: string | undefined;
  readonly set: string;
  /** ISO 8601 time of its run. */
  readonly time: string;
}

/**
 * Evaluations and comparisons that nothing is read from any more: neither the newest of their versions and set nor of
 * today's inputs. What is of versions or sets that no config declares today stays, since nothing has taken its place.
 */
export async function supersededEvidence(
  services: Services,
  folders: readonly string[],
  effort: Effort,
): Promise<SupersededEvidence[]> {
  const superseded: SupersededEvidence[] = [];
  for (const { models } of (await findProjects(services, folders, effort.signal)).values()) {
    for (const { file, folder } of models)
      superseded.push(...(await supersededOfModel(services, file, folder, effort)));
  }
  return superseded;
}

async function supersededOfModel(
  services: Services,
  file: string,
  folder: string,
  { signal }: Effort,
): Promise<SupersededEvidence[]> {
  const model = await readModelFile(services, file, folder).catch((error: unknown) => {
    if (!(error instanceof InputProblem)) throw error;
  });
  if (model?.config === undefined) return [];
  const loaded = { ...model, config: model.config };
  return [
    ...(await supersededEvaluations(services, loaded, signal)),
    ...(await supersededComparisons(services, loaded, signal)),
  ];
}

async function supersededEvaluations(
  services: Services,
  model: LoadedModel,
  signal?: AbortSignal,
): Promise<SupersededEvidence[]> {
  const name = model.config.model;
  const { evaluations } = await services.evidence.list(model.root, name);
  const superseded: SupersededEvidence[] = [];
  for (const target of allTargets(model.config.versions)) {
    const ofTarget = headingsOf(target, evaluations);
    if (ofTarget.length < 2) continue;
    const { stored } = await evidenceState(services, model, target, evaluations, signal);
    const kept = new Set([ofTarget[0]?.file, stored?.file]);
    const old = ofTarget.filter((heading) => !kept.has(heading.file));
    superseded.push(...old.map(({ file, time }) => ({ file, model: name, ...target, time })));
  }
  return superseded;
}

async function supersededComparisons(
  services: Services,
  model: LoadedModel,
  signal?: AbortSignal,
): Promise<SupersededEvidence[]> {
  const declared = new Set(allTargets(model.config.versions).map(({ version, set }) => nameOf(version, set)));
  const comparisons = (await services.evidence.comparisons(model.root, model.config.model)).filter(
    ({ a, b, set }) => declared.has(nameOf(a, set.name)) && declared.has(nameOf(b, set.name)),
  );
  const superseded: SupersededEvidence[] = [];
  for (const [newest, ...older] of byVersionsAndSet(comparisons)) {
    if (newest === undefined || older.length === 0) continue;
    const { a, b, set } = newest;
    const today = await comparisonInputs(services, model, { a, b, set: set.name }, signal);
    const old = older.filter(({ digests }) => digests.inputs !== today);
    superseded.push(
      ...old.map((comparison) => ({
        file: services.evidence.fileOfComparison(model.root, comparison),
        ...{ model: model.config.model, version: b, baseline: a, set: set.name, time: comparison.run.time },
      })),
    );
  }
  return superseded;
}

const nameOf = (...names: readonly string[]): string => JSON.stringify(names);

/** Of each pair of versions on a set its comparisons, in the order given. */
function byVersionsAndSet(comparisons: readonly Comparison[]): Iterable<Comparison[]> {
  const groups = new Map<string, Comparison[]>();
  for (const comparison of comparisons) {
    const { a, b, set } = comparison;
    const name = nameOf(a, b, set.name);
    groups.set(name, [...(groups.get(name) ?? []), comparison]);
  }
  return groups.values();
}
