import type * as vscode from 'vscode';
import * as z from 'zod/mini';
import { isSamePanel, type PanelState, panelStateSchema } from './panel-state.ts';

const key = 'openReports';
const statesSchema = z.array(panelStateSchema);

/**
 * What the open panels show, kept by the extension. The editor gives a panel back with what its page has kept, and a
 * page keeps something only once its script has run: a window that is reloaded before that would lose its reports.
 */
export class OpenReports {
  /** Of the panels before the reload that have not come back yet. */
  private awaited: readonly PanelState[];

  constructor(private readonly memento: vscode.Memento) {
    const kept = statesSchema.safeParse(memento.get(key));
    this.awaited = kept.success ? kept.data : [];
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
