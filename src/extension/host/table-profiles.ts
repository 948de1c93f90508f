import * as vscode from 'vscode';
import type { TableProfile } from '../../core/profile/table-profile.ts';
import type { ComputeClient } from '../compute-client.ts';
import type { TableSubject } from './tree/row.ts';

const mostKnown = 200;

/** Statistics of tables as they were last asked for; the compute process remembers them while the files stay the same. */
export class TableProfiles implements vscode.Disposable {
  private readonly emitter = new vscode.EventEmitter<void>();
  /** A table has other statistics than before. */
  readonly onDidChange = this.emitter.event;
  private readonly known = new Map<string, TableProfile>();
  private readonly asked = new Map<string, Promise<TableProfile>>();
  private readonly subscription: vscode.Disposable;

  constructor(
    private readonly compute: ComputeClient,
    onDidChangeTable: vscode.Event<string>,
  ) {
    this.subscription = onDidChangeTable((path) => this.forget(path));
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

  private async askNow(location: string, root: string): Promise<TableProfile> {
    const profile = await this.compute.call('profile', { location, root });
    const before = this.known.get(location);
    this.known.delete(location);
    this.known.set(location, profile);
    const [oldest] = this.known.keys();
    if (this.known.size > mostKnown && oldest !== undefined) this.known.delete(oldest);
    if (JSON.stringify(before) !== JSON.stringify(profile)) this.emitter.fire();
    return profile;
  }
}
