import * as vscode from 'vscode';
import { ComputeError } from '../compute-client.ts';
import { folderOf } from '../host/changing-workspace.ts';
import { setContext } from '../host/context-keys.ts';
import type { Host } from '../host/host.ts';
import { problemText } from '../host/show-problem.ts';
import { gateMessage, outputLine, placeOfGate } from './gate-message.ts';
import { type TestNode, type TestTarget, targetKey, targetsToEvaluate } from './test-node.ts';

/** How a gate ended in the test explorer. */
export type TestOutcome = 'passed' | 'failed' | 'skipped' | 'errored';

/** What a run needs to know of the tree that it runs on. */
export interface RunnableTree {
  /** The gates asked for, as the last snapshot judges them. */
  gates(request: vscode.TestRunRequest): TestNode[];
  item(node: TestNode): vscode.TestItem | undefined;
}

/**
 * Runs gates: evaluates what has no evidence of today's inputs, then judges. Cancelling ends the evaluation; gates
 * whose evidence is not there by then are skipped.
 */
export class GateRun {
  /** Why a target could not be evaluated. */
  private readonly problems = new Map<string, unknown>();
  readonly outcomes = new Map<string, TestOutcome>();
  readonly messages: vscode.TestMessage[] = [];

  constructor(
    private readonly host: Host,
    private readonly tree: RunnableTree,
    private readonly run: vscode.TestRun,
    private readonly request: vscode.TestRunRequest,
    private readonly afterwards: () => Promise<void>,
  ) {}

  async start(token: vscode.CancellationToken): Promise<void> {
    const { models } = this.host;
    // Today's inputs decide what is stale, so they are looked at now.
    await models.refresh();
    if (models.snapshot === undefined) throw models.failure;
    const asked = this.tree.gates(this.request);
    for (const node of asked) this.each(node, (item) => this.run.enqueued(item));
    const targets = vscode.workspace.isTrusted ? targetsToEvaluate(asked) : [];
    if (targets.length > 0) await this.evaluate(targets, asked, token);
    for (const node of this.tree.gates(this.request)) this.report(node);
  }

  private async evaluate(
    targets: readonly TestTarget[],
    asked: readonly TestNode[],
    token: vscode.CancellationToken,
  ): Promise<void> {
    const controller = new AbortController();
    const listener = token.onCancellationRequested(() => controller.abort());
    if (token.isCancellationRequested) controller.abort();
    setContext('busy', true);
    try {
      for (const target of targets) {
        if (token.isCancellationRequested) return;
        const own = asked.filter(
          ({ gate, config }) => gate && config && targetKey({ ...gate, config }) === targetKey(target),
        );
        for (const node of own) this.each(node, (item) => this.run.started(item));
        await this.evaluateOne(target, controller.signal);
      }
    } finally {
      listener.dispose();
      setContext('busy', false);
      await this.afterwards();
    }
  }

  private async evaluateOne(target: TestTarget, signal: AbortSignal): Promise<void> {
    try {
      await this.host.compute.call('evaluate', { ...target, folder: folderOf(target.config) }, { signal });
    } catch (error) {
      const isCancelled = error instanceof ComputeError && error.failure.kind === 'cancelled';
      if (!isCancelled) this.problems.set(targetKey(target), error);
    }
  }

  /** Passed, failed, failed for want of evidence, skipped, skipped. */
  private report(node: TestNode): void {
    const { gate, config } = node;
    if (gate === undefined || config === undefined) return;
    const { t } = this.host;
    const problem = this.problems.get(targetKey({ ...gate, config }));
    this.each(node, (item) => {
      this.run.appendOutput(`${outputLine(gate, this.host)}\r\n`, undefined, item);
      if (problem !== undefined) {
        const text = problemText(problem, t) ?? t('The evaluation did not finish. Run it again.');
        const message = new vscode.TestMessage(text);
        message.location = placeOfProblem(problem) ?? placeOfGate(gate);
        this.run.errored(item, message);
        this.outcomes.set(node.id, 'errored');
      } else if (gate.verdict === 'pass') {
        this.run.passed(item);
        this.outcomes.set(node.id, 'passed');
      } else if (gate.verdict === 'fail' || gate.verdict === 'insufficient') {
        const message = gateMessage(gate, config, this.host);
        this.run.failed(item, message);
        this.messages.push(message);
        this.outcomes.set(node.id, 'failed');
      } else {
        this.run.skipped(item);
        this.outcomes.set(node.id, 'skipped');
      }
    });
  }

  private each(node: TestNode, act: (item: vscode.TestItem) => void): void {
    const item = this.tree.item(node);
    if (item !== undefined) act(item);
  }
}

function placeOfProblem(error: unknown): vscode.Location | undefined {
  const place = error instanceof ComputeError && error.failure.kind === 'input' ? error.failure.place : undefined;
  if (place === undefined) return undefined;
  const { file, line = 1, column = 1 } = place;
  return new vscode.Location(
    vscode.Uri.file(file),
    new vscode.Position(Math.max(0, line - 1), Math.max(0, column - 1)),
  );
}
