import { dirname, extname } from 'node:path';
import * as vscode from 'vscode';
import { debounce } from '../host/single-flight.ts';

const quietMilliseconds = 500;
const wildcard = /[*?[\]{}]/;

/**
 * Calls back once the files of a table have changed and been quiet for a moment. Of a pattern, every file below its
 * fixed folder that ends as the pattern does counts; a change of another costs one look at the files' times.
 */
export function watchTable(location: string, changed: () => void): vscode.Disposable {
  const isPattern = wildcard.test(location);
  const folder = isPattern ? fixedFolder(location) : dirname(location);
  const ending = extname(location);
  const concerns = ({ fsPath }: vscode.Uri): boolean => (isPattern ? extname(fsPath) === ending : fsPath === location);
  const soon = debounce(quietMilliseconds, changed);
  const notice = (uri: vscode.Uri): void => {
    if (concerns(uri)) soon();
  };
  // The name of a file may hold what a pattern takes for a wildcard, so names are compared, not matched.
  const pattern = new vscode.RelativePattern(vscode.Uri.file(folder), isPattern ? '**/*' : '*');
  const watcher = vscode.workspace.createFileSystemWatcher(pattern);
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(notice),
    watcher.onDidChange(notice),
    watcher.onDidDelete(notice),
    { dispose: soon.cancel },
  );
}

/** The folders of a pattern before its first wildcard. */
function fixedFolder(pattern: string): string {
  let folder = pattern;
  while (wildcard.test(folder) && folder !== dirname(folder)) folder = dirname(folder);
  return folder;
}
