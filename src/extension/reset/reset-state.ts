import * as vscode from 'vscode';
import type { Host } from '../host/host.ts';

/**
 * Forgets everything that the extension keeps beside the user's files: remembered choices, open reports, the index.
 * Configs and evidence stay, and what is forgotten is made again from them.
 */
export async function resetState({ context, compute, models, t }: Host): Promise<void> {
  for (const memento of [context.workspaceState, context.globalState]) {
    for (const key of memento.keys()) await memento.update(key, undefined);
  }
  // The process holds the index; the next call starts one without it.
  compute.restart();
  if (context.storageUri !== undefined) await removeFolder(context.storageUri);
  await models.refresh();
  vscode.window.setStatusBarMessage(t('Remembered choices and the search index were reset'), 5000);
}

async function removeFolder(folder: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.delete(folder, { recursive: true, useTrash: false });
  } catch (error) {
    if (!(error instanceof vscode.FileSystemError && error.code === 'FileNotFound')) throw error;
  }
}
