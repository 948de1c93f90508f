import { dirname, join } from 'node:path';
import * as vscode from 'vscode';
import { folderOf } from '../host/changing-workspace.ts';
import type { Host } from '../host/host.ts';
import type { PanelState } from './panel-state.ts';

/** Writes the report to a file that the user chooses, as one self-contained page or as Markdown. */
export async function exportReport({ compute, t }: Host, state: PanelState): Promise<void> {
  const { kind: _k, baseline: _b, ...target } = state;
  const name = `report${state.version === undefined ? '' : `-${state.version}`}.html`;
  const file = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.file(join(dirname(state.config), name)),
    filters: { HTML: ['html'], Markdown: ['md'] },
    title: t('Export Report'),
  });
  if (file === undefined) return;
  const format = file.fsPath.toLowerCase().endsWith('.md') ? 'markdown' : 'html';
  const { text } = await compute.call('exportReport', { ...target, folder: folderOf(state.config), format });
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
}
