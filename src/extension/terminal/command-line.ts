import path from 'node:path';
import * as vscode from 'vscode';
import type { Host } from '../host/host.ts';
import { readSetting, touches } from '../host/settings.ts';

/** Puts the bundled `assay` on the PATH of integrated terminals, run by the editor's own Node; only when trusted. */
export function registerCommandLine({ context, t }: Host): vscode.Disposable {
  const environment = context.environmentVariableCollection;
  const update = (): void => {
    environment.clear();
    if (!vscode.workspace.isTrusted || !readSetting('cliInTerminal')) return;
    environment.description = t('Adds the assay command');
    environment.prepend('PATH', `${context.asAbsolutePath(path.join('dist', 'bin'))}${path.delimiter}`);
    environment.replace('ASSAYML_NODE', process.execPath);
  };
  update();
  return vscode.Disposable.from(
    vscode.workspace.onDidGrantWorkspaceTrust(update),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (touches(change, 'cliInTerminal')) update();
    }),
  );
}
