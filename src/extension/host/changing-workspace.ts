import { dirname } from 'node:path';
import * as vscode from 'vscode';

/** The files that the trees and the checks are made from. */
const watched = '**/{assay.yaml,*.model.yaml,MODEL_CARD.md,*.modelcard.md,*.modelcard.yaml,*.modelcard.json}';
const evidence = '**/.assay/**/*.json';

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
    this.disposables.push(
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
