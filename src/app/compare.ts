import { comparePairedRows } from '../core/comparison/compare-paired-rows.ts';
import type { Comparison } from '../core/comparison/document.ts';
import { planFor } from '../core/config/evaluation-plan.ts';
import { evaluationSets } from '../core/config/evaluation-sets.ts';
import { canonicalJson } from '../core/evaluation/canonical-json.ts';
import { inputsDigest } from '../core/evaluation/inputs.ts';
import type { Effort } from '../ports/engine.ts';
import { dataDigest } from './data-digest.ts';
import { predictionsOf, type Target } from './evaluate-model.ts';
import { gatesOn } from './gates.ts';
import type { LoadedModel } from './load-model.ts';
import { readPairedRows } from './paired-rows.ts';
import type { Services } from './services.ts';

/**
 * Compares two versions on the rows that both have predicted on a set; `b` is the later one. Saves nothing.
 * @throws InputProblem without row ids, with ids that stand twice, or with labels that differ
 */
export async function compareVersions(
  services: Services,
  model: LoadedModel,
  versions: { readonly a: string; readonly b: string },
  set: string,
  effort: Effort,
): Promise<Comparison> {
  const started = services.clock.now();
  const { a, b } = versions;
  const rows = await readPairedRows(services, model, [a, b], set, effort);
  const plans = { a: planFor(model.config, a), b: planFor(model.config, b) };
  const { confidence, bootstrap, seed } = plans.b;
  effort.progress?.('comparing');
  const hasWeights = [plans.a, plans.b].some(({ columns }) => columns.weight !== undefined);
  const numbers = await comparePairedRows(rows, { confidence, bootstrap, seed, hasWeights });
  const digestOf = async (version: string): Promise<string> =>
    dataDigest(services, await predictionsOf(services, model, { version, set }), effort.signal);
  const digests = { a: await digestOf(a), b: await digestOf(b) };
  const inputs = {
    a: inputsDigest(digests.a, plans.a, services.sha256),
    b: inputsDigest(digests.b, plans.b, services.sha256),
  };
  const actor = services.clock.actor();
  return {
    schema: 'assay/comparison/1',
    model: model.config.model,
    a,
    b,
    set: evaluationSets(model.config).find((known) => known.name === set) ?? { name: set },
    ...numbers,
    positive: rows.positive,
    digests: { ...digests, inputs: services.sha256(canonicalJson(inputs)) },
    run: {
      time: started.toISOString(),
      ...(actor === undefined ? {} : { actor }),
      engine: 'paired rows',
      duration_ms: services.clock.now().getTime() - started.getTime(),
      tool: services.tool,
    },
  };
}

/** The comparisons that a version's `versus` gates ask for, each once. */
export async function comparisonsForGates(
  services: Services,
  model: LoadedModel,
  target: Target,
  effort: Effort,
): Promise<Comparison[]> {
  const baselines = new Set(
    gatesOn(model.config, target).flatMap(({ gate }) => (gate.versus === undefined ? [] : [String(gate.versus)])),
  );
  const comparisons: Comparison[] = [];
  for (const a of baselines) {
    if (model.config.versions.some(({ version }) => String(version) === a)) {
      comparisons.push(await compareVersions(services, model, { a, b: target.version }, target.set, effort));
    }
  }
  return comparisons;
}
