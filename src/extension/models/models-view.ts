import * as vscode from 'vscode';
import type { WorkspaceSnapshot } from '../../core/catalog/snapshot.ts';
import { commands } from '../../manifest/commands.ts';
import type { Host } from '../host/host.ts';
import type { RowTree } from '../host/tree/row-tree.ts';
import { createSnapshotTree } from '../host/tree/snapshot-tree.ts';
import { modelRows } from './rows.ts';
import { tableDrop } from './table-drop.ts';

/** What a row needs from other features. */
export interface ModelsViewOptions {
  /** How many findings a file has at the moment. */
  problemsOf(file: string): number;
  readonly onDidChangeProblems: vscode.Event<void>;
}

/** The models tree: projects, models, versions, and what is known of each. */
export function createModelsView(host: Host, { problemsOf, onDidChangeProblems }: ModelsViewOptions): RowTree {
  const { language, t } = host;
  return createSnapshotTree(host, {
    view: 'models',
    rows: (snapshot) => modelRows(snapshot, { language, t, problemsOf }),
    changes: [changeOfCards(host, problemsOf, onDidChangeProblems)],
    dragAndDrop: tableDrop((table) => void vscode.commands.executeCommand(commands.createConfig.id, table)),
    badge: (snapshot) => failingVersions(snapshot, host),
  });
}

/** The findings of a card have become more or fewer; those of other files are not shown in the tree. */
function changeOfCards({ models }: Host, problemsOf: (file: string) => number, onDidChange: vscode.Event<void>) {
  const counts = (): string => models.known.map(({ card }) => card && problemsOf(card.file)).join();
  let shown = counts();
  return (listener: () => void): vscode.Disposable =>
    onDidChange(() => {
      const now = counts();
      if (now === shown) return;
      shown = now;
      listener();
    });
}

function failingVersions(snapshot: WorkspaceSnapshot, { t }: Host): vscode.ViewBadge | undefined {
  const versions = snapshot.projects.flatMap(({ models }) => models.flatMap((model) => model.versions));
  const value = versions.filter(({ gates }) => gates.some(({ verdict }) => verdict === 'fail')).length;
  return value === 0 ? undefined : { value, tooltip: t('{0} versions with failing gates', value) };
}
