import { basename, dirname, resolve } from 'node:path';
import type { Problem } from '../core/catalog/problem.ts';
import type {
  EvaluatedSet,
  ModelSnapshot,
  ProjectSnapshot,
  VersionSnapshot,
  WorkspaceSnapshot,
} from '../core/catalog/snapshot.ts';
import { predictionsBySet, type VersionConfig, versionName } from '../core/config/evaluation-sets.ts';
import { columnsOf } from '../core/config/groupings.ts';
import type { Evaluation } from '../core/evaluation/document.ts';
import type { GateResult } from '../core/gates/verdict.ts';
import { InputProblem } from '../core/input-problem.ts';
import { formatMessage, type Language } from '../core/messages/catalog.ts';
import type { Effort } from '../ports/engine.ts';
import type { EvaluationHeading } from '../ports/evidence-store.ts';
import { outdatedComparisons } from './compare.ts';
import { projectDatasets } from './datasets.ts';
import { type EvidenceState, evidenceState, newestEvidence } from './evidence-state.ts';
import { findProjects } from './find-projects.ts';
import { type GatedEvidence, isGated, judgeGates } from './gates.ts';
import { type LoadedModel, type ModelFile, readModelFile } from './load-model.ts';
import type { Services } from './services.ts';

/** Metrics of the tooltip, after the headline. */
const tooltipMetrics = [
  'roc_auc',
  'accuracy',
  'f1',
  'recall',
  'precision',
  'log_loss',
  'brier',
  'mean_absolute_error',
  'root_mean_squared_error',
  'r2',
];

export interface SnapshotOptions {
  readonly language: Language;
  /** Compare the evidence with the data of today; without it nothing but configs and evidence is read. */
  readonly looksAtData: boolean;
}

/** What the trees show: every model of some folders with its versions and the evidence of them. */
export async function workspaceSnapshot(
  services: Services,
  folders: readonly string[],
  options: SnapshotOptions,
  effort: Effort,
): Promise<WorkspaceSnapshot> {
  const projects = await findProjects(services, folders, effort.signal);
  const snapshots: ProjectSnapshot[] = [];
  for (const [root, { models: files, tables, isComplete }] of projects) {
    const loaded: LoadedModel[] = [];
    const models: ModelSnapshot[] = [];
    for (const { file, folder } of files) {
      const read = await readOrProblem(services, file, folder);
      if ('problem' in read) models.push(unusable(fileName(file), file, read.problem));
      else {
        models.push(await modelSnapshot(services, read, options, effort));
        if (read.config) loaded.push({ ...read, config: read.config });
      }
    }
    const datasets = await projectDatasets(services, root, loaded, tables, effort.signal);
    snapshots.push({ root, models, datasets, datasetsAreComplete: isComplete });
  }
  return { projects: snapshots };
}

/** A config that may not be read is shown as such; the others are not hidden by it. */
async function readOrProblem(
  services: Services,
  file: string,
  folder: string,
): Promise<ModelFile | { readonly problem: Problem }> {
  try {
    return await readModelFile(services, file, folder);
  } catch (error) {
    if (!(error instanceof InputProblem)) throw error;
    return { problem: { messageId: error.messageId, args: { ...error.args }, place: { file } } };
  }
}

const unusable = (name: string, config: string, problem: Problem | undefined): ModelSnapshot => ({
  name,
  config,
  versions: [],
  declared: { gates: 0, sensitive: [] },
  ...(problem === undefined ? {} : { problem }),
  damaged: [],
});

async function modelSnapshot(
  services: Services,
  { config, ...model }: ModelFile,
  options: SnapshotOptions,
  effort: Effort,
): Promise<ModelSnapshot> {
  const { file } = model;
  const error = model.findings.find((finding) => finding.severity === 'error');
  if (!config || error) {
    const problem = error && { messageId: error.rule, args: { ...error.args }, place: { file, ...error.range?.start } };
    return unusable(config?.model ?? fileName(file), file, problem);
  }
  const loaded = { ...model, config };
  const { evaluations, damaged } = options.looksAtData
    ? await services.evidence.list(model.root, config.model)
    : { evaluations: [], damaged: [] };
  const versions = await versionSnapshots(services, loaded, evaluations, options, effort);
  return {
    name: config.model,
    config: file,
    task: config.task,
    ...(config.owner === undefined ? {} : { owner: config.owner }),
    ...(await cardOf(services, loaded)),
    versions: versions.reverse(),
    declared: declaredDemands(loaded),
    damaged: damaged.map(({ file: damagedFile, reason }) => ({
      file: damagedFile,
      reason: formatMessage(reason.id, reason.args ?? {}, options.language),
    })),
  };
}

async function cardOf({ files }: Services, { config, yaml, file }: LoadedModel): Promise<Pick<ModelSnapshot, 'card'>> {
  if (config.card === undefined) return {};
  const card = resolve(dirname(file), config.card);
  const exists = (await files.stat(card)) !== undefined;
  return { card: { file: card, exists, line: yaml.rangeOf(['card']).start.line } };
}

/** Sensitive columns with the gates about them: a gate about an intersection is about each of its columns. */
function declaredDemands({ config, yaml }: LoadedModel): ModelSnapshot['declared'] {
  const gates = config.gates ?? [];
  const columnsOfGates = gates.map(({ by, group }) => new Set([...[by ?? []].flat(), ...Object.keys(group ?? {})]));
  const sensitive = (config.sensitive ?? []).map((entry, index) => {
    const columns = columnsOf(entry);
    const about = columnsOfGates.filter((named) => columns.every((column) => named.has(column)));
    return { columns, line: yaml.rangeOf(['sensitive', index]).start.line, gates: about.length };
  });
  return { gates: gates.length, sensitive };
}

async function versionSnapshots(
  services: Services,
  model: LoadedModel,
  evaluations: readonly EvaluationHeading[],
  options: SnapshotOptions,
  effort: Effort,
): Promise<VersionSnapshot[]> {
  const comparisons = await services.evidence.comparisons(model.root, model.config.model);
  const outdated = options.looksAtData
    ? await outdatedComparisons(services, model, comparisons, effort.signal)
    : new Set<string>();
  const versions: VersionSnapshot[] = [];
  for (const [index, version] of model.config.versions.entries()) {
    effort.signal?.throwIfAborted();
    const sets = [...predictionsBySet(version).keys()];
    const states = await Promise.all(
      sets.map((set) => {
        const target = { version: versionName(version), set };
        return options.looksAtData
          ? evidenceState(services, model, target, evaluations, effort.signal)
          : newestEvidence(services, model, target);
      }),
    );
    const compared = { comparisons, outdated };
    versions.push(await versionSnapshot(services, model, version, index, states, compared, options.language));
  }
  return versions;
}

const fileName = (file: string): string => basename(file).replace(/\.model\.ya?ml$/i, '');

async function versionSnapshot(
  services: Services,
  model: LoadedModel,
  version: VersionConfig,
  index: number,
  states: readonly EvidenceState[],
  compared: Pick<GatedEvidence, 'comparisons' | 'outdated'>,
  language: Language,
): Promise<VersionSnapshot> {
  const name = versionName(version);
  const gates: GateResult[] = [];
  for (const { target, stored, stale } of states) {
    if (!isGated(model.config, name)) continue;
    const evidence = {
      target,
      ...(stored ? { evaluation: stored.evaluation } : {}),
      isStale: stale.length > 0,
      ...compared,
    };
    gates.push(...judgeGates(model, evidence, language));
  }
  const artifact = version.artifact === undefined ? undefined : resolve(dirname(model.file), version.artifact);
  const artifactEntry = artifact === undefined ? undefined : await services.files.stat(artifact);
  return {
    version: name,
    ...(version.stage === undefined ? {} : { stage: version.stage }),
    line: model.yaml.rangeOf(['versions', index]).start.line,
    sets: states.map(({ target }) => target.set),
    evaluations: states.flatMap(evaluatedSet),
    gates: gates.map(serialisable),
    ...(artifact === undefined ? {} : { artifact: { file: artifact, bytes: artifactEntry?.size ?? null } }),
  };
}

const serialisable = (gate: GateResult): VersionSnapshot['gates'][number] => ({
  ...gate,
  group: gate.group ? { ...gate.group } : undefined,
  by: gate.by ? [...gate.by] : undefined,
  interval: gate.interval ? [...gate.interval] : null,
});

/** The evidence of one set as the tree needs it; nothing when it was never evaluated. */
function evaluatedSet({ target, stored, stale }: EvidenceState): EvaluatedSet[] {
  if (!stored) return [];
  const { evaluation, file, digest } = stored;
  const { metrics } = evaluation.overall;
  const shown = tooltipMetrics.flatMap((metric) => (metrics[metric] ? [{ metric, value: metrics[metric] }] : []));
  const [headline] = shown;
  const gap = largestGap(evaluation);
  return [
    {
      set: target.set,
      evidence: { file, digest },
      time: evaluation.run.time,
      engine: evaluation.run.engine,
      rows: evaluation.rows,
      used: evaluation.used,
      ...(headline ? { headline } : {}),
      metrics: shown.slice(1),
      groupings: groupingsOf(evaluation),
      ...(gap ? { largestGap: gap } : {}),
      stale: [...stale],
    },
  ];
}

function groupingsOf({ groups }: Evaluation): string[][] {
  const columns = new Map(groups.filter(({ kind }) => kind !== 'slice').map(({ by }) => [by.join('\n'), by]));
  return [...columns.values()];
}

/** Rates that people call a gap, so that the largest of them compares like with like. */
const gapMetrics = new Set([
  'demographic_parity_difference',
  'equal_opportunity_difference',
  'predictive_equality_difference',
]);

function largestGap({ disparities }: Evaluation): EvaluatedSet['largestGap'] {
  let largest: EvaluatedSet['largestGap'];
  for (const { metric, by, value, interval } of disparities) {
    if (value === null || !gapMetrics.has(metric) || (largest && largest.value >= value)) continue;
    largest = { metric, by, value, interval };
  }
  return largest;
}
