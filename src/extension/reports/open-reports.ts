import type * as vscode from 'vscode';
import { asPanelState, isSamePanel, type PanelState } from './panel-state.ts';

const key = 'openReports';

/**
 * What the open panels show, kept by the extension. The editor gives a panel back with what its page has kept, and a
 * page keeps something only once its script has run: a window that is reloaded before that would lose its reports.
 */
export class OpenReports {
  /** Of the panels before the reload that have not come back yet. */
  private awaited: readonly PanelState[];

  constructor(private readonly memento: vscode.Memento) {
    const kept: unknown = memento.get(key);
    this.awaited = (Array.isArray(kept) ? kept : []).map(asPanelState).filter((state) => state !== undefined);
  }

  /** What a panel that came back without anything has shown, as far as that is known. */
  stateOf(kind: PanelState['kind']): PanelState | undefined {
    return this.awaited.find((state) => state.kind === kind);
  }

  /** Keeps what is open now. */
  keep(open: readonly PanelState[]): void {
    this.awaited = this.awaited.filter((state) => !open.some((other) => isSamePanel(state, other)));
    void this.memento.update(key, [...open, ...this.awaited]);
  }
}
