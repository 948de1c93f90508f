import { dirname, resolve } from 'node:path';
import type {
  EvaluatedSet,
  ModelSnapshot,
  ProjectSnapshot,
  VersionSnapshot,
  WorkspaceSnapshot,
} from '../core/catalog/snapshot.ts';
import { predictionsBySet, type VersionConfig, versionName } from '../core/config/evaluation-sets.ts';
import type { Evaluation } from '../core/evaluation/document.ts';
import type { GateResult } from '../core/gates/verdict.ts';
import type { Language } from '../core/messages/catalog.ts';
import type { Effort } from '../ports/engine.ts';
import { outdatedComparisons } from './compare.ts';
import { type EvidenceState, evidenceState, newestEvidence } from './evidence-state.ts';
import { type GatedEvidence, isGated, judgeGates } from './gates.ts';
import { type LoadedModel, readModelFile } from './load-model.ts';
import { findModelFiles, projectRoot } from './project.ts';
import type { Services } from './services.ts';

/** Metrics of the tooltip, after the headline. */
const tooltipMetrics = ['roc_auc', 'accuracy', 'f1', 'recall', 'precision', 'log_loss', 'brier'];

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
  const projects = new Map<string, ModelSnapshot[]>();
  for (const folder of folders) {
    for (const file of await findModelFiles(services.files, [folder], effort.signal)) {
      const root = await projectRoot(services.files, file, folder);
      const models = projects.get(root) ?? [];
      projects.set(root, models);
      if (!models.some((model) => model.config === file))
        models.push(await modelSnapshot(services, file, folder, options, effort));
    }
  }
  return { projects: [...projects].map(([root, models]): ProjectSnapshot => ({ root, models })) };
}

async function modelSnapshot(
  services: Services,
  file: string,
  folder: string,
  options: SnapshotOptions,
  effort: Effort,
): Promise<ModelSnapshot> {
  const { config, ...model } = await readModelFile(services, file, folder);
  const error = model.findings.find((finding) => finding.severity === 'error');
  if (!config || error) {
    const problem = error && { messageId: error.rule, args: { ...error.args }, place: { file, ...error.range?.start } };
    return { name: config?.model ?? fileName(file), config: file, versions: [], problem, damaged: [] };
  }
  const loaded = { ...model, config };
  const { evaluations, damaged } = await services.evidence.list(model.root, config.model);
  const comparisons = await services.evidence.comparisons(model.root, config.model);
  const outdated = options.looksAtData
    ? await outdatedComparisons(services, loaded, comparisons, effort.signal)
    : new Set<string>();
  const versions: VersionSnapshot[] = [];
  for (const [index, version] of config.versions.entries()) {
    const sets = [...predictionsBySet(version).keys()];
    const states = await Promise.all(
      sets.map((set) => {
        const target = { version: versionName(version), set };
        return options.looksAtData
          ? evidenceState(services, loaded, target, evaluations, effort.signal)
          : newestEvidence(services, target, evaluations);
      }),
    );
    versions.push(
      await versionSnapshot(services, loaded, version, index, states, { comparisons, outdated }, options.language),
    );
  }
  const card = config.card === undefined ? undefined : resolve(dirname(file), config.card);
  return {
    name: config.model,
    config: file,
    task: config.task,
    ...(config.owner === undefined ? {} : { owner: config.owner }),
    ...(card === undefined ? {} : { card: { file: card, exists: (await services.files.stat(card)) !== undefined } }),
    versions: versions.reverse(),
    damaged: damaged.map(({ file: damagedFile, reason }) => ({ file: damagedFile, reason })),
  };
}

const fileName = (file: string): string => file.replace(/^.*[\\/]/, '').replace(/\.model\.ya?ml$/i, '');

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
