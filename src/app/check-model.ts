import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { findVersion, predictionsBySet, versionName } from '../core/config/evaluation-sets.ts';
import { declaredColumns } from '../core/config/grouping-checks.ts';
import { findingOf, type Problem, yamlText } from '../core/config/problem.ts';
import { scalarText } from '../core/config/scalar-text.ts';
import { checkAgainstTable } from '../core/config/table-checks.ts';
import type { YamlPath } from '../core/config/yaml-source.ts';
import { isEvaluatedTask } from '../core/evaluation/evaluated-tasks.ts';
import type { Finding, RelatedPlace, Severity } from '../core/finding.ts';
import { findGroup } from '../core/gates/gate-number.ts';
import type { GateResult } from '../core/gates/verdict.ts';
import { InputProblem } from '../core/input-problem.ts';
import { formatMessage, type Language, type MessageArgs, type MessageId } from '../core/messages/catalog.ts';
import type { Effort } from '../ports/engine.ts';
import type { DamagedEvidence, EvaluationHeading } from '../ports/evidence-store.ts';
import { gateFindings } from './check-gates.ts';
import { outdatedComparisons } from './compare.ts';
import { configWord } from './config-word.ts';
import { predictionsOf, type Target } from './evaluate-model.ts';
import { noRows } from './evaluate-source.ts';
import { type EvidenceState, evaluatedUnderOldName, evidenceState } from './evidence-state.ts';
import { foreignSeparator } from './foreign-separator.ts';
import { isGated, judgeGates } from './gates.ts';
import type { LoadedModel, ModelFile } from './load-model.ts';
import { nearestFile } from './nearest-file.ts';
import { insideProject, isInside } from './project.ts';
import type { Services } from './services.ts';

export interface CheckModelOptions {
  readonly language: Language;
  /** The folder that a reader types commands in; the project's root without it. */
  readonly commandFolder?: string;
}

export interface CheckedModel {
  readonly findings: readonly Finding[];
  readonly gates: readonly GateResult[];
}

/** What is wrong with one model: its config, the files it names, its evidence and its gates. */
export async function checkModel(
  services: Services,
  model: ModelFile,
  options: CheckModelOptions,
  effort: Effort,
): Promise<CheckedModel> {
  const { language } = options;
  const { config, findings } = model;
  const hasErrors = findings.some((finding) => finding.severity === 'error');
  if (config === undefined || !isEvaluatedTask(config.task)) return { findings, gates: [] };
  const loaded: LoadedModel = { ...model, config };
  if (hasErrors) return { findings: await withTables(services, loaded, language, effort), gates: [] };
  const evidence = await services.evidence.list(model.root, config.model);
  const found: Finding[] = [...findings, ...(await artifactFindings(services, loaded))];
  found.push(...evidence.damaged.map((damaged) => damagedFinding(damaged, language)));
  const comparisons = await services.evidence.comparisons(model.root, config.model);
  const outdated = await outdatedComparisons(services, loaded, comparisons, effort.signal);
  const gates: GateResult[] = [];
  for (const { target, path } of predictionTargets(loaded)) {
    effort.signal?.throwIfAborted();
    const state = await evidenceState(services, loaded, target, evidence.evaluations, effort.signal);
    if (!showsThatTableFits(config, state)) {
      const ofTable = await tableFindings(services, loaded, target, path, language, effort);
      // What is wrong with several tables in the same way is told of the first.
      found.push(...ofTable.filter((one) => !found.some((other) => isSamePlace(one, other))));
    }
    if (!isGated(config, target.version)) continue;
    const before =
      state.stored === undefined
        ? await evaluatedUnderOldName(services, loaded, target, evidence.evaluations, effort.signal)
        : undefined;
    found.push(...evidenceFindings(loaded, state, before, path, options));
    const evaluation = state.stored?.evaluation;
    const judged = {
      target,
      ...(evaluation ? { evaluation } : {}),
      isStale: state.stale.length > 0,
      comparisons,
      outdated,
    };
    const judgements = judgeGates(loaded, judged, language);
    gates.push(...judgements);
    // Without evidence no gate is evaluated; that is said once.
    // Stale evidence is told of above; its gates need not repeat it.
    const told = judgements.filter(({ verdict }) => verdict !== 'stale' || judged.isStale === false);
    if (evaluation) found.push(...gateFindings(loaded, told, language));
  }
  return { findings: found, gates };
}

function damagedFinding({ file, reason, position }: DamagedEvidence, language: Language): Finding {
  const args = { reason: formatMessage(reason.id, reason.args ?? {}, language) };
  const range = position && { start: position, end: position };
  return {
    rule: 'evidence/damaged',
    args,
    severity: 'error',
    file,
    ...(range ? { range } : {}),
    related: [],
    fixes: [],
  };
}

/**
 * Evidence of today's inputs shows that the table fits what changes numbers. Gates are no part of the inputs: the
 * groups that they name must be in the evidence. Else the table itself is asked, which also knows the rows left out.
 */
function showsThatTableFits({ gates = [] }: LoadedModel['config'], { stored, stale }: EvidenceState): boolean {
  if (stored === undefined || stale.length > 0) return false;
  return gates.every(({ group }) => group === undefined || findGroup(group, stored.evaluation) !== undefined);
}

function isSamePlace(a: Finding, b: Finding): boolean {
  return a.rule === b.rule && JSON.stringify(a.range) === JSON.stringify(b.range);
}

/** Each version on each of its sets, with the place that names the predictions. */
function predictionTargets({ config }: LoadedModel): { target: Target; path: YamlPath }[] {
  return config.versions.flatMap((version, index) => {
    const path = ['versions', index, 'predictions'];
    return [...predictionsBySet(version).keys()].map((set) => ({
      target: { version: versionName(version), set },
      path: typeof version.predictions === 'string' ? path : [...path, set],
    }));
  });
}

/** The findings of a config with errors, and what its tables tell of it: one mistake hides no other. */
async function withTables(
  services: Services,
  model: LoadedModel,
  language: Language,
  effort: Effort,
): Promise<Finding[]> {
  // A connection where sets belong names no tables.
  if (model.findings.some(({ rule }) => rule === 'config/connection-of-no-set')) return [...model.findings];
  const found: Finding[] = [];
  for (const { target, path } of predictionTargets(model)) {
    effort.signal?.throwIfAborted();
    const ofTable = await tableFindings(services, model, target, path, language, effort);
    found.push(...ofTable.filter((one) => !found.some((other) => isSamePlace(one, other))));
  }
  const declared = declaredColumns(model.config).all.flat();
  const isMisdeclared = found.some(
    ({ rule, args }) => rule === 'config/column-missing' && declared.includes(String(args['column'])),
  );
  // A gate that names a column which was misspelt where it is declared is not wrong itself.
  return [...model.findings.filter(({ rule }) => !(isMisdeclared && ofUndeclared.has(rule))), ...found];
}

const ofUndeclared: ReadonlySet<string> = new Set(['config/by-not-sensitive', 'config/group-not-declared']);

async function tableFindings(
  services: Services,
  model: LoadedModel,
  target: Target,
  path: YamlPath,
  language: Language,
  effort: Effort,
): Promise<Finding[]> {
  try {
    const source = await predictionsOf(services, model, target);
    const engine = await services.engineFor(source);
    const { rows, columns } = await engine.describe(source, effort, (model.config.missing ?? []).map(scalarText));
    if (rows === 0) throw noRows(source);
    const table = relative(dirname(model.file), source.files[0] ?? '');
    return checkAgainstTable(model.config, model.yaml, table, columns);
  } catch (error) {
    if (!(error instanceof InputProblem)) throw error;
    return [await tableProblem(services, model, target, path, error, language)];
  }
}

/** A table that can't be read, as a finding of the config that names it. */
async function tableProblem(
  { files }: Services,
  model: LoadedModel,
  { version, set }: Target,
  path: YamlPath,
  { messageId, args }: InputProblem,
  language: Language,
): Promise<Finding> {
  const isOfThePath = messageId === 'config/outside-project' || messageId === 'config/path-separator';
  if (isOfThePath) return finding(model, path, messageId, args, 'error');
  if (messageId === 'input/file-missing' || messageId === 'input/glob-empty') {
    const folder = dirname(model.file);
    const declared = findVersion(model.config, version);
    const predictions = declared && predictionsBySet(declared).get(set);
    const named = typeof predictions === 'string' ? predictions : '';
    const nearest = messageId === 'input/file-missing' ? await nearestFile(files, resolve(folder, named)) : undefined;
    const instead = nearest && yamlText(relative(folder, nearest).split(sep).join('/'));
    const problem: Problem = { rule: 'config/predictions-missing', path, args: { path: named } };
    return findingOf({ ...problem, ...(instead ? { replacement: instead } : {}) }, model.yaml);
  }
  const problem = formatMessage(messageId, fromConfig(args, model), language);
  return finding(model, path, 'config/predictions-unusable', { problem }, 'error');
}

/** Files of the project as its config would name them. */
function fromConfig(args: MessageArgs, { file, root }: LoadedModel): MessageArgs {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => {
      const isFile = typeof value === 'string' && isAbsolute(value) && isInside(value, root);
      return [name, isFile ? relative(dirname(file), value) : value];
    }),
  );
}

async function artifactFindings({ files }: Services, model: LoadedModel): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [index, { artifact }] of model.config.versions.entries()) {
    if (artifact === undefined) continue;
    const path = ['versions', index, 'artifact'];
    try {
      const place = await insideProject(files, artifact, model.root, dirname(model.file));
      if ((await files.stat(place)) || (await files.isFolder(place))) continue;
      const misspelt = foreignSeparator(artifact, { file: model.file });
      const { messageId, args } = misspelt ?? { messageId: 'config/artifact-missing', args: { path: artifact } };
      findings.push(finding(model, path, messageId, args, 'warning'));
    } catch (error) {
      if (!(error instanceof InputProblem)) throw error;
      findings.push(finding(model, path, error.messageId, error.args, 'error'));
    }
  }
  return findings;
}

function evidenceFindings(
  model: LoadedModel,
  { target, stored, stale }: EvidenceState,
  before: EvaluationHeading | undefined,
  path: YamlPath,
  { language, commandFolder }: CheckModelOptions,
): Finding[] {
  const args = { model: model.config.model, ...target, file: configWord(model, commandFolder) };
  if (stored === undefined) {
    return [
      { ...finding(model, path, 'evidence/missing', args, 'info'), related: before ? [renamedEvidence(before)] : [] },
    ];
  }
  if (stale.length === 0) return [];
  const changes = stale.map((reason) => formatMessage(`evidence/reason-${reason}`, {}, language));
  const reasons = changes.join(language === 'zh-cn' ? '、' : ', ');
  return [finding(model, path, 'evidence/stale', { ...args, reasons }, 'warning')];
}

/** Evidence stays under the name that was evaluated; evaluated again, the same inputs give the same numbers. */
function renamedEvidence({ file, version, set }: EvaluationHeading): RelatedPlace {
  const start = { line: 1, column: 1 };
  return { file, range: { start, end: start }, message: 'evidence/under-old-name', args: { version, set } };
}

function finding(model: LoadedModel, path: YamlPath, rule: MessageId, args: MessageArgs, severity: Severity): Finding {
  return { rule, args, severity, file: model.file, range: model.yaml.rangeOf(path), related: [], fixes: [] };
}
