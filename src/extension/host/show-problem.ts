import * as vscode from 'vscode';
import { commands } from '../../manifest/commands.ts';
import { ComputeError } from '../compute-client.ts';
import type { Host } from './host.ts';
import type { Translate } from './translate.ts';

type Speaker = Pick<Host, 'log' | 't'>;

/** What a failure says to a person, in one sentence; undefined when there is nothing to say. */
export function problemText(error: unknown, t: Translate): string | undefined {
  if (!(error instanceof ComputeError)) {
    return t('Assay could not finish: {0}', error instanceof Error ? error.message : String(error));
  }
  const { failure } = error;
  switch (failure.kind) {
    case 'input':
      return failure.message;
    case 'internal':
      return t('Assay could not finish: {0}', failure.message);
    case 'cancelled':
      return undefined;
    case 'gone':
      if (failure.reason === 'untrusted') return t('Nothing is run until this folder is trusted.');
      // A death is said when it happens, for all calls that it ends.
      return failure.reason === 'too-often'
        ? t('The compute process ended too often and was stopped. Restart it to try again.')
        : undefined;
  }
}

/**
 * Shows why something that the user started failed: what can be mended with a way to the place, anything else with a
 * way to the log.
 */
export async function showProblem({ log, t }: Speaker, error: unknown): Promise<void> {
  const text = problemText(error, t);
  if (text === undefined) return;
  const failure = error instanceof ComputeError ? error.failure : undefined;
  const place = failure?.kind === 'input' ? failure.place : undefined;
  const actions = {
    open: t('Open File'),
    restart: t('Restart'),
    log: t('Show Log'),
  };
  const offered = failure?.kind === 'input' ? (place ? [actions.open] : []) : [actions.log];
  if (failure?.kind === 'gone' && failure.reason === 'too-often') offered.unshift(actions.restart);
  if (failure?.kind !== 'input')
    log.error((failure?.kind === 'internal' ? failure.stack : undefined) ?? errorText(error));
  const chosen = await vscode.window.showErrorMessage(text, ...offered);
  if (chosen === actions.open && place !== undefined) await openPlace(place.file, place.line, place.column);
  if (chosen === actions.restart) await vscode.commands.executeCommand(commands.restartCompute.id);
  if (chosen === actions.log) log.show();
}

function errorText(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Opens a file at a place; line and column count from 1. */
export async function openPlace(file: string, line = 1, column = 1): Promise<void> {
  const position = new vscode.Position(Math.max(0, line - 1), Math.max(0, column - 1));
  await vscode.commands.executeCommand('vscode.open', vscode.Uri.file(file), {
    selection: new vscode.Range(position, position),
  });
}
