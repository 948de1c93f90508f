import * as vscode from 'vscode';
import type { Host } from '../host/host.ts';
import { debounce, singleFlight } from '../host/single-flight.ts';
import { signatureOf, type TestNode } from './test-node.ts';

const quietMilliseconds = 500;

/** Runs gates again whenever a change of configs, tables or evidence gives them another state, until cancelled. */
export function runContinuously(
  { models, changes, log }: Host,
  gates: () => TestNode[],
  rerun: (changed: readonly TestNode[]) => Promise<void>,
  token: vscode.CancellationToken,
): void {
  /** What each gate was when it was last run; a gate that stays so is not run again. */
  const settled = new Map<string, string>();
  const settle = (): void => {
    for (const { id, gate } of gates()) if (gate !== undefined) settled.set(id, signatureOf(gate));
  };
  const look = singleFlight(async () => {
    await models.refresh();
    if (token.isCancellationRequested) return;
    const changed = gates().filter(({ id, gate }) => gate !== undefined && settled.get(id) !== signatureOf(gate));
    if (changed.length === 0) return;
    await rerun(changed);
    settle();
  });
  const soon = debounce(quietMilliseconds, () => {
    look().catch((error: unknown) => log.error(`continuous run: ${String(error)}`));
  });
  settle();
  const listening = vscode.Disposable.from(changes.onDidChange(soon), { dispose: soon.cancel });
  token.onCancellationRequested(() => listening.dispose());
}
