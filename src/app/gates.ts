import type { Comparison } from '../core/comparison/document.ts';
import { isVersusLastApproved } from '../core/config/last-approved.ts';
import type { GateConfig, ModelConfig } from '../core/config/model-config.ts';
import { isRetired } from '../core/config/retired-stages.ts';
import type { Evaluation } from '../core/evaluation/document.ts';
import { gateResult } from '../core/gates/gate-result.ts';
import { type GateContext, type JudgedGate, judgeGate, type PairedDifference } from '../core/gates/judge-gate.ts';
import type { GateResult } from '../core/gates/verdict.ts';
import type { Language } from '../core/messages/catalog.ts';
import { resolveMetric } from '../core/metrics/catalog.ts';
import type { Target } from './evaluate-model.ts';
import type { LoadedModel } from './load-model.ts';

/** Evidence of one version on one set, as its gates are judged from. */
export interface GatedEvidence {
  readonly target: Target;
  readonly evaluation?: Evaluation;
  readonly isStale: boolean;
  /** Comparisons of the model's versions; only those of this version, set and data count. */
  readonly comparisons: readonly Comparison[];
  /** Inputs of comparisons that are not of today's predictions and config. */
  readonly outdated?: ReadonlySet<string>;
}

/** Whether the gates of a version still decide anything: those of a retired one are history and fail nothing. */
export function isGated(config: ModelConfig, version: string): boolean {
  return !isRetired(config.versions.find((known) => String(known.version) === version)?.stage);
}

/** The gates that are about a version on a set, with their place in the config. A version is not compared with itself. */
export function gatesOn(
  config: ModelConfig,
  { version, set }: Target,
): { readonly gate: GateConfig; readonly index: number }[] {
  return (config.gates ?? [])
    .map((gate, index) => ({ gate, index }))
    .filter(({ gate }) => (gate.set === undefined || gate.set === set) && String(gate.versus) !== version);
}

/** The gates of a model for one version on one set, judged and in the reader's words. */
export function judgeGates(model: LoadedModel, evidence: GatedEvidence, language: Language): GateResult[] {
  return judgedGates(model, evidence).map((gate) => gateResult(gate, language));
}

/** Judges every gate of a model for one version on one set, in the order of the config. */
export function judgedGates({ config, yaml, file }: LoadedModel, evidence: GatedEvidence): JudgedGate[] {
  return gatesOn(config, evidence.target).map(({ gate, index }) => {
    const { line, column } = yaml.rangeOf(['gates', index, 'metric']).start;
    const compared = comparisonFor(gate, evidence);
    const comparison = compared && pairedDifference(gate, compared);
    const context: GateContext = {
      model: config.model,
      ...evidence.target,
      ...(evidence.evaluation ? { evaluation: evidence.evaluation } : {}),
      ...(comparison ? { comparison } : {}),
      isStale: evidence.isStale || (compared !== undefined && evidence.outdated?.has(compared.digests.inputs) === true),
      hasNoApproval: isVersusLastApproved(gate, config),
      isTunedOnTheseRows: isTuned(config, evidence),
      place: { file, line, column },
    };
    return judgeGate(gate, context);
  });
}

/** The comparison that a `versus` gate is judged by: of this very evidence; today's, else the newest. */
function comparisonFor(
  gate: GateConfig,
  { target, evaluation, comparisons, outdated }: GatedEvidence,
): Comparison | undefined {
  const ofEvidence = comparisons.filter(
    ({ a, b, set, digests }) =>
      a === String(gate.versus) &&
      b === target.version &&
      set.name === target.set &&
      digests.b === evaluation?.digests.data,
  );
  return ofEvidence.find(({ digests }) => outdated?.has(digests.inputs) !== true) ?? ofEvidence[0];
}

function pairedDifference(gate: GateConfig, comparison: Comparison): PairedDifference | undefined {
  const resolved = resolveMetric(gate.metric);
  const metric = 'definition' in resolved ? comparison.metrics[resolved.definition.id] : undefined;
  if (!metric || metric.difference === null) return undefined;
  const { matched, unmatched } = comparison;
  return {
    difference: metric.difference,
    interval: metric.interval,
    ...(metric.no_interval === undefined ? {} : { noInterval: metric.no_interval }),
    matchedShare: matched / (matched + Math.max(unmatched.a, unmatched.b)),
  };
}

/** The version's threshold was chosen from an evaluation of the very rows that judge it. */
function isTuned(config: ModelConfig, { target, evaluation }: GatedEvidence): boolean {
  const version = config.versions.find((known) => String(known.version) === target.version);
  return version?.threshold_chosen_on !== undefined && version.threshold_chosen_on === evaluation?.digests.data;
}
