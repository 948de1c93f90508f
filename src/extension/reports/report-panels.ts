import * as vscode from 'vscode';
import type { Report } from '../../core/reports/report.ts';
import { commands } from '../../manifest/commands.ts';
import { panelTypes } from '../../manifest/views.ts';
import type { PanelView } from '../api.ts';
import { ComputeError } from '../compute-client.ts';
import { type ChosenModel, chooseModel } from '../host/choose-model.ts';
import { chooseVersion } from '../host/choose-version.ts';
import type { Host } from '../host/host.ts';
import { showProblem } from '../host/show-problem.ts';
import { exportReport } from './export-report.ts';
import { fetchReport } from './fetch-report.ts';
import { OpenReports } from './open-reports.ts';
import { asPanelState, isSamePanel, type PanelState } from './panel-state.ts';
import type { ReportPanel } from './report-panel.ts';

/** What a panel needs is not looked at before there is one. */
const loadPanel = (): Promise<typeof import('./report-panel.ts')> => import('./report-panel.ts');

const panelKinds = ['evaluation', 'fairness'] as const;

/** The report panels of the window: at most one of each kind for a model. */
export class ReportPanels implements vscode.Disposable {
  private readonly panels = new Set<ReportPanel>();
  private readonly kept: OpenReports;
  private readonly disposables: vscode.Disposable[];

  constructor(private readonly host: Host) {
    this.kept = new OpenReports(host.context.workspaceState);
    this.disposables = panelKinds.map((kind) =>
      vscode.window.registerWebviewPanelSerializer(panelTypes[kind], {
        deserializeWebviewPanel: (panel: vscode.WebviewPanel, state: unknown) => this.restore(kind, panel, state),
      }),
    );
  }

  views(): readonly PanelView[] {
    return [...this.panels];
  }

  /** Opens the report of what a menu passed, of what the other report in front shows, or of what the user chooses. */
  async open(kind: PanelState['kind'], argument: unknown): Promise<void> {
    const front = this.inFront();
    const chosen = await this.choose(argument ?? (front?.kind === kind ? undefined : front));
    if (chosen !== undefined) await this.openState({ kind, ...chosen });
  }

  /** Shows a report with its baseline. */
  show(state: PanelState): Promise<void> {
    return this.openState(state);
  }

  /** Writes the report of what a menu passed, of what is in front, or of what the user chooses, to a file. */
  async export(argument: unknown): Promise<void> {
    const chosen = await this.choose(argument ?? this.inFront());
    if (chosen !== undefined) await exportReport(this.host, { kind: 'evaluation', ...chosen });
  }

  /** Puts the command that gives a report's numbers again on the clipboard. @returns the command */
  async copyCommand(argument: unknown): Promise<string | undefined> {
    const chosen = await this.choose(argument ?? this.inFront());
    if (chosen === undefined) return undefined;
    const { command } = await fetchReport(this.host, { kind: 'evaluation', ...chosen });
    await vscode.env.clipboard.writeText(command);
    vscode.window.setStatusBarMessage(this.host.t('Copied: {0}', command), 5000);
    return command;
  }

  /** Loads every panel again from the evidence. */
  async refresh(): Promise<void> {
    await Promise.all([...this.panels].map((panel) => panel.load()));
  }

  dispose(): void {
    const panels = [...this.panels];
    // The editor ends: what is open now comes back, so nothing is forgotten.
    this.panels.clear();
    vscode.Disposable.from(...this.disposables, ...panels).dispose();
  }

  /** Nothing is asked where nothing can be shown: the call that follows says why. */
  private async choose(argument: unknown): Promise<ChosenModel | undefined> {
    return vscode.workspace.isTrusted ? chooseVersion(this.host, argument) : chooseModel(this.host, argument);
  }

  /** What the report shows that the user looks at. */
  private inFront(): PanelState | undefined {
    return [...this.panels].find((panel) => panel.isInFront)?.state;
  }

  private async openState(state: PanelState): Promise<void> {
    const open = [...this.panels].find((panel) => isSamePanel(panel.state, state));
    if (open !== undefined) {
      open.reveal();
      return open.load({ ...open.state, ...state });
    }
    // Without a report there is no panel: the reason is a message, not an empty tab.
    const report = await fetchReport(this.host, state).catch((error: unknown) => this.offerEvaluation(state, error));
    if (report === undefined) return;
    const { ReportPanel } = await loadPanel();
    const meanwhile = [...this.panels].find((panel) => isSamePanel(panel.state, state));
    if (meanwhile !== undefined) return meanwhile.reveal();
    const panel = vscode.window.createWebviewPanel(panelTypes[state.kind], '', vscode.ViewColumn.Active, {});
    this.adopt(new ReportPanel(this.host, panel, state, report, (other) => this.openQuietly(other)));
  }

  /** A version without evidence is evaluated if the user wants it; any other failure is the caller's to show. */
  private async offerEvaluation(state: PanelState, error: unknown): Promise<Report | undefined> {
    const isMissing =
      error instanceof ComputeError &&
      error.failure.kind === 'input' &&
      error.failure.messageId === 'input/no-evidence';
    if (!isMissing) throw error;
    const { t } = this.host;
    const evaluate = t('Evaluate');
    const chosen = await vscode.window.showInformationMessage(t('This version has not been evaluated yet.'), evaluate);
    if (chosen !== evaluate) return undefined;
    await vscode.commands.executeCommand(commands.evaluate.id, state);
    return fetchReport(this.host, state);
  }

  /** Gives a panel that the editor kept over a reload its report again. */
  private async restore(kind: PanelState['kind'], panel: vscode.WebviewPanel, saved: unknown): Promise<void> {
    const restore = typeof saved === 'object' && saved !== null && 'restore' in saved ? saved.restore : undefined;
    const state = asPanelState(restore) ?? this.kept.stateOf(kind);
    if (state === undefined) {
      this.host.log.warn(`a report panel was not restored: its page had kept ${JSON.stringify(saved)}`);
      return panel.dispose();
    }
    const { ReportPanel } = await loadPanel();
    const restored = new ReportPanel(this.host, panel, state, undefined, (other) => this.openQuietly(other));
    this.adopt(restored);
    if (vscode.workspace.isTrusted) await restored.load();
    else restored.explain(this.host.t('Reports are shown once this folder is trusted.'));
  }

  private openQuietly(state: PanelState): void {
    this.openState(state).catch((error: unknown) => void showProblem(this.host, error));
  }

  private adopt(panel: ReportPanel): void {
    this.panels.add(panel);
    this.keep();
    panel.onDidDispose(() => {
      if (this.panels.delete(panel)) this.keep();
    });
  }

  private keep(): void {
    this.kept.keep([...this.panels].map(({ state }) => state));
  }
}
