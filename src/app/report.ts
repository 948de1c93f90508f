import { dirname, join, relative } from 'node:path';
import type { Comparison } from '../core/comparison/document.ts';
import { predictionsBySet, versionName } from '../core/config/evaluation-sets.ts';
import type { Evaluation } from '../core/evaluation/document.ts';
import { pathSegment } from '../core/evaluation/path-segment.ts';
import type { GateResult } from '../core/gates/verdict.ts';
import { InputProblem } from '../core/input-problem.ts';
import { formatMessage, type Language } from '../core/messages/catalog.ts';
import type { Report } from '../core/reports/report.ts';
import { shellWord } from '../core/text/shell-word.ts';
import type { Effort } from '../ports/engine.ts';
import type { DamagedEvidence, EvaluationHeading } from '../ports/evidence-store.ts';
import { outdatedComparisons } from './compare.ts';
import { configWord } from './config-word.ts';
import type { Target } from './evaluate-model.ts';
import { evidenceState, headingsOf } from './evidence-state.ts';
import { judgeGates } from './gates.ts';
import type { LoadedModel } from './load-model.ts';
import type { Services } from './services.ts';

/** The report of a bare table: no model, no gates, nothing to compare with. */
export function reportOfTable(
  evaluation: Evaluation,
  { table, language, command }: Pick<Report, 'table' | 'language' | 'command'>,
): Report {
  return { language, evaluation, ...(table ? { table } : {}), stale: [], gates: [], versions: [], sets: [], command };
}

export interface ReportParts {
  readonly language: Language;
  readonly evaluation: Evaluation;
  /** Where the evidence lies and the digest of its bytes; absent when nothing was saved. */
  readonly evidence?: { readonly file: string; readonly digest: string };
  readonly stale?: readonly string[];
  readonly gates: readonly GateResult[];
  readonly baseline?: Evaluation;
  /** Comparisons of the model's versions; the one of these two evaluations is shown. */
  readonly comparisons?: readonly Comparison[];
}

/** The report of one version on one set, with the gates that are about it. */
export function reportOfModel(model: LoadedModel, parts: ReportParts): Report {
  const { evaluation, evidence, baseline } = parts;
  const comparison = parts.comparisons?.find((candidate) => isOfBoth(candidate, baseline, evaluation));
  const { versions } = model.config;
  const sets = new Set(versions.flatMap((version) => [...predictionsBySet(version).keys()]));
  return {
    language: parts.language,
    evaluation,
    ...(evidence ? { evidence: { file: relative(model.root, evidence.file), digest: evidence.digest } } : {}),
    stale: parts.stale ?? [],
    gates: parts.gates
      .filter((gate) => gate.version === evaluation.version && gate.set === evaluation.set?.name)
      .map((gate) => ({ ...gate, file: relative(model.root, gate.file) })),
    ...(baseline ? { baseline } : {}),
    ...(comparison ? { comparison } : {}),
    versions: versions.map(versionName),
    sets: [...sets],
    command: [
      'assay evaluate',
      configWord(model),
      '--version',
      shellWord(evaluation.version ?? ''),
      '--set',
      shellWord(evaluation.set?.name ?? ''),
    ].join(' '),
  };
}

/** Whether a comparison is of these two evaluations' very predictions. */
function isOfBoth({ a, b, digests }: Comparison, baseline: Evaluation | undefined, evaluation: Evaluation): boolean {
  return (
    a === baseline?.version &&
    b === evaluation.version &&
    digests.a === baseline.digests.data &&
    digests.b === evaluation.digests.data
  );
}

export interface ReportWish {
  readonly language: Language;
  /** The version to compare with; else the one before it in the config. */
  readonly baseline?: string;
  /** The folder that the reader types commands in; the project's root without it. */
  readonly commandFolder?: string;
}

/**
 * The report of a version on a set from its evidence.
 * @throws InputProblem when there is none yet, or no version has predictions
 */
export async function reportFromEvidence(
  services: Services,
  model: LoadedModel,
  target: Target | undefined,
  wish: ReportWish,
  effort: Effort,
): Promise<Report> {
  const { evaluations, damaged } = await services.evidence.list(model.root, model.config.model);
  const state = target && (await evidenceState(services, model, target, evaluations, effort.signal));
  if (!state?.stored) throw noEvidence(model, target, damaged, wish);
  const { evaluation, file, digest } = state.stored;
  const comparisons = await services.evidence.comparisons(model.root, model.config.model);
  const outdated = await outdatedComparisons(services, model, comparisons, effort.signal);
  const gates = judgeGates(
    model,
    { target: state.target, evaluation, isStale: state.stale.length > 0, comparisons, outdated },
    wish.language,
  );
  const baseline = await baselineOf(services, model, state.target, wish.baseline, evaluations);
  return reportOfModel(model, {
    language: wish.language,
    evaluation,
    evidence: { file, digest },
    stale: state.stale.map((reason) => formatMessage(`evidence/reason-${reason}`, {}, wish.language)),
    gates,
    ...(baseline ? { baseline } : {}),
    comparisons,
  });
}

/** There was no run yet, or what it left can't be used. */
function noEvidence(
  model: LoadedModel,
  target: Target | undefined,
  damaged: readonly DamagedEvidence[],
  { language, commandFolder }: ReportWish,
): InputProblem {
  const { version = '', set = '' } = target ?? {};
  const args = { model: model.config.model, version, config: configWord(model, commandFolder) };
  const folder = join(pathSegment(version), pathSegment(set));
  const unusable = damaged.find((evidence) => dirname(evidence.file).endsWith(folder));
  if (unusable === undefined) return new InputProblem('input/no-evidence', args);
  const place = { file: unusable.file, ...unusable.position };
  const reason = formatMessage(unusable.reason.id, unusable.reason.args ?? {}, language);
  return new InputProblem('input/evidence-damaged', { ...args, ...place, reason }, place);
}

/** Newest evidence, on the same set, of the version asked for or of the one before. */
async function baselineOf(
  { evidence }: Services,
  { config }: LoadedModel,
  { version, set }: Target,
  asked: string | undefined,
  evaluations: readonly EvaluationHeading[],
): Promise<Evaluation | undefined> {
  const names = config.versions.map(versionName);
  const wanted = asked ?? names[names.indexOf(version) - 1];
  const heading = wanted === undefined ? undefined : headingsOf({ version: wanted, set }, evaluations)[0];
  return heading && (await evidence.read(heading.file))?.evaluation;
}
