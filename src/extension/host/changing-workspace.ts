import { dirname } from 'node:path';
import * as vscode from 'vscode';
import { debounce } from './single-flight.ts';

/** The files that the trees and the checks are made from. */
const watched = '**/{assay.yaml,*.model.yaml,MODEL_CARD.md,*.modelcard.md,*.modelcard.yaml,*.modelcard.json}';
const evidence = '**/.assay/**/*.json';
/** Folders of evidence. A watcher misses what is written into a folder in the moment in which it is made. */
const evidenceFolders = '**/.assay{,/**}';
const secondLookMilliseconds = 3000;

/** Says that a file which matters was created, changed or deleted on disk, or that folders or trust changed. */
export class ChangingWorkspace implements vscode.Disposable {
  private readonly emitter = new vscode.EventEmitter<void>();
  private readonly disposables: vscode.Disposable[] = [this.emitter];
  readonly onDidChange = this.emitter.event;

  constructor() {
    const fire = (): void => this.emitter.fire();
    for (const pattern of [watched, evidence]) {
      const watcher = vscode.workspace.createFileSystemWatcher(pattern);
      this.disposables.push(watcher, watcher.onDidCreate(fire), watcher.onDidChange(fire), watcher.onDidDelete(fire));
    }
    const secondLook = debounce(secondLookMilliseconds, fire);
    const folders = vscode.workspace.createFileSystemWatcher(evidenceFolders, false, true, true);
    this.disposables.push(
      folders,
      folders.onDidCreate(secondLook),
      { dispose: secondLook.cancel },
      // The command line writes evidence, too; where the terminal tells, nobody has to wait for the watcher.
      vscode.window.onDidEndTerminalShellExecution(fire),
      vscode.workspace.onDidChangeWorkspaceFolders(fire),
      vscode.workspace.onDidGrantWorkspaceTrust(fire),
    );
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }
}

/** Folders of the window that are on a disk. */
export function workspaceFolders(): string[] {
  return (vscode.workspace.workspaceFolders ?? [])
    .filter(({ uri }) => uri.scheme === 'file')
    .map(({ uri }) => uri.fsPath);
}

/** The workspace folder of a file; its own folder when it lies outside of all. */
export function folderOf(file: string): string {
  return vscode.workspace.getWorkspaceFolder(vscode.Uri.file(file))?.uri.fsPath ?? dirname(file);
}
