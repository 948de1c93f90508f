import { InputProblem } from '../core/input-problem.ts';
import type { Effort } from '../ports/engine.ts';
import { allTargets } from './evaluate-model.ts';
import { evidenceState, headingsOf } from './evidence-state.ts';
import { findProjects } from './find-projects.ts';
import { readModelFile } from './load-model.ts';
import type { Services } from './services.ts';

/** An evidence file in whose place newer evidence of the same model, version and set is read. */
export interface SupersededEvidence {
  readonly file: string;
  readonly model: string;
  readonly version: string;
  readonly set: string;
  /** ISO 8601 time of its run. */
  readonly time: string;
}

/**
 * Evidence that nothing is read from any more: neither the newest of its version and set nor of today's inputs. What
 * is of versions or sets that no config declares today stays, since nothing has taken its place.
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
  const { config, ...model } = await readModelFile(services, file, folder).catch((error: unknown) => {
    if (error instanceof InputProblem) return { config: undefined };
    throw error;
  });
  if (config === undefined || !('root' in model)) return [];
  const { evaluations } = await services.evidence.list(model.root, config.model);
  const superseded: SupersededEvidence[] = [];
  for (const target of allTargets(config.versions)) {
    const ofTarget = headingsOf(target, evaluations);
    if (ofTarget.length < 2) continue;
    const { stored } = await evidenceState(services, { ...model, config }, target, evaluations, signal);
    const kept = new Set([ofTarget[0]?.file, stored?.file]);
    const old = ofTarget.filter((heading) => !kept.has(heading.file));
    superseded.push(
      ...old.map((heading) => ({ file: heading.file, model: config.model, ...target, time: heading.time })),
    );
  }
  return superseded;
}
