import * as vscode from 'vscode';
import type { ModelSnapshot } from '../../core/catalog/snapshot.ts';
import { ComputeError } from '../compute-client.ts';
import { folderOf } from '../host/changing-workspace.ts';
import type { Host } from '../host/host.ts';
import { problemText } from '../host/show-problem.ts';
import { AddedCheck } from './added-checks.ts';
import type { AssayApi1, AssayModel, AssayReport, AssayTarget } from './assay-api.ts';

/** The API for other extensions; what they add ends with the extension at the latest. */
export function createApi(host: Host): (version: number) => AssayApi1 {
  const { context, models, log } = host;
  const changed = new vscode.EventEmitter<void>();
  const added = new Set<AddedCheck>();
  let last = models.snapshot;
  context.subscriptions.push(
    changed,
    models.onDidChange(() => {
      if (models.snapshot === last) return;
      last = models.snapshot;
      changed.fire();
    }),
    { dispose: () => vscode.Disposable.from(...added).dispose() },
  );
  const api: AssayApi1 = {
    version: 1,
    registerCheck(check) {
      const one = new AddedCheck(log, check);
      added.add(one);
      return new vscode.Disposable(() => {
        added.delete(one);
        one.dispose();
      });
    },
    models: async () => (await models.list()).map(modelOf),
    onDidChangeModels: changed.event,
    report: (target) => report(host, target),
  };
  return (version) => {
    if (version !== 1) throw new Error(`Assay has no API of version ${version}; it has version 1.`);
    return api;
  };
}

function modelOf({ name, config, problem, versions }: ModelSnapshot): AssayModel {
  return {
    name,
    config,
    ...(problem === undefined ? {} : { problem: problem.message ?? problem.messageId }),
    versions: versions.map(({ version, stage, evaluations }) => ({
      version,
      ...(stage === undefined ? {} : { stage }),
      evaluations: evaluations.map(({ set, evidence, stale }) => ({
        set,
        evidence: evidence.file,
        isStale: stale.length > 0,
      })),
    })),
  };
}

async function report({ compute, t }: Host, target: AssayTarget): Promise<AssayReport | undefined> {
  try {
    const { evaluation, gates, stale } = await compute.call('report', { ...target, folder: folderOf(target.config) });
    return { evaluation: { ...evaluation }, gates, stale };
  } catch (error) {
    const failure = error instanceof ComputeError ? error.failure : undefined;
    if (failure?.kind === 'input' && failure.messageId === 'input/no-evidence') return undefined;
    throw new Error(problemText(error, t) ?? String(error), { cause: error });
  }
}
