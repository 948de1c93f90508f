import { comparePairedRows } from '../core/comparison/compare-paired-rows.ts';
import type { Comparison } from '../core/comparison/document.ts';
import { evaluationSets, versionName } from '../core/config/evaluation-sets.ts';
import { canonicalJson } from '../core/evaluation/canonical-json.ts';
import { inputsDigest } from '../core/evaluation/inputs.ts';
import { InputProblem } from '../core/input-problem.ts';
import type { Effort } from '../ports/engine.ts';
import { dataDigest } from './data-digest.ts';
import type { Target } from './evaluate-model.ts';
import { gatesOn } from './gates.ts';
import type { LoadedModel } from './load-model.ts';
import { type ComparedVersion, comparedVersion, readPairedRows } from './paired-rows.ts';
import type { Services } from './services.ts';

/**
 * Compares two versions on the rows that both have predicted on a set; `b` is the later one. Saves nothing.
 * @throws InputProblem for a version and itself, without row ids, with ids that stand twice, or with labels that differ
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
  if (a === b) throw new InputProblem('comparison/same-version', { version: a, known: versionNames(model) });
  const compared = await bothVersions(services, model, { a, b, set });
  const rows = await readPairedRows(services, model, compared, effort);
  const { confidence, bootstrap, seed } = compared[1].plan;
  effort.progress?.('comparing');
  const hasWeights = compared.some(({ plan }) => plan.columns.weight !== undefined);
  const hasClusters = compared.some(({ plan }) => plan.columns.cluster !== undefined);
  const numbers = await comparePairedRows(rows, { confidence, bootstrap, seed, hasWeights, hasClusters });
  const digests = await comparisonDigests(services, compared, effort.signal);
  const actor = services.clock.actor();
  return {
    schema: 'assay/comparison/1',
    model: model.config.model,
    a,
    b,
    set: evaluationSets(model.config).find((known) => known.name === set) ?? { name: set },
    ...numbers,
    positive: rows.positive,
    digests,
    run: {
      time: started.toISOString(),
      ...(actor === undefined ? {} : { actor }),
      engine: 'paired rows',
      duration_ms: services.clock.now().getTime() - started.getTime(),
      tool: services.tool,
    },
  };
}

function versionNames({ config }: LoadedModel): string {
  return config.versions.map(versionName).join(', ');
}

type Compared = readonly [ComparedVersion, ComparedVersion];

async function bothVersions(
  services: Services,
  model: LoadedModel,
  { a, b, set }: { readonly a: string; readonly b: string; readonly set: string },
): Promise<Compared> {
  return [await comparedVersion(services, model, a, set), await comparedVersion(services, model, b, set)];
}

/** Digests of both versions' predictions as they lie there now, and of all that the comparison depends on. */
async function comparisonDigests(
  services: Services,
  [a, b]: Compared,
  signal?: AbortSignal,
): Promise<Comparison['digests']> {
  const digests = {
    a: await dataDigest(services, a.source, signal),
    b: await dataDigest(services, b.source, signal),
  };
  const inputs = {
    a: inputsDigest(digests.a, a.plan, services.sha256),
    b: inputsDigest(digests.b, b.plan, services.sha256),
  };
  return { ...digests, inputs: services.sha256(canonicalJson(inputs)) };
}

/**
 * The inputs of those comparisons that today's predictions and config would make otherwise, or not at all.
 * Reads the bytes of the predictions of versions that a `versus` gate names, not their rows.
 */
export async function outdatedComparisons(
  services: Services,
  model: LoadedModel,
  comparisons: readonly Comparison[],
  signal?: AbortSignal,
): Promise<ReadonlySet<string>> {
  const baselines = new Set((model.config.gates ?? []).map(({ versus }) => String(versus)));
  const today = new Map<string, string | undefined>();
  const outdated = new Set<string>();
  for (const { a, b, set, digests } of comparisons.filter((comparison) => baselines.has(comparison.a))) {
    const key = JSON.stringify([a, b, set.name]);
    if (!today.has(key)) {
      today.set(key, await comparisonInputs(services, model, { a, b, set: set.name }, signal));
    }
    if (today.get(key) !== digests.inputs) outdated.add(digests.inputs);
  }
  return outdated;
}

/** The inputs that a comparison made now would have; undefined when predictions or a version of it are gone. */
export async function comparisonInputs(
  services: Services,
  model: LoadedModel,
  wanted: { readonly a: string; readonly b: string; readonly set: string },
  signal?: AbortSignal,
): Promise<string | undefined> {
  const digests = bothVersions(services, model, wanted).then((compared) =>
    comparisonDigests(services, compared, signal),
  );
  return digests.then(({ inputs }) => inputs, nothingToCompare);
}

/** Predictions or versions that are gone are told elsewhere. */
function nothingToCompare(error: unknown): undefined {
  if (!(error instanceof InputProblem)) throw error;
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
