import { isDeepStrictEqual } from 'node:util';
import * as vscode from 'vscode';
import { rowKinds, views } from '../../manifest/views.ts';
import { setContext } from '../host/context-keys.ts';
import type { Host } from '../host/host.ts';
import type { Row, Target } from './row.ts';
import { modelRows } from './rows.ts';
import { worstVerdict } from './verdict-looks.ts';

/** What a row needs from other features. */
export interface ModelsViewOptions {
  /** How many findings a file has at the moment. */
  problemsOf(file: string): number;
  readonly onDidChangeProblems: vscode.Event<void>;
  /** The command that opens a report, for a row whose click does that. */
  reportCommand(target: Extract<Target, { open: 'report' }>, title: string): vscode.Command;
}

/** The models tree: rows of the last snapshot, kept while a new one is being made. */
export class ModelsView implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  private readonly emitter = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.emitter.event;
  private rows: Row[] = [];
  private parents = new Map<Row, Row>();
  private readonly view: vscode.TreeView<Row>;
  private readonly disposables: vscode.Disposable[];

  constructor(
    private readonly host: Host,
    private readonly options: ModelsViewOptions,
  ) {
    this.view = vscode.window.createTreeView(views.models.id, { treeDataProvider: this, showCollapseAll: true });
    this.disposables = [
      this.emitter,
      this.view,
      host.models.onDidChange(() => this.update()),
      options.onDidChangeProblems(() => this.update()),
    ];
  }

  async getChildren(row?: Row): Promise<Row[]> {
    if (row !== undefined) return [...row.children];
    // The first look at the tree makes the first snapshot; until then nothing has been read.
    const { snapshot, failure, refreshing } = this.host.models;
    if (snapshot === undefined && failure === undefined && !refreshing) await this.host.models.refresh();
    return this.rows;
  }

  getParent(row: Row): Row | undefined {
    return this.parents.get(row);
  }

  getTreeItem(row: Row): vscode.TreeItem {
    const { None, Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(row.label, row.children.length === 0 ? None : row.expanded ? Expanded : Collapsed);
    item.id = row.id;
    item.contextValue = rowKinds[row.kind];
    if (row.description !== undefined) item.description = row.description;
    if (row.tooltip !== undefined) item.tooltip = new vscode.MarkdownString(row.tooltip);
    if (row.icon !== undefined) {
      const color = row.icon.color === undefined ? undefined : new vscode.ThemeColor(row.icon.color);
      item.iconPath = new vscode.ThemeIcon(row.icon.name, color);
    }
    if (row.spoken !== undefined) item.accessibilityInformation = { label: row.spoken, role: 'treeitem' };
    if (row.target !== undefined) item.command = this.commandFor(row.target);
    return item;
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private commandFor(target: Target): vscode.Command {
    const { t } = this.host;
    if (target.open === 'report') return this.options.reportCommand(target, t('Open Report'));
    const position = new vscode.Position((target.line ?? 1) - 1, (target.column ?? 1) - 1);
    const at = target.line === undefined ? {} : { selection: new vscode.Range(position, position) };
    return { command: 'vscode.open', title: t('Open File'), arguments: [vscode.Uri.file(target.file), at] };
  }

  private update(): void {
    const { models, language, t } = this.host;
    const rows =
      models.snapshot === undefined
        ? this.rows
        : modelRows(models.snapshot, { language, t, problemsOf: this.options.problemsOf });
    // While the editor takes new rows it loses which one a click is for, so equal ones are not handed out anew.
    const isChanged = !isDeepStrictEqual(rows, this.rows);
    if (isChanged) {
      this.rows = rows;
      this.parents = parentsOf(rows);
    }
    this.showState();
    setContext('ready', models.snapshot !== undefined || models.failure !== undefined);
    setContext('hasModels', this.rows.length > 0);
    if (isChanged) this.emitter.fire();
  }

  /** While rows are old, the view says from when they are. */
  private showState(): void {
    const { models, language, t } = this.host;
    const time = models.asOf?.toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' });
    let message: string | undefined;
    if (models.refreshing && time !== undefined) message = t('as of {0} · refreshing', time);
    else if (models.failure !== undefined && !models.refreshing) {
      const reason = models.failure instanceof Error ? models.failure.message : String(models.failure);
      message = time === undefined ? reason : t('as of {0} · {1}', time, reason);
    }
    // The editor clears a message with undefined, which its typings don't say exactly.
    (this.view as { message: string | undefined }).message = message;
    const versions = (models.snapshot?.projects ?? []).flatMap((project) =>
      project.models.flatMap((model) => model.versions),
    );
    const failing = versions.filter(({ gates }) => worstVerdict(gates) === 'fail').length;
    (this.view as { badge: vscode.ViewBadge | undefined }).badge =
      failing === 0 ? undefined : { value: failing, tooltip: t('{0} versions with failing gates', failing) };
  }
}

function parentsOf(rows: readonly Row[]): Map<Row, Row> {
  const parents = new Map<Row, Row>();
  const visit = (row: Row): void => {
    for (const child of row.children) {
      parents.set(child, row);
      visit(child);
    }
  };
  rows.forEach(visit);
  return parents;
}
