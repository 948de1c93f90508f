import type * as vscode from 'vscode';
import type { WorkspaceSnapshot } from '../../../core/catalog/snapshot.ts';
import type { ContextName } from '../../../manifest/contexts.ts';
import { type ViewName, views } from '../../../manifest/views.ts';
import { setContext } from '../context-keys.ts';
import type { Host } from '../host.ts';
import type { Row } from './row.ts';
import { RowTree } from './row-tree.ts';

/** What a feature shows of the snapshot in its view. */
export interface SnapshotContent {
  readonly view: ViewName;
  /** Set while there is a row; the welcome of an empty view asks for it. Of models every view knows. */
  readonly filled?: ContextName;
  rows(snapshot: WorkspaceSnapshot): readonly Row[] | Promise<readonly Row[]>;
  /** Besides a new snapshot, what makes the rows others. */
  readonly changes?: readonly ((listener: () => void) => vscode.Disposable)[];
  badge?(snapshot: WorkspaceSnapshot): vscode.ViewBadge | undefined;
  readonly dragAndDrop?: vscode.TreeDragAndDropController<Row>;
}

/** A tree over the window's snapshot: its rows stay while a new one is made, and its message says so. */
export function createSnapshotTree(host: Host, content: SnapshotContent): RowTree {
  const { models, arrangement } = host;
  let shown = models.snapshot;
  const source = {
    rows: async () => {
      const rows = models.snapshot === undefined ? [] : await content.rows(models.snapshot);
      if (content.filled !== undefined) setContext(content.filled, rows.length > 0);
      return rows;
    },
    firstLook: async () => {
      if (models.snapshot === undefined && models.failure === undefined && !models.refreshing) await models.refresh();
    },
  };
  const disposables: vscode.Disposable[] = [];
  const tree = new RowTree(views[content.view].id, source, disposables, content.dragAndDrop);
  const describe = (): void => {
    const { snapshot } = models;
    // The editor clears both with undefined, which its typings don't say exactly.
    const view = tree.view as { message: string | undefined; badge: vscode.ViewBadge | undefined };
    view.message = messageOf(host, content.view);
    view.badge = snapshot === undefined ? undefined : content.badge?.(snapshot);
    setContext('ready', snapshot !== undefined || models.failure !== undefined);
    setContext('hasModels', snapshot?.projects.some((project) => project.models.length > 0) ?? false);
  };
  disposables.push(
    models.onDidChange(() => {
      const isNew = models.snapshot !== shown;
      shown = models.snapshot;
      if (isNew) tree.invalidate();
      describe();
    }),
    arrangement.onDidChange(() => {
      tree.arrange(arrangement.filter, arrangement.order);
      describe();
    }),
    ...(content.changes ?? []).map((event) => event(() => tree.invalidate())),
  );
  tree.arrange(arrangement.filter, arrangement.order);
  return tree;
}

/** While rows are old, the view says from when they are; and that not all are shown. */
function messageOf({ models, language, arrangement, t }: Host, view: ViewName): string | undefined {
  const parts: string[] = [];
  if (arrangement.filter !== '') parts.push(t('Filter: {0}', arrangement.filter));
  // The first view speaks for all: four lines that come and go would make them jump.
  if (view !== 'models') return parts[0];
  const time = models.asOf?.toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' });
  if (models.refreshing && time !== undefined) parts.push(t('as of {0} · refreshing', time));
  else if (models.failure !== undefined && !models.refreshing) {
    const reason = models.failure instanceof Error ? models.failure.message : String(models.failure);
    parts.push(time === undefined ? reason : t('as of {0} · {1}', time, reason));
  }
  return parts.length === 0 ? undefined : parts.join(' · ');
}
