import * as vscode from 'vscode';
import { folderOf } from '../host/changing-workspace.ts';
import { chooseModel } from '../host/choose-model.ts';
import { setContext } from '../host/context-keys.ts';
import type { Host } from '../host/host.ts';

/** One thing to evaluate: a model's versions, or one of them. */
interface Job {
  readonly config: string;
  readonly version?: string;
  readonly set?: string;
}

/** Runs evaluations one after the other, with their progress and a way to cancel; the evidence is in files then. */
export class Evaluations {
  constructor(
    private readonly host: Host,
    private readonly afterwards: () => Promise<void>,
  ) {}

  /** @returns the evidence files that were written. */
  async one(argument: unknown): Promise<string[]> {
    const chosen = await chooseModel(this.host, argument);
    if (chosen === undefined) return [];
    return this.run([chosen]);
  }

  /** @returns the evidence files that were written. */
  async all(): Promise<string[]> {
    await this.host.models.refresh();
    return this.run((await this.host.models.list()).map(({ config }) => ({ config })));
  }

  /** Evaluates what has no evidence of today's inputs. @returns the evidence files that were written. */
  async changed(): Promise<string[]> {
    const { models, t } = this.host;
    await models.refresh();
    const jobs = (await models.list()).flatMap(({ config, versions }) =>
      versions.flatMap(({ version, sets, evaluations }) =>
        sets
          .filter((set) => !evaluations.some((known) => known.set === set && known.stale.length === 0))
          .map((set): Job => ({ config, version, set })),
      ),
    );
    if (jobs.length > 0) return this.run(jobs);
    void vscode.window.showInformationMessage(
      t('Nothing to evaluate: no inputs have changed since the last evaluation.'),
    );
    return [];
  }

  private async run(jobs: readonly Job[]): Promise<string[]> {
    const { t } = this.host;
    setContext('busy', true);
    try {
      return await vscode.window.withProgress(
        { location: vscode.ProgressLocation.Notification, title: t('Evaluating'), cancellable: true },
        (progress, token) => this.runEach(jobs, progress, token),
      );
    } finally {
      setContext('busy', false);
      await this.afterwards();
    }
  }

  private async runEach(
    jobs: readonly Job[],
    progress: vscode.Progress<{ message?: string; increment?: number }>,
    token: vscode.CancellationToken,
  ): Promise<string[]> {
    const controller = new AbortController();
    const listener = token.onCancellationRequested(() => controller.abort());
    const files: string[] = [];
    let reported = 0;
    try {
      for (const [index, job] of jobs.entries()) {
        const name = vscode.workspace.asRelativePath(job.config);
        progress.report({ message: name });
        const { evaluated } = await this.host.compute.call(
          'evaluate',
          { ...job, folder: folderOf(job.config) },
          {
            signal: controller.signal,
            progress: (step, fraction = 0) => {
              const done = (100 * (index + fraction)) / jobs.length;
              progress.report({ message: `${name} · ${step}`, increment: done - reported });
              reported = done;
            },
          },
        );
        files.push(...evaluated.flatMap((done) => done.files));
      }
      return files;
    } finally {
      listener.dispose();
    }
  }
}
