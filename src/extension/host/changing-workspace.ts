import { basename, dirname, sep } from 'node:path';
import * as vscode from 'vscode';
import { skippedFolders } from '../../core/catalog/skipped-folders.ts';
import type { WorkspaceSnapshot } from '../../core/catalog/snapshot.ts';
import { tableFormatOf } from '../../core/table/table-format.ts';
import { namedPaths } from './named-paths.ts';
import { NewFolders } from './new-folders.ts';

/** Files, besides tables and evidence, that the trees and the checks are made from whoever names them. */
const looked = /^(assay\.yaml|.+\.model\.ya?ml|MODEL_CARD\.md|.+\.modelcard\.(md|yaml|json))$/i;
const evidence = `${sep}.assay${sep}`;

/** Says that a file which matters was created, changed or deleted on disk, or that folders or trust changed. */
export class ChangingWorkspace implements vscode.Disposable {
  private readonly emitter = new vscode.EventEmitter<void>();
  private readonly tableEmitter = new vscode.EventEmitter<string>();
  /** Something that trees or findings are made from. */
  readonly onDidChange = this.emitter.event;
  /** The path of a file that a table is read from. */
  readonly onDidChangeTable = this.tableEmitter.event;
  private readonly disposables: vscode.Disposable[] = [this.emitter, this.tableEmitter];
  private named: { readonly of: WorkspaceSnapshot; readonly paths: ReadonlySet<string> } | undefined;

  constructor(private readonly snapshot: () => WorkspaceSnapshot | undefined) {
    const fire = (): void => this.emitter.fire();
    const newFolders = new NewFolders((path) => this.touched(path), fire);
    const made = ({ fsPath }: vscode.Uri): void => {
      this.touched(fsPath);
      if (process.platform === 'linux' && !isSkipped(fsPath)) void newFolders.add(fsPath);
    };
    // Everything, since of a folder that goes or comes the editor tells, not of what is in it.
    const watcher = vscode.workspace.createFileSystemWatcher('**/*');
    this.disposables.push(
      watcher,
      newFolders,
      watcher.onDidCreate(made),
      // A folder that goes and is made again at once is told of as changed.
      watcher.onDidChange(made),
      watcher.onDidDelete(({ fsPath }) => this.touched(fsPath)),
      // The command line writes evidence, too; where the terminal tells, nobody has to wait for the watcher.
      vscode.window.onDidEndTerminalShellExecution(fire),
      vscode.workspace.onDidChangeWorkspaceFolders(fire),
      vscode.workspace.onDidGrantWorkspaceTrust(fire),
    );
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private touched(path: string): void {
    if (isSkipped(path)) return;
    const isTable = tableFormatOf(path) !== undefined;
    if (isTable) this.tableEmitter.fire(path);
    const matters = isTable || looked.test(basename(path)) || (path.includes(evidence) && path.endsWith('.json'));
    if (matters || this.isNamed(path)) this.emitter.fire();
  }

  private isNamed(path: string): boolean {
    const snapshot = this.snapshot();
    if (snapshot === undefined) return false;
    if (this.named?.of !== snapshot) this.named = { of: snapshot, paths: namedPaths(snapshot) };
    return this.named.paths.has(path);
  }
}

function isSkipped(path: string): boolean {
  return path.split(sep).some((name) => skippedFolders.has(name));
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
