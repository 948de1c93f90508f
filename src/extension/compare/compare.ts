import * as vscode from 'vscode';
import type { ModelSnapshot, VersionSnapshot } from '../../core/catalog/snapshot.ts';
import { commands } from '../../manifest/commands.ts';
import { folderOf } from '../host/changing-workspace.ts';
import { chooseModel } from '../host/choose-model.ts';
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
  const chosen = await chooseModel(host, argument);
  if (chosen === undefined) return undefined;
  const model = await modelAt(host, chosen.config);
  const versions = model?.versions.filter(({ sets }) => sets.length > 0) ?? [];
  if (model === undefined || versions.length < 2) {
    void vscode.window.showInformationMessage(t('Two versions with predictions are needed to compare them.'));
    return undefined;
  }
  const version = chosen.version ?? (await pick(host, 'version', t('Which version?'), versions.map(toChoice)));
  if (version === undefined) return undefined;
  const others = versions.filter((other) => other.version !== version);
  const baseline =
    givenBaseline(argument) ?? (await pick(host, 'baseline', t('Compare {0} with?', version), others.map(toChoice)));
  if (baseline === undefined) return undefined;
  const set = chosen.set === undefined ? {} : { set: chosen.set };
  await evaluateIfNeeded(versions, model, [baseline, version]);
  await compare(host, { config: chosen.config, a: baseline, b: version, ...set });
  const comparison = { config: chosen.config, version, baseline, ...set };
  await show(comparison);
  return comparison;
}

async function modelAt({ models }: Host, config: string): Promise<ModelSnapshot | undefined> {
  return (await models.list()).find((model) => model.config === config);
}

function givenBaseline(argument: unknown): string | undefined {
  const given =
    typeof argument === 'object' && argument !== null && 'baseline' in argument ? argument.baseline : undefined;
  return typeof given === 'string' ? given : undefined;
}

function toChoice({ version, stage }: VersionSnapshot): Choice {
  return { label: version, ...(stage === undefined ? {} : { description: stage }), value: version };
}

async function evaluateIfNeeded(
  versions: readonly VersionSnapshot[],
  { config }: ModelSnapshot,
  needed: readonly string[],
): Promise<void> {
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
