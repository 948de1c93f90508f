import * as vscode from 'vscode';
import type { ModelSnapshot, WorkspaceSnapshot } from '../../core/catalog/snapshot.ts';
import { singleFlight } from './single-flight.ts';

const announcedMilliseconds = 500;

/** How a snapshot is made: the same object again while nothing has changed, so that the trees keep their rows. */
export type TakeSnapshot = (folders: string[]) => Promise<WorkspaceSnapshot>;

/** The models of the window as they were last seen. The old state stays until the new one is there. */
export class WorkspaceModels implements vscode.Disposable {
  private readonly emitter = new vscode.EventEmitter<void>();
  /** The snapshot, or whether one is being made, has changed. */
  readonly onDidChange = this.emitter.event;
  snapshot: WorkspaceSnapshot | undefined;
  /** When the snapshot was made. */
  asOf: Date | undefined;
  refreshing = false;
  /** Why the last attempt failed; undefined after one that did not. */
  failure: unknown;
  private readonly run: () => Promise<void>;

  constructor(take: TakeSnapshot, folders: () => string[]) {
    this.run = singleFlight(() => this.refreshNow(take, folders));
  }

  /** Every model of the present snapshot; none before the first one. */
  get known(): readonly ModelSnapshot[] {
    return this.snapshot === undefined ? [] : modelsOf(this.snapshot);
  }

  /** Makes a new snapshot; never rejects, `failure` says what went wrong. */
  refresh(): Promise<void> {
    return this.run();
  }

  /** The snapshot, made now if there is none yet. */
  async current(): Promise<WorkspaceSnapshot> {
    if (this.snapshot === undefined) await this.refresh();
    if (this.snapshot === undefined) throw this.failure;
    return this.snapshot;
  }

  /** Every model of every project. */
  async list(): Promise<ModelSnapshot[]> {
    return modelsOf(await this.current());
  }

  dispose(): void {
    this.emitter.dispose();
  }

  private async refreshNow(take: TakeSnapshot, folders: () => string[]): Promise<void> {
    this.refreshing = true;
    // What is quick is not announced: a line that comes and goes at once makes the trees jump.
    const announcement = setTimeout(() => this.emitter.fire(), announcedMilliseconds);
    try {
      this.snapshot = await take(folders());
      this.asOf = new Date();
      this.failure = undefined;
    } catch (error) {
      this.failure = error;
    }
    clearTimeout(announcement);
    this.refreshing = false;
    this.emitter.fire();
  }
}

function modelsOf({ projects }: WorkspaceSnapshot): ModelSnapshot[] {
  return projects.flatMap(({ models }) => models);
}
