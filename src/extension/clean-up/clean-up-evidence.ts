import * as vscode from 'vscode';
import { workspaceFolders } from '../host/changing-workspace.ts';
import type { Host } from '../host/host.ts';

interface OldEvidence extends vscode.QuickPickItem {
  readonly file: string;
}

/**
 * Moves evidence that nothing is read from any more to the trash. The user sees each file and takes out what is to
 * stay; evidence that a version is judged by is never among them.
 *
 * @returns the files that are gone
 */
export async function cleanUpEvidence({ compute, language, t }: Host): Promise<string[]> {
  const { evidence } = await compute.call('superseded', { folders: workspaceFolders() });
  if (evidence.length === 0) {
    void vscode.window.showInformationMessage(t('Nothing to clean up: all evidence is in use.'));
    return [];
  }
  const when = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  const items = evidence.map(
    ({ file, model, version, baseline, set, time }): OldEvidence => ({
      label: baseline === undefined ? `${model} ${version}` : t('{0} {1} compared with {2}', model, version, baseline),
      description: `${set} · ${when.format(new Date(time))}`,
      detail: vscode.workspace.asRelativePath(file),
      picked: true,
      file,
    }),
  );
  const chosen = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    title: t('Clean Up Old Evidence'),
    placeHolder: t('Choose what goes to the trash; newer evidence has taken its place'),
  });
  const files = (chosen ?? []).map(({ file }) => file);
  const removed = await moveToTrash(files, t);
  if (removed.length > 0)
    vscode.window.setStatusBarMessage(t('Old evidence removed, files: {0}', removed.length), 5000);
  return removed;
}

/** Some places have no trash, such as remote machines; there the user decides again. */
async function moveToTrash(files: readonly string[], t: Host['t']): Promise<string[]> {
  const removed: string[] = [];
  let useTrash = true;
  for (const file of files) {
    const uri = vscode.Uri.file(file);
    try {
      await vscode.workspace.fs.delete(uri, { useTrash });
    } catch (error) {
      if (!useTrash || !(await mayDelete(files.length - removed.length, t))) throw error;
      useTrash = false;
      await vscode.workspace.fs.delete(uri, { useTrash });
    }
    removed.push(file);
  }
  return removed;
}

async function mayDelete(count: number, t: Host['t']): Promise<boolean> {
  const remove = t('Delete');
  const question = t(
    'There is no trash here. Delete the old evidence for good? Files: {0}. This can’t be undone.',
    count,
  );
  return (await vscode.window.showWarningMessage(question, remove)) === remove;
}
