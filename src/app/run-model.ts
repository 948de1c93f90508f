import type { Comparison } from '../core/comparison/document.ts';
import type { Evaluation } from '../core/evaluation/document.ts';
import type { JudgedGate } from '../core/gates/judge-gate.ts';
import type { Effort } from '../ports/engine.ts';
import { comparisonsForGates } from './compare.ts';
import { type EvaluateModelOptions, evaluateModel, type Target } from './evaluate-model.ts';
import { isGated, judgedGates } from './gates.ts';
import type { LoadedModel } from './load-model.ts';
import type { Services } from './services.ts';

export interface RunOptions extends EvaluateModelOptions {
  /** Write the evidence. Numbers of other options than the config's are never written. */
  readonly save: boolean;
  /** Judge the gates of versions in an archived stage too. */
  readonly judgeRetired: boolean;
}

/** Where evidence lies, and the digest of its bytes. */
export interface EvidenceFile {
  readonly file: string;
  readonly digest: string;
}

/** What a run has found and written. */
export interface ModelRun {
  readonly evaluations: readonly Evaluation[];
  readonly comparisons: readonly Comparison[];
  /** Their reasons are messages yet: JSON says them in English, reports in the reader's language. */
  readonly gates: readonly JudgedGate[];
  /** Evidence of each evaluation, in the same order, then of the comparisons; empty when nothing was saved. */
  readonly evidence: readonly EvidenceFile[];
}

/** Evaluates versions on sets, makes the comparisons that their gates ask for, judges the gates, keeps the evidence. */
export async function runModel(
  services: Services,
  model: LoadedModel,
  targets: readonly Target[],
  options: RunOptions,
  effort: Effort,
): Promise<ModelRun> {
  const save = options.save && Object.keys(options.overrides ?? {}).length === 0;
  const evaluations: Evaluation[] = [];
  const comparisons: Comparison[] = [];
  const gates: JudgedGate[] = [];
  const saved: { evaluations: string[]; comparisons: string[] } = { evaluations: [], comparisons: [] };
  for (const target of targets) {
    effort.signal?.throwIfAborted();
    const evaluation = await evaluateModel(services, model, target, options, effort);
    effort.signal?.throwIfAborted();
    evaluations.push(evaluation);
    if (save) saved.evaluations.push(await services.evidence.save(model.root, evaluation));
    if (!options.judgeRetired && !isGated(model.config, target.version)) continue;
    const compared = await comparisonsForGates(services, model, target, effort);
    comparisons.push(...compared);
    for (const comparison of save ? compared : []) {
      saved.comparisons.push(await services.evidence.saveComparison(model.root, comparison));
    }
    gates.push(...judgedGates(model, { target, evaluation, isStale: false, comparisons: compared }));
  }
  const evidence: EvidenceFile[] = [];
  for (const file of [...saved.evaluations, ...saved.comparisons]) {
    evidence.push({ file, digest: await services.files.digest(file) });
  }
  return { evaluations, comparisons, gates, evidence };
}
