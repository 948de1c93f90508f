import { canonicalJson } from './canonical-json.ts';
import type { EvaluationPlan } from './plan.ts';

/**
 * Raised whenever the same table and plan would give other numbers than before: a changed definition, interval
 * method or random generator. Evidence of an older semantics is then stale.
 */
export const semanticsVersion = 1;

export type Sha256 = (text: string) => string;

/** Digest of the part of a config that changes numbers; gates, owner and card are not in a plan. */
export function configDigest(plan: EvaluationPlan, sha256: Sha256): string {
  const { confidence: _confidence, bootstrap: _bootstrap, seed: _seed, ...config } = plan;
  return sha256(canonicalJson(config));
}

/** The name of an evaluation: equal digests mean equal numbers. `data` is the digest of the table's bytes. */
export function inputsDigest(data: string, plan: EvaluationPlan, sha256: Sha256): string {
  const { confidence, bootstrap, seed } = plan;
  const inputs = {
    data,
    config: configDigest(plan, sha256),
    semantics: semanticsVersion,
    options: { confidence, bootstrap },
    seed,
  };
  return sha256(canonicalJson(inputs));
}
