import * as vscode from 'vscode';
import type { TableProfile } from '../../core/profile/table-profile.ts';
import type { ComputeClient } from '../compute-client.ts';
import { type TableRules, tableRules } from './table-rules.ts';
import type { TableSubject } from './tree/row.ts';
import type { WorkspaceModels } from './workspace-models.ts';

const mostKnown = 200;

/** Statistics of tables as they were last asked for; the compute process remembers them while the files stay the same. */
export class TableProfiles implements vscode.Disposable {
  private readonly emitter = new vscode.EventEmitter<void>();
  /** A table has other statistics than before. */
  readonly onDidChange = this.emitter.event;
  private readonly known = new Map<string, TableProfile>();
  /** What configs said of each table when it was asked for. */
  private readonly rules = new Map<string, { readonly root: string; readonly said: string }>();
  private readonly asked = new Map<string, Promise<TableProfile>>();
  private readonly subscription: vscode.Disposable;

  constructor(
    private readonly compute: ComputeClient,
    private readonly models: WorkspaceModels,
    onDidChangeTable: vscode.Event<string>,
  ) {
    this.subscription = vscode.Disposable.from(
      onDidChangeTable((path) => this.forget(path)),
      models.onDidChange(() => this.forgetOtherRules()),
    );
  }

  /** What is known of a table without waiting. */
  get(location: string): TableProfile | undefined {
    return this.known.get(location);
  }

  /** The statistics of a table as it is today. Rejects as a call of the compute process does. */
  ask({ location, root }: TableSubject): Promise<TableProfile> {
    const running = this.asked.get(location);
    if (running !== undefined) return running;
    const asked = this.askNow(location, root).finally(() => this.asked.delete(location));
    this.asked.set(location, asked);
    return asked;
  }

  dispose(): void {
    this.subscription.dispose();
    this.emitter.dispose();
  }

  /** Statistics of a file that has changed are asked for again by whoever shows them, and so are those of patterns. */
  private forget(path: string): void {
    const outdated = [...this.known.keys()].filter((location) => location === path || /[*?[{]/.test(location));
    for (const location of outdated) this.known.delete(location);
    if (outdated.length > 0) this.emitter.fire();
  }

  /** So are those of a table of which configs say something else now: what is missing, what is sensitive. */
  private forgetOtherRules(): void {
    if (this.models.refreshing) return;
    const outdated = [...this.rules].filter(([location, { root, said }]) => this.rulesOf(location, root).said !== said);
    for (const [location] of outdated) {
      this.known.delete(location);
      this.rules.delete(location);
    }
    if (outdated.length > 0) this.emitter.fire();
  }

  private rulesOf(location: string, root: string): { readonly rules: TableRules; readonly said: string } {
    const rules = tableRules(this.models.snapshot, { location, root });
    return { rules, said: JSON.stringify(rules) };
  }

  private async askNow(location: string, root: string): Promise<TableProfile> {
    const { rules, said } = this.rulesOf(location, root);
    const profile = await this.compute.call('profile', { location, root, ...rules });
    this.rules.set(location, { root, said });
    const before = this.known.get(location);
    this.known.delete(location);
    this.known.set(location, profile);
    const [oldest] = this.known.keys();
    if (this.known.size > mostKnown && oldest !== undefined) this.known.delete(oldest);
    if (JSON.stringify(before) !== JSON.stringify(profile)) this.emitter.fire();
    return profile;
  }
}
