import type { ModelConfig } from '../core/config/model-config.ts';
import type { Evaluation } from '../core/evaluation/document.ts';
import { type GateContext, judgeGate, type PairedDifference } from '../core/gates/judge-gate.ts';
import type { GateResult } from '../core/gates/verdict.ts';
import { formatMessage, type Language } from '../core/messages/catalog.ts';
import type { Effort } from '../ports/engine.ts';
import type { Target } from './evaluate-model.ts';
import type { LoadedModel } from './load-model.ts';
import type { Services } from './services.ts';
import { pairedDifference } from './versus.ts';

/** Evidence of one version on one set, as its gates are judged from. */
export interface GatedEvidence {
  readonly target: Target;
  readonly evaluation?: Evaluation;
  readonly isStale: boolean;
}

/** Stages whose versions nobody will run again: their gates are history and fail nothing. */
const retiredStages = new Set(['archived', 'retired']);

/** Whether the gates of a version still decide anything. */
export function isGated(config: ModelConfig, version: string): boolean {
  const stage = config.versions.find((known) => String(known.version) === version)?.stage;
  return stage === undefined || !retiredStages.has(stage.toLowerCase());
}

/** Judges every gate of a model for one version on one set, in the order of the config. */
export async function judgeGates(
  services: Services,
  model: LoadedModel,
  evidence: GatedEvidence,
  language: Language,
  effort: Effort,
): Promise<GateResult[]> {
  const { config, yaml, file } = model;
  const results: GateResult[] = [];
  for (const [index, gate] of (config.gates ?? []).entries()) {
    if (gate.set !== undefined && gate.set !== evidence.target.set) continue;
    // A version is not compared with itself.
    if (gate.versus !== undefined && String(gate.versus) === evidence.target.version) continue;
    const start = yaml.rangeOf(['gates', index, 'metric']).start;
    const comparison = await comparisonOf(services, model, evidence, gate.versus, gate.metric, effort);
    const context: GateContext = {
      model: config.model,
      ...evidence.target,
      ...(evidence.evaluation ? { evaluation: evidence.evaluation } : {}),
      ...(comparison ? { comparison } : {}),
      isStale: evidence.isStale,
      isTunedOnTheseRows: isTuned(config, evidence),
      place: { file, line: start.line, column: start.column },
    };
    const { reason, n: _, ...judged } = judgeGate(gate, context);
    results.push({ ...judged, ...(reason ? { reason: formatMessage(reason.id, reason.args ?? {}, language) } : {}) });
  }
  return results;
}

async function comparisonOf(
  services: Services,
  model: LoadedModel,
  { target, evaluation }: GatedEvidence,
  versus: string | number | undefined,
  metric: string,
  effort: Effort,
): Promise<PairedDifference | undefined> {
  if (versus === undefined || !evaluation) return undefined;
  return pairedDifference(services, model, target, String(versus), metric, effort);
}

/** The version's threshold was chosen from an evaluation of the very rows that judge it. */
function isTuned(config: ModelConfig, { target, evaluation }: GatedEvidence): boolean {
  const version = config.versions.find((known) => String(known.version) === target.version);
  return version?.threshold_chosen_on !== undefined && version.threshold_chosen_on === evaluation?.digests.data;
}
