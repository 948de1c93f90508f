import * as vscode from 'vscode';
import type { Host } from './host.ts';
import { touches } from './settings.ts';
import { debounce } from './single-flight.ts';

const quietMilliseconds = 500;
/** A file that is written all the time must not keep the rest from being seen. */
const latestMilliseconds = 10_000;

/** Makes a new snapshot when files change, once there is one; and a process with today's settings. */
export function keepCurrent({ models, changes, compute }: Host): vscode.Disposable {
  const refresh = (): void => {
    if (models.snapshot !== undefined) void models.refresh();
  };
  const refreshSoon = debounce(quietMilliseconds, refresh, latestMilliseconds);
  return vscode.Disposable.from(
    { dispose: refreshSoon.cancel },
    changes.onDidChange(refreshSoon),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (touches(change, 'engine')) compute.restart();
    }),
  );
}
