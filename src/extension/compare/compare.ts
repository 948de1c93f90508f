import * as vscode from 'vscode';
import type { ModelSnapshot, VersionSnapshot } from '../../core/catalog/snapshot.ts';
import { commands } from '../../manifest/commands.ts';
import { folderOf } from '../host/changing-workspace.ts';
import { modelOfArgument, modelsInQuestion, sayNoModel } from '../host/choose-model.ts';
import { pickVersion } from '../host/choose-version.ts';
import type { Host } from '../host/host.ts';
import { type Choice, pick } from '../host/pick.ts';

/** Two versions on a set: what the report shows, with the paired differences. */
export interface Comparison {
  readonly config: string;
  readonly version: string;
  readonly baseline: string;
  readonly set?: string;
}

/**
 * Compares a version with another one row by row, and shows the report with both. What has no evidence of today's
 * inputs is evaluated first.
 */
export async function compareVersions(
  host: Host,
  argument: unknown,
  show: (comparison: Comparison) => Promise<void>,
): Promise<Comparison | undefined> {
  const { t } = host;
  const given = modelOfArgument(argument);
  const models = await modelsInQuestion(host, given?.config);
  if (models.length === 0) return sayNoModel(host);
  const comparable = models.map(withPredictions).filter(({ versions }) => versions.length > 1);
  if (comparable.length === 0) {
    void vscode.window.showInformationMessage(
      t('A comparison needs two versions with predictions. Add another version to the configuration.'),
    );
    return undefined;
  }
  const chosen = given?.version === undefined ? await pickVersion(host, comparable) : given;
  const model = comparable.find(({ config }) => config === chosen?.config);
  const version = chosen?.version;
  if (model === undefined || version === undefined) return undefined;
  const { config, versions } = model;
  const others = versions.filter((other) => other.version !== version);
  const baseline =
    givenBaseline(argument) ?? (await pick(host, 'baseline', t('Compare {0} with?', version), others.map(toChoice)));
  if (baseline === undefined) return undefined;
  const set = given?.set === undefined ? {} : { set: given.set };
  await evaluateIfNeeded(model, [baseline, version]);
  await compare(host, { config, a: baseline, b: version, ...set });
  const comparison = { config, version, baseline, ...set };
  await show(comparison);
  return comparison;
}

function withPredictions(model: ModelSnapshot): ModelSnapshot {
  return { ...model, versions: model.versions.filter(({ sets }) => sets.length > 0) };
}

function givenBaseline(argument: unknown): string | undefined {
  const given =
    typeof argument === 'object' && argument !== null && 'baseline' in argument ? argument.baseline : undefined;
  return typeof given === 'string' ? given : undefined;
}

function toChoice({ version, stage }: VersionSnapshot): Choice {
  return { label: version, ...(stage === undefined ? {} : { description: stage }), value: version };
}

async function evaluateIfNeeded({ config, versions }: ModelSnapshot, needed: readonly string[]): Promise<void> {
  for (const { version, sets, evaluations } of versions) {
    if (!needed.includes(version)) continue;
    const current = evaluations.filter(({ stale }) => stale.length === 0).map(({ set }) => set);
    if (sets.some((set) => !current.includes(set))) {
      await vscode.commands.executeCommand(commands.evaluate.id, { config, version });
    }
  }
}

function compare(
  { compute, t }: Host,
  wish: { readonly config: string; readonly a: string; readonly b: string; readonly set?: string },
): Thenable<unknown> {
  const location = vscode.ProgressLocation.Notification;
  const title = t('Comparing {0} with {1}', wish.b, wish.a);
  return vscode.window.withProgress({ location, title, cancellable: true }, async (progress, token) => {
    const controller = new AbortController();
    const listener = token.onCancellationRequested(() => controller.abort());
    try {
      return await compute.call(
        'compare',
        { ...wish, folder: folderOf(wish.config) },
        { signal: controller.signal, progress: (step) => progress.report({ message: step }) },
      );
    } finally {
      listener.dispose();
    }
  });
}
