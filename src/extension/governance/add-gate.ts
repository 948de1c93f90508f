import * as vscode from 'vscode';
import { toRange } from '../host/editor-range.ts';
import type { Host } from '../host/host.ts';
import { loadLanguage } from '../host/load-language.ts';

/** Writes a gate into a config, where its limit is selected to be thought about; one undo takes it away again. */
export async function addGate(
  { t }: Host,
  { config, columns = [] }: { readonly config: string; readonly columns?: readonly string[] },
): Promise<void> {
  const editor = await vscode.window.showTextDocument(vscode.Uri.file(config));
  const { document } = editor;
  const edits = loadLanguage().newGate({ file: config, text: document.getText() }, columns);
  const [edit] = edits ?? [];
  if (edit === undefined) throw new Error(t('The gates of this configuration are not a list in the file itself.'));
  const at = toRange(edit.range);
  await editor.edit((builder) => builder.replace(at, edit.text));
  const start = document.offsetAt(at.start);
  const limit = /[\d.]+(?= \})/.exec(edit.text);
  const from = start + (limit?.index ?? 0);
  const selected = new vscode.Range(document.positionAt(from), document.positionAt(from + (limit?.[0].length ?? 0)));
  editor.selection = new vscode.Selection(selected.start, selected.end);
  editor.revealRange(selected, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
