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

/**
 * Evaluates versions on sets, makes the comparisons that their gates ask for, judges the gates, keeps the evidence.
 * Nothing is written before all of it is computed, so that a problem of one version leaves no half of a run.
 */
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
  for (const target of targets) {
    effort.signal?.throwIfAborted();
    const evaluation = await evaluateModel(services, model, target, options, effort);
    effort.signal?.throwIfAborted();
    evaluations.push(evaluation);
    if (!options.judgeRetired && !isGated(model.config, target.version)) continue;
    const compared = await comparisonsForGates(services, model, target, effort);
    comparisons.push(...compared);
    gates.push(...judgedGates(model, { target, evaluation, isStale: false, comparisons: compared }));
  }
  effort.signal?.throwIfAborted();
  const evidence = save ? await keep(services, model.root, evaluations, comparisons) : [];
  return { evaluations, comparisons, gates, evidence };
}

async function keep(
  { evidence, files }: Services,
  root: string,
  evaluations: readonly Evaluation[],
  comparisons: readonly Comparison[],
): Promise<EvidenceFile[]> {
  const saved: string[] = [];
  for (const evaluation of evaluations) saved.push(await evidence.save(root, evaluation));
  for (const comparison of comparisons) saved.push(await evidence.saveComparison(root, comparison));
  const kept: EvidenceFile[] = [];
  for (const file of saved) kept.push({ file, digest: await files.digest(file) });
  return kept;
}
