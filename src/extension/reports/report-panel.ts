import { dirname, isAbsolute, join } from 'node:path';
import * as vscode from 'vscode';
import type { Report } from '../../core/reports/report.ts';
import { commands } from '../../manifest/commands.ts';
import { type HostMessage, type PageMessage, readPageMessage } from '../../protocol/panel.ts';
import type { PanelView } from '../api.ts';
import type { Host } from '../host/host.ts';
import { messageHtml, panelHtml, preparePanel } from '../host/panel-html.ts';
import { openPlace, problemText, showProblem } from '../host/show-problem.ts';
import { exportReport } from './export-report.ts';
import { fetchReport } from './fetch-report.ts';
import type { PanelState } from './panel-state.ts';

/** A few: among them are whole reports. */
const rememberedMessages = 12;

/** One report in an editor tab: keeps the last report, and sends it whenever the page says that it is ready. */
export class ReportPanel implements PanelView, vscode.Disposable {
  readonly received: PageMessage[] = [];
  readonly sent: HostMessage[] = [];
  private readonly disposables: vscode.Disposable[];

  constructor(
    private readonly host: Host,
    private readonly panel: vscode.WebviewPanel,
    public state: PanelState,
    private report: Report | undefined,
    private readonly openOther: (state: PanelState) => void,
  ) {
    preparePanel(panel, host.context.extensionUri);
    this.disposables = [panel.webview.onDidReceiveMessage((message: unknown) => this.receive(message))];
    this.show();
  }

  get title(): string {
    return this.panel.title;
  }

  /** Whether it is the editor that commands are for. */
  get isInFront(): boolean {
    return this.panel.active;
  }

  onDidDispose(listener: () => void): void {
    this.panel.onDidDispose(listener);
  }

  reveal(): void {
    this.panel.reveal();
  }

  /** Shows another version, set or baseline; the old report stays until the new one is there. */
  async load(state: PanelState = this.state): Promise<void> {
    this.send({ type: 'busy', busy: true });
    try {
      const report = await fetchReport(this.host, state);
      const isFirst = this.report === undefined;
      this.report = report;
      this.state = state;
      if (isFirst) this.show();
      else this.sendReport();
    } catch (error) {
      if (this.report !== undefined) void showProblem(this.host, error);
      else this.explain(problemText(error, this.host.t) ?? String(error));
    } finally {
      this.send({ type: 'busy', busy: false });
    }
  }

  /** Says in the panel why it shows no report. */
  explain(text: string): void {
    this.panel.webview.html = messageHtml(text, this.host.language);
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
    this.panel.dispose();
  }

  private show(): void {
    if (this.report === undefined) return;
    const { context, language } = this.host;
    this.panel.title = this.titleOf(this.report);
    this.panel.webview.html = panelHtml(this.panel.webview, context.extensionUri, {
      script: this.state.kind,
      family: 'report',
      title: this.title,
      language,
    });
  }

  private titleOf({ evaluation }: Report): string {
    const { t } = this.host;
    const subject = `${evaluation.model ?? ''} ${evaluation.version ?? ''}`.trim();
    return this.state.kind === 'fairness' ? t('Fairness of {0}', subject) : t('Evaluation of {0}', subject);
  }

  private sendReport(): void {
    if (this.report === undefined) return;
    this.panel.title = this.titleOf(this.report);
    this.send({ type: 'report', report: this.report, restore: this.state });
  }

  private send(message: HostMessage): void {
    remember(this.sent, message);
    void this.panel.webview.postMessage(message);
  }

  private receive(data: unknown): void {
    const message = readPageMessage(data);
    if (message === undefined) {
      this.host.log.warn(`unreadable message of a report page: ${JSON.stringify(data)?.slice(0, 200)}`);
      return;
    }
    remember(this.received, message);
    this.answer(message).catch((error: unknown) => void showProblem(this.host, error));
  }

  private async answer(message: PageMessage): Promise<void> {
    const { config, version, set } = this.state;
    switch (message.type) {
      case 'ready':
        return this.sendReport();
      case 'choose': {
        const { type: _, ...choice } = message;
        return this.load({ ...this.state, ...choice });
      }
      case 'refresh':
        await vscode.commands.executeCommand(commands.evaluate.id, { config, version, set });
        return;
      case 'open':
        return this.openOther({ ...this.state, kind: message.kind });
      case 'openFile':
        return openPlace(this.absolute(message.file), message.line);
      case 'export':
        return exportReport(this.host, this.state);
      case 'cspViolation':
        return this.host.log.error(`a report page was kept from loading ${message.blocked} (${message.directive})`);
      case 'error':
        return this.host.log.error(`report page: ${message.message}`);
    }
  }

  /** Reports name files relative to the project. */
  private absolute(file: string): string {
    if (isAbsolute(file)) return file;
    const project = this.host.models.snapshot?.projects.find(({ models }) =>
      models.some((model) => model.config === this.state.config),
    );
    return join(project?.root ?? dirname(this.state.config), file);
  }
}

function remember<T>(list: T[], item: T): void {
  list.push(item);
  if (list.length > rememberedMessages) list.shift();
}
