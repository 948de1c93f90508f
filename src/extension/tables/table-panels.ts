import * as vscode from 'vscode';
import { panelTypes } from '../../manifest/views.ts';
import type { Host } from '../host/host.ts';
import { chooseTable } from './choose-table.ts';
import type { TablePanel } from './table-panel.ts';
import { asTableTarget, type TableTarget } from './table-target.ts';

/** What a panel needs is not looked at before there is one. */
const loadPanel = (): Promise<typeof import('./table-panel.ts')> => import('./table-panel.ts');

/** The tables that are open in the window: at most one panel for each. */
export class TablePanels implements vscode.Disposable {
  private readonly panels = new Set<TablePanel>();
  private readonly serializer: vscode.Disposable;

  constructor(private readonly host: Host) {
    this.serializer = vscode.window.registerWebviewPanelSerializer(panelTypes.table, {
      deserializeWebviewPanel: (panel: vscode.WebviewPanel, state: unknown) => this.restore(panel, state),
    });
  }

  /** Opens the table of a row or a file, or one that the user chooses. */
  async open(argument: unknown): Promise<void> {
    const chosen = await chooseTable(this.host, argument);
    if (chosen === undefined) return;
    const { column, ...target } = chosen;
    const { TablePanel } = await loadPanel();
    // Nothing is awaited between the look and the new panel: two clicks open one.
    const open = [...this.panels].find((panel) => isSame(panel.target, target));
    if (open !== undefined) return open.reveal(column);
    const panel = vscode.window.createWebviewPanel(panelTypes.table, '', vscode.ViewColumn.Active, {
      enableFindWidget: true,
    });
    this.adopt(new TablePanel(this.host, panel, target, column));
  }

  dispose(): void {
    vscode.Disposable.from(this.serializer, ...this.panels).dispose();
  }

  /** Gives a panel that the editor kept over a reload its table again. */
  private async restore(panel: vscode.WebviewPanel, saved: unknown): Promise<void> {
    const restore = typeof saved === 'object' && saved !== null && 'restore' in saved ? saved.restore : undefined;
    const target = asTableTarget(restore);
    if (target === undefined) {
      this.host.log.warn('a table panel was not restored: its page had kept no table');
      return panel.dispose();
    }
    const { TablePanel } = await loadPanel();
    this.adopt(new TablePanel(this.host, panel, target, undefined));
  }

  private adopt(panel: TablePanel): void {
    this.panels.add(panel);
    panel.onDidDispose(() => this.panels.delete(panel));
    void panel.load();
  }
}

function isSame(a: TableTarget, b: TableTarget): boolean {
  return a.location === b.location && a.root === b.root;
}
