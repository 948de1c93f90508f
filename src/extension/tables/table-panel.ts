import { isAbsolute, join, relative, sep } from 'node:path';
import * as vscode from 'vscode';
import type { TableHead } from '../../core/profile/table-head.ts';
import type { TableProfile } from '../../core/profile/table-profile.ts';
import { commands } from '../../manifest/commands.ts';
import {
  readTablePageMessage,
  type ShownTable,
  type TableHostMessage,
  type TablePageMessage,
} from '../../protocol/table-panel.ts';
import { ComputeError } from '../compute-client.ts';
import { bytesText, fileName } from '../host/file-words.ts';
import type { Host } from '../host/host.ts';
import { panelHtml, preparePanel } from '../host/panel-html.ts';
import { openPlace, problemText, showProblem } from '../host/show-problem.ts';
import { singleFlight } from '../host/single-flight.ts';
import { type TableRules, tableRules } from '../host/table-rules.ts';
import { type KnownTable, knownTable } from './known-table.ts';
import type { TableTarget } from './table-target.ts';
import { watchTable } from './watch-table.ts';

/** Rows that are shown as they are. */
const firstRows = 50;

type Problem = Pick<Extract<TableHostMessage, { type: 'problem' }>, 'text' | 'mend'>;

/**
 * One table in an editor tab. It keeps what its page shows, and sends it whenever the page says that it is ready;
 * rows and values go to the page and nowhere else.
 */
export class TablePanel implements vscode.Disposable {
  private readonly disposables: vscode.Disposable[] = [];
  /** Of what is asked for the page; ends with the panel. */
  private readonly life = new AbortController();
  private reading: AbortController | undefined;
  private fraction: number | undefined;
  private profile: TableProfile | undefined;
  private head: TableHead | undefined;
  private problem: Problem | undefined;
  /** What was last said of the table's columns, to tell whether it changed. */
  private said = '';
  /** What configs said of the table's values when it was read. */
  private readBy = '';
  readonly load: () => Promise<void>;

  constructor(
    private readonly host: Host,
    private readonly panel: vscode.WebviewPanel,
    readonly target: TableTarget,
    /** To be shown in detail once the page has the table. */
    private column: string | undefined,
  ) {
    const { context, language, models } = host;
    this.load = singleFlight(() => this.loadNow());
    preparePanel(panel, context.extensionUri);
    panel.title = fileName(target.location);
    this.disposables.push(
      panel.webview.onDidReceiveMessage((message: unknown) => this.receive(message)),
      panel.onDidDispose(() => this.ended()),
      watchTable(target.location, () => void this.load()),
      models.onDidChange(() => this.sayWhatConfigsSay()),
      vscode.workspace.onDidGrantWorkspaceTrust(() => void this.load()),
    );
    panel.webview.html = panelHtml(panel.webview, context.extensionUri, {
      script: 'table',
      family: 'table',
      title: panel.title,
      language,
    });
  }

  get title(): string {
    return this.panel.title;
  }

  onDidDispose(listener: () => void): void {
    this.panel.onDidDispose(listener);
  }

  /** Comes to the front, with the details of a column if one is named. */
  reveal(column: string | undefined): void {
    this.panel.reveal();
    this.column = column;
    this.select();
  }

  dispose(): void {
    this.panel.dispose();
  }

  private ended(): void {
    this.life.abort();
    this.reading?.abort();
    vscode.Disposable.from(...this.disposables).dispose();
  }

  /** Reads the table; what was shown before stays until it is there. */
  private async loadNow(): Promise<void> {
    if (this.life.signal.aborted) return;
    const { compute, models, t } = this.host;
    if (!vscode.workspace.isTrusted) {
      return this.explain({ text: t('A table is read once this folder is trusted.'), mend: 'trust' });
    }
    const reading = new AbortController();
    this.reading = reading;
    this.tellProgress(undefined);
    // Who uses the table is said when it is known; the numbers do not wait for it.
    if (models.snapshot === undefined) void models.refresh();
    void this.loadHead(reading.signal);
    try {
      const options = {
        signal: reading.signal,
        progress: (_step: string, fraction?: number) => this.tellProgress(fraction),
      };
      const rules = this.rules();
      this.profile = await compute.call('profile', { ...this.target, ...rules }, options);
      this.readBy = JSON.stringify(rules);
      this.problem = undefined;
      this.reading = undefined;
      this.sendTable();
    } catch (error) {
      this.reading = undefined;
      if (!this.life.signal.aborted) this.explain({ text: failureText(error, this.host), mend: 'again' });
    }
  }

  /** The first rows are there long before the statistics; why they are not is said by those. */
  private async loadHead(signal: AbortSignal): Promise<void> {
    try {
      this.head = await this.host.compute.call('head', { ...this.target, rows: firstRows }, { signal });
      this.sendHead();
    } catch (error) {
      this.host.log.debug(`the first rows of a table were not read: ${error instanceof Error ? error.name : error}`);
    }
  }

  private explain(problem: Problem): void {
    this.problem = problem;
    this.sendState();
  }

  private tellProgress(fraction: number | undefined): void {
    this.fraction = fraction;
    this.sendState();
  }

  private sayWhatConfigsSay(): void {
    if (this.profile === undefined || this.host.models.refreshing) return;
    // What is missing and what is sensitive decides what is counted and shown.
    if (JSON.stringify(this.rules()) !== this.readBy) void this.load();
    else if (JSON.stringify(this.known()) !== this.said) {
      this.sendTable();
      // The page takes a table for news that ends a problem; numbers that are old still are.
      this.sendState();
    }
  }

  private rules(): TableRules {
    return tableRules(this.host.models.snapshot, this.target);
  }

  private known(): KnownTable | undefined {
    return knownTable(this.host.models.snapshot, this.target);
  }

  /** Everything that the page shows, in the order in which it can draw it. */
  private sendState(): void {
    const { name } = this;
    const restore = this.target;
    if (this.reading !== undefined) {
      const { fraction } = this;
      this.send({ type: 'reading', name, restore, ...(fraction === undefined ? {} : { fraction }) });
    } else if (this.problem !== undefined) this.send({ type: 'problem', name, restore, ...this.problem });
  }

  private sendTable(): void {
    if (this.profile === undefined) return;
    const known = this.known();
    this.said = JSON.stringify(known);
    this.panel.title = fileName(this.name);
    this.send({ type: 'table', table: this.shown(this.profile, known), restore: this.target });
    this.select();
  }

  private sendHead(): void {
    if (this.head !== undefined) this.send({ type: 'head', head: this.head, wanted: firstRows });
  }

  private shown(profile: TableProfile, known: KnownTable | undefined): ShownTable {
    const { name } = this;
    if (known === undefined) return { name, files: 1, uses: [], declared: [], profile };
    const { dataset, table, columns } = known;
    return {
      name,
      ...(dataset === table.name ? {} : { dataset }),
      ...(table.format === undefined ? {} : { format: table.format }),
      files: table.files,
      ...(table.bytes === 0 ? {} : { size: bytesText(table.bytes, this.host.language) }),
      uses: table.uses,
      declared: [...columns],
      profile,
    };
  }

  private get name(): string {
    const { location, root } = this.target;
    const inside = relative(root, location);
    const isOutside = inside.startsWith('..') || isAbsolute(inside);
    return this.known()?.table.name ?? (isOutside ? location : inside).split(sep).join('/');
  }

  private select(): void {
    if (this.column === undefined || this.profile === undefined) return;
    this.send({ type: 'select', column: this.column });
  }

  private send(message: TableHostMessage): void {
    void this.panel.webview.postMessage(message);
  }

  private receive(data: unknown): void {
    const message = readTablePageMessage(data);
    if (message === undefined) {
      this.host.log.warn('unreadable message of a table page');
      return;
    }
    this.answer(message).catch((error: unknown) => void showProblem(this.host, error));
  }

  private async answer(message: TablePageMessage): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.sendHead();
        this.sendTable();
        return this.sendState();
      case 'refresh':
        return this.load();
      case 'cancel':
        return this.reading?.abort();
      case 'manageTrust':
        return void vscode.commands.executeCommand('workbench.trust.manage');
      case 'selected':
        this.column = undefined;
        return;
      case 'distribution':
        return this.sendDistribution(message.column, message.by);
      case 'openTable':
        return void vscode.commands.executeCommand('vscode.open', vscode.Uri.file(this.target.location));
      case 'openFile':
        return openPlace(this.absolute(message.file), message.line, message.column);
      case 'openReport': {
        const { type: _, ...target } = message;
        return void vscode.commands.executeCommand(commands.openReport.id, target);
      }
      case 'cspViolation':
        return this.host.log.error(`a table page was kept from loading ${message.blocked} (${message.directive})`);
      case 'error':
        return this.host.log.error(`table page: ${message.message}`);
    }
  }

  /** Where a config cuts the grouping column into bins, the groups are its bins. */
  private async sendDistribution(column: string, name: string): Promise<void> {
    const edges = this.known()?.columns.find((declared) => declared.name === name)?.edges;
    const by = { column: name, ...(edges === undefined ? {} : { edges: [...edges] }) };
    try {
      const { signal } = this.life;
      const distribution = await this.host.compute.call(
        'distribution',
        { ...this.target, ...this.rules(), column, by },
        { signal },
      );
      this.send({ type: 'distribution', distribution });
    } catch (error) {
      if (!this.life.signal.aborted)
        this.send({ type: 'noDistribution', column, by: name, text: failureText(error, this.host) });
    }
  }

  private absolute(file: string): string {
    return isAbsolute(file) ? file : join(this.target.root, file);
  }
}

/** Why the page has nothing to show; also a cancelled reading is said there, where it was asked for. */
function failureText(error: unknown, { t }: Host): string {
  const kind = error instanceof ComputeError ? error.failure.kind : undefined;
  if (kind === 'cancelled') return t('The reading was cancelled.');
  return problemText(error, t) ?? t('The compute process ended while it read the table. Read it again.');
}
