import * as vscode from 'vscode';
import { rowKinds } from '../../../manifest/views.ts';
import { arrangedRows, type TreeOrder } from './arranged-rows.ts';
import { GivenRows } from './given-rows.ts';
import type { Row } from './row.ts';
import { targetCommand } from './target-command.ts';

/** What a view shows, made by its feature. */
export interface RowSource {
  /** The rows at the top; asked again after every {@link RowTree.invalidate}. */
  rows(): readonly Row[] | Promise<readonly Row[]>;
  /** Starts the work that the first look at the view needs; until then nothing has been read. */
  firstLook?(): Promise<void>;
}

/** A tree view over rows: those of the last invalidation, kept until there are new ones. */
export class RowTree implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  private readonly emitter = new vscode.EventEmitter<Row | undefined>();
  readonly onDidChangeTreeData = this.emitter.event;
  readonly view: vscode.TreeView<Row>;
  private top: Promise<readonly Row[]> | undefined;
  /** Rows below a row, made once, so that the editor meets the same objects again. */
  private below = new WeakMap<Row, Promise<readonly Row[]>>();
  private parents = new WeakMap<Row, Row>();
  private readonly given = new GivenRows();
  private wasLookedAt = false;
  private filterText = '';
  private treeOrder: TreeOrder = 'declared';

  constructor(
    viewId: string,
    private readonly source: RowSource,
    private readonly disposables: readonly vscode.Disposable[],
    dragAndDropController?: vscode.TreeDragAndDropController<Row>,
  ) {
    this.view = vscode.window.createTreeView(viewId, {
      treeDataProvider: this,
      showCollapseAll: true,
      ...(dragAndDropController === undefined ? {} : { dragAndDropController }),
    });
  }

  /**
   * The rows may have changed. While the editor takes new rows it loses which one a click is for, and it keeps something
   * of every row that it ever took: it is told only of those that have changed.
   */
  invalidate(): void {
    this.top = undefined;
    this.below = new WeakMap();
    this.parents = new WeakMap();
    // Nobody looks, and the editor asks for nothing before somebody does.
    if (this.view.visible) void this.tellOfOthers(this.topRows());
    else this.tell();
  }

  /** Shows only rows that hold a text, and those above and below them; all for the empty text. */
  arrange(filterText: string, order: TreeOrder): void {
    if (filterText === this.filterText && order === this.treeOrder) return;
    this.filterText = filterText;
    this.treeOrder = order;
    this.invalidate();
  }

  async getChildren(row?: Row): Promise<Row[]> {
    this.given.give(row, undefined);
    const rows = await this.rows(row);
    this.given.give(row, rows);
    return [...rows];
  }

  /** The rows at the top or below a row as they are now, for somebody other than the editor. */
  rows(above?: Row): Promise<readonly Row[]> {
    return above === undefined ? this.firstRows() : this.childrenOf(this.given.now(above));
  }

  getParent(row: Row): Row | undefined {
    return this.parents.get(row);
  }

  getTreeItem(given: Row): vscode.TreeItem {
    const row = this.given.now(given);
    const { None, Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(
      row.label,
      row.children === undefined ? None : row.expanded ? Expanded : Collapsed,
    );
    item.id = row.id;
    item.contextValue = rowKinds[row.kind];
    if (row.description !== undefined) item.description = row.description;
    if (row.icon !== undefined) {
      const color = row.icon.color === undefined ? undefined : new vscode.ThemeColor(row.icon.color);
      item.iconPath = new vscode.ThemeIcon(row.icon.name, color);
    }
    if (row.spoken !== undefined) item.accessibilityInformation = { label: row.spoken, role: 'treeitem' };
    const command = row.target === undefined ? undefined : targetCommand(row.target, row.label);
    if (command !== undefined) item.command = command;
    return item;
  }

  resolveTreeItem(item: vscode.TreeItem, row: Row): vscode.TreeItem {
    const { tooltip } = this.given.now(row);
    if (tooltip !== undefined) item.tooltip = new vscode.MarkdownString(tooltip());
    return item;
  }

  /** The first row that a test holds for, from the top down; where a test says so, what is below is not looked at. */
  async find(test: (row: Row) => boolean | 'not below', rows?: readonly Row[]): Promise<Row | undefined> {
    for (const row of rows ?? (await this.topRows())) {
      const answer = test(row);
      if (answer === true) return row;
      if (answer === 'not below' || row.children === undefined) continue;
      const found = await this.find(test, await this.childrenOf(row));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Shows a row and selects it. */
  async reveal(row: Row): Promise<void> {
    await this.view.reveal(row, { select: true, focus: true, expand: true });
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables, this.emitter, this.view).dispose();
  }

  private async tellOfOthers(made: Promise<readonly Row[]>): Promise<void> {
    const rows = await made.catch(() => undefined);
    if (made !== this.top) return;
    const outdated = rows && this.given.outdated(rows);
    if (outdated === undefined) this.tell();
    else for (const row of outdated) this.emitter.fire(row);
  }

  private tell(): void {
    this.given.clear();
    this.emitter.fire(undefined);
  }

  private async firstRows(): Promise<readonly Row[]> {
    if (!this.wasLookedAt) {
      this.wasLookedAt = true;
      await this.source.firstLook?.();
    }
    return this.topRows();
  }

  private topRows(): Promise<readonly Row[]> {
    this.top ??= Promise.resolve(this.source.rows()).then((rows) =>
      arrangedRows(rows, this.filterText, this.treeOrder),
    );
    return this.top;
  }

  private childrenOf(row: Row): Promise<readonly Row[]> {
    const known = this.below.get(row);
    if (known !== undefined) return known;
    const children = Promise.resolve(row.children?.() ?? []).then((made) => {
      for (const child of made) this.parents.set(child, row);
      return made;
    });
    this.below.set(row, children);
    return children;
  }
}
