import { relative } from 'node:path';
import { predictionsBySet, versionName } from '../core/config/evaluation-sets.ts';
import type { Evaluation } from '../core/evaluation/document.ts';
import type { GateResult } from '../core/gates/verdict.ts';
import type { Language } from '../core/messages/catalog.ts';
import type { Report } from '../core/reports/report.ts';
import type { LoadedModel } from './load-model.ts';

/** The report of a bare table: no model, no gates, nothing to compare with. */
export function reportOfTable(evaluation: Evaluation, language: Language, command: string): Report {
  return { language, evaluation, stale: [], gates: [], versions: [], sets: [], command };
}

export interface ReportParts {
  readonly language: Language;
  readonly evaluation: Evaluation;
  /** Where the evidence lies and the digest of its bytes; absent when nothing was saved. */
  readonly evidence?: { readonly file: string; readonly digest: string };
  readonly stale?: readonly string[];
  readonly gates: readonly GateResult[];
  readonly baseline?: Evaluation;
}

/** The report of one version on one set, with the gates that are about it. */
export function reportOfModel(model: LoadedModel, parts: ReportParts): Report {
  const { evaluation, evidence, baseline } = parts;
  const { versions } = model.config;
  const sets = new Set(versions.flatMap((version) => [...predictionsBySet(version).keys()]));
  const config = relative(model.root, model.file);
  return {
    language: parts.language,
    evaluation,
    ...(evidence ? { evidence: { file: relative(model.root, evidence.file), digest: evidence.digest } } : {}),
    stale: parts.stale ?? [],
    gates: parts.gates.filter((gate) => gate.version === evaluation.version && gate.set === evaluation.set?.name),
    ...(baseline ? { baseline } : {}),
    versions: versions.map(versionName),
    sets: [...sets],
    command: `assay evaluate ${config} --version ${evaluation.version} --set ${evaluation.set?.name}`,
  };
}
