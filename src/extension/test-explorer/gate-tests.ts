import * as vscode from 'vscode';
import type { Host } from '../host/host.ts';
import { showProblem } from '../host/show-problem.ts';
import { runContinuously } from './continuous-run.ts';
import { GateCoverage } from './gate-coverage.ts';
import { GateItems } from './gate-items.ts';
import { GateRun, type TestOutcome } from './gate-run.ts';
import { signatureOf, type TestNode } from './test-node.ts';

/** Id of the controller; menus of the test explorer ask for it. */
const gateControllerId = 'assayml.gates';

/** What a command on a row of the test explorer is about. */
export interface TestSubject {
  readonly config: string;
  readonly version?: string;
  readonly set?: string;
}

/** The gates of the workspace in the test explorer. */
export class GateTests implements vscode.Disposable {
  readonly controller: vscode.TestController;
  readonly profiles: { readonly run: vscode.TestRunProfile; readonly coverage: vscode.TestRunProfile };
  /** How each gate ended the last time that it was run. */
  readonly outcomes = new Map<string, TestOutcome>();
  /** Why gates failed, and the coverage, of the last run. */
  messages: readonly vscode.TestMessage[] = [];
  coverage: readonly vscode.FileCoverage[] = [];
  private readonly items: GateItems;
  private readonly ran = new Map<string, string>();
  private isShown = false;
  private readonly disposables: vscode.Disposable[];

  constructor(
    private readonly host: Host,
    /** After an evaluation: what else shows its numbers. */
    private readonly afterwards: () => Promise<void>,
  ) {
    const { t } = host;
    this.controller = vscode.tests.createTestController(gateControllerId, t('Assay Gates'));
    this.items = new GateItems(host, this.controller);
    this.controller.resolveHandler = (item) => this.resolve(item);
    this.controller.refreshHandler = () => this.refresh();
    const { Run, Coverage } = vscode.TestRunProfileKind;
    const handler = (request: vscode.TestRunRequest, token: vscode.CancellationToken): Promise<void> =>
      this.handle(request, token, false);
    const run = this.controller.createRunProfile(t('Evaluate and Judge'), Run, handler, true, undefined, true);
    const coverage = this.controller.createRunProfile(
      t('Judge, and Show Which Groups Have Gates'),
      Coverage,
      (request, token) => this.handle(request, token, true),
    );
    coverage.loadDetailedCoverage = async (_, file) => (file instanceof GateCoverage ? file.details() : []);
    this.profiles = { run, coverage };
    this.disposables = [this.controller, host.models.onDidChange(() => this.update())];
  }

  /** The model and version of a row; undefined for anything else. */
  subjectOf(argument: unknown): TestSubject | undefined {
    const id = typeof argument === 'object' && argument !== null && 'id' in argument ? argument.id : undefined;
    const node = typeof id === 'string' ? this.items.node(id) : undefined;
    if (node?.config === undefined) return undefined;
    const { config, version, gate } = node;
    return { config, ...(version === undefined ? {} : { version }), ...(gate === undefined ? {} : { set: gate.set }) };
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private async resolve(item: vscode.TestItem | undefined): Promise<void> {
    if (item !== undefined) return this.items.open(item);
    // The first look at the test explorer: until then nothing has been read.
    this.isShown = true;
    if (this.host.models.snapshot === undefined) await this.host.models.refresh();
    this.update();
  }

  private async refresh(): Promise<void> {
    this.isShown = true;
    await this.host.models.refresh();
  }

  private update(): void {
    if (!this.isShown || this.host.models.refreshing) return;
    this.items.update();
    const outdated = [...this.ran].flatMap(([id, before]) => {
      const gate = this.items.node(id)?.gate;
      const item = gate === undefined || signatureOf(gate) === before ? undefined : this.items.row(id);
      return item === undefined ? [] : [item];
    });
    for (const id of this.ran.keys()) if (this.items.node(id) === undefined) this.ran.delete(id);
    for (const id of this.outcomes.keys()) if (this.items.node(id) === undefined) this.outcomes.delete(id);
    if (outdated.length > 0) this.controller.invalidateTestResults(outdated);
  }

  private async handle(
    request: vscode.TestRunRequest,
    token: vscode.CancellationToken,
    withCoverage: boolean,
  ): Promise<void> {
    this.isShown = true;
    try {
      if (request.continuous !== true) return await this.runOnce(request, token, withCoverage);
      await this.host.models.current();
      this.items.update();
      const rerun = (changed: readonly TestNode[]): Promise<void> => {
        const include = changed.flatMap((node) => this.items.item(node) ?? []);
        return this.runOnce(new vscode.TestRunRequest(include, undefined, request.profile, true), token, withCoverage);
      };
      runContinuously(this.host, () => this.items.gates(request), rerun, token);
    } catch (error) {
      void showProblem(this.host, error);
    }
  }

  private async runOnce(
    request: vscode.TestRunRequest,
    token: vscode.CancellationToken,
    withCoverage: boolean,
  ): Promise<void> {
    const run = this.controller.createTestRun(request);
    const source = new vscode.CancellationTokenSource();
    const listeners = [token, run.token].map((each) => each.onCancellationRequested(() => source.cancel()));
    try {
      const gates = new GateRun(this.host, this.items, run, request, this.afterwards);
      await gates.start(source.token);
      this.messages = gates.messages;
      for (const [id, outcome] of gates.outcomes) this.outcomes.set(id, outcome);
      for (const { id, gate } of this.items.gates(request)) if (gate) this.ran.set(id, signatureOf(gate));
      if (withCoverage) this.addCoverage(run, request);
    } finally {
      run.end();
      vscode.Disposable.from(...listeners, source).dispose();
    }
  }

  private addCoverage(run: vscode.TestRun, request: vscode.TestRunRequest): void {
    const asked = new Set(this.items.gates(request).map(({ config }) => config));
    this.coverage = this.host.models.known
      .filter(({ config, declared }) => asked.has(config) && declared.sensitive.length > 0)
      .map((model) => new GateCoverage(model));
    for (const file of this.coverage) run.addCoverage(file);
  }
}
