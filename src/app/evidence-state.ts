import { configDigest, inputsDigest } from '../core/evaluation/inputs.ts';
import { InputProblem } from '../core/input-problem.ts';
import type { EvaluationHeading, StoredEvaluation } from '../ports/evidence-store.ts';
import { dataDigest } from './data-digest.ts';
import { allTargets, predictionsOf, type Target } from './evaluate-model.ts';
import type { LoadedModel } from './load-model.ts';
import { planOf } from './plan-of.ts';
import type { Services } from './services.ts';

/** Why evidence is not of today's inputs. */
export type StaleReason = 'data-changed' | 'config-changed' | 'semantics-changed' | 'data-missing';

/** The evidence that counts for one version on one set. */
export interface EvidenceState {
  readonly target: Target;
  /** Of today's inputs when there is one, else the newest; absent when never evaluated. */
  readonly stored?: StoredEvaluation;
  /** Empty when up to date. */
  readonly stale: readonly StaleReason[];
}

/** The newest evidence, without a look at whether it is of today's inputs. */
export async function newestEvidence(
  { evidence }: Services,
  { root, config }: LoadedModel,
  target: Target,
): Promise<EvidenceState> {
  const stored = await evidence.newest(root, config.model, target.version, target.set);
  return stored ? { target, stored, stale: [] } : { target, stale: [] };
}

/** The evaluations of a version on a set, newest first. */
export function headingsOf(target: Target, evaluations: readonly EvaluationHeading[]): EvaluationHeading[] {
  return evaluations.filter(({ version, set }) => version === target.version && set === target.set);
}

async function stateOf(
  { evidence }: Services,
  target: Target,
  heading: EvaluationHeading | undefined,
  stale: readonly StaleReason[],
): Promise<EvidenceState> {
  const stored = heading && (await evidence.read(heading.file));
  return stored ? { target, stored, stale } : { target, stale: [] };
}

/** Compares what was evaluated with what lies in the workspace now. Reads the bytes of the predictions, not their rows. */
export async function evidenceState(
  services: Services,
  model: LoadedModel,
  target: Target,
  evaluations: readonly EvaluationHeading[],
  signal?: AbortSignal,
): Promise<EvidenceState> {
  const candidates = headingsOf(target, evaluations);
  const [newest] = candidates;
  if (!newest) return { target, stale: [] };
  const data = await predictionsOf(services, model, target)
    .then((source) => dataDigest(services, source, signal))
    .catch(nothingOfProblem);
  if (data === undefined) return stateOf(services, target, newest, ['data-missing']);
  const plan = await planOf(services, model, target.version).catch(nothingOfProblem);
  if (plan === undefined) return stateOf(services, target, newest, ['config-changed']);
  const inputs = inputsDigest(data, plan, services.sha256);
  const current = candidates.find((heading) => heading.inputs === inputs);
  if (current) return stateOf(services, target, current, []);
  return stateOf(services, target, newest, whyStale(newest, data, configDigest(plan, services.sha256)));
}

/**
 * The newest evaluation of the same inputs under a name that the config has no more: what a version or set was called
 * before it was renamed.
 */
export async function evaluatedUnderOldName(
  services: Services,
  model: LoadedModel,
  target: Target,
  evaluations: readonly EvaluationHeading[],
  signal?: AbortSignal,
): Promise<EvaluationHeading | undefined> {
  const today = allTargets(model.config.versions);
  const orphans = evaluations.filter(
    ({ version, set }) => !today.some((one) => one.version === version && one.set === set),
  );
  if (orphans.length === 0) return undefined;
  try {
    const data = await dataDigest(services, await predictionsOf(services, model, target), signal);
    const inputs = inputsDigest(data, await planOf(services, model, target.version), services.sha256);
    return orphans.find((heading) => heading.inputs === inputs);
  } catch (error) {
    return nothingOfProblem(error);
  }
}

/** What can't be read now is told by `check`. */
function nothingOfProblem(error: unknown): undefined {
  if (!(error instanceof InputProblem)) throw error;
}

function whyStale(evaluated: EvaluationHeading, data: string, config: string): StaleReason[] {
  const reasons: StaleReason[] = [];
  if (evaluated.data !== data) reasons.push('data-changed');
  if (evaluated.config !== config) reasons.push('config-changed');
  // Same data and config, other inputs: options, or the definitions behind the numbers.
  return reasons.length > 0 ? reasons : ['semantics-changed'];
}
