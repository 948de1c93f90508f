import { planFor } from '../core/config/evaluation-plan.ts';
import { configDigest, inputsDigest } from '../core/evaluation/inputs.ts';
import { InputProblem } from '../core/input-problem.ts';
import type { StoredEvaluation } from '../ports/evidence-store.ts';
import { dataDigest } from './data-digest.ts';
import { predictionsOf, type Target } from './evaluate-model.ts';
import type { LoadedModel } from './load-model.ts';
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
export function newestEvidence(target: Target, evaluations: readonly StoredEvaluation[]): EvidenceState {
  const stored = evaluations.find(({ evaluation }) => isOf(evaluation, target));
  return { target, ...(stored ? { stored } : {}), stale: [] };
}

const isOf = ({ version, set }: StoredEvaluation['evaluation'], target: Target): boolean =>
  version === target.version && set?.name === target.set;

/** Compares what was evaluated with what lies in the workspace now. Reads the bytes of the predictions, not their rows. */
export async function evidenceState(
  services: Services,
  model: LoadedModel,
  target: Target,
  evaluations: readonly StoredEvaluation[],
  signal?: AbortSignal,
): Promise<EvidenceState> {
  const candidates = evaluations.filter(({ evaluation }) => isOf(evaluation, target));
  const [newest] = candidates;
  if (!newest) return { target, stale: [] };
  const data = await predictionsOf(services, model, target)
    .then((source) => dataDigest(services, source, signal))
    .catch((error: unknown) => {
      if (error instanceof InputProblem) return undefined;
      throw error;
    });
  if (data === undefined) return { target, stored: newest, stale: ['data-missing'] };
  const plan = planFor(model.config, target.version);
  const inputs = inputsDigest(data, plan, services.sha256);
  const current = candidates.find(({ evaluation }) => evaluation.digests.inputs === inputs);
  if (current) return { target, stored: current, stale: [] };
  return { target, stored: newest, stale: whyStale(newest, data, configDigest(plan, services.sha256)) };
}

function whyStale({ evaluation: { digests } }: StoredEvaluation, data: string, config: string): StaleReason[] {
  const reasons: StaleReason[] = [];
  if (digests.data !== data) reasons.push('data-changed');
  if (digests.config !== config) reasons.push('config-changed');
  // Same data and config, other inputs: options, or the definitions behind the numbers.
  return reasons.length > 0 ? reasons : ['semantics-changed'];
}
