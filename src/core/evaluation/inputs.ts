import { canonicalJson } from './canonical-json.ts';
import type { DeclaredPlan } from './plan.ts';

/**
 * Raise it when the same data and plan give other numbers than before: a definition, an interval method, a random
 * draw, the reading of categories. All evidence of older semantics is stale then. Not for new metrics alone.
 */
const semanticsVersion = 2;

/** sha256 of a text's UTF-8 bytes as `sha256:` and hexadecimal digits; core has no cryptography of its own. */
export type Sha256 = (text: string) => string;

/** The part of a plan that is the user's config; options and seed are counted beside it. */
function numbersConfig(plan: DeclaredPlan): object {
  const { confidence, bootstrap, seed, columns, ...rest } = plan;
  // Row ids only pair two versions; no number of one evaluation depends on them.
  const { id, ...roles } = columns;
  return { ...rest, columns: roles };
}

/** Digest of the part of the config that changes numbers. */
export function configDigest(plan: DeclaredPlan, sha256: Sha256): string {
  return sha256(canonicalJson(numbersConfig(plan)));
}

/** Digest of everything that decides the numbers of an evaluation; evidence is filed under it. */
export function inputsDigest(dataDigest: string, plan: DeclaredPlan, sha256: Sha256): string {
  const { confidence, bootstrap, seed } = plan;
  return sha256(
    canonicalJson({
      data: dataDigest,
      config: numbersConfig(plan),
      semantics: semanticsVersion,
      options: { confidence, bootstrap },
      seed,
    }),
  );
}
