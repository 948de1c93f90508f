import * as vscode from 'vscode';
import { toRange } from '../host/editor-range.ts';
import type { LanguageThread } from '../language-thread.ts';
import type { ConfigKnowledge } from './config-knowledge.ts';
import { editedText } from './config-texts.ts';

/** What evidence suggests at a place of a config; corrections of findings come with the findings. */
export class ConfigCodeActions implements vscode.CodeActionProvider {
  constructor(
    private readonly thread: LanguageThread,
    private readonly knowledge: ConfigKnowledge,
  ) {}

  async provideCodeActions(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.CodeAction[]> {
    const edited = editedText(document);
    const offset = document.offsetAt(range.start);
    const known = await this.knowledge.withEvidence(edited);
    const actions = await this.thread.call('actions', edited, offset, known);
    return actions.map(({ title, edits }) => {
      const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
      action.edit = new vscode.WorkspaceEdit();
      action.edit.set(
        document.uri,
        edits.map((edit) => new vscode.TextEdit(toRange(edit.range), edit.text)),
      );
      return action;
    });
  }
}
