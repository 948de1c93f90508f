import * as vscode from 'vscode';

/** Shows a text as a new document that will be saved at a path: it is there to be read, changed, saved or closed. */
export async function openDraft(file: string, text: string): Promise<vscode.TextDocument> {
  const uri = vscode.Uri.file(file).with({ scheme: 'untitled' });
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  const edit = new vscode.WorkspaceEdit();
  // A draft that was begun before is begun anew; undo brings it back.
  edit.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  await vscode.workspace.applyEdit(edit);
  return document;
}
