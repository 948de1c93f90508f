import * as vscode from 'vscode';
import type { ConfigService } from '../../core/config-language/config-service.ts';
import { toRange } from '../host/editor-range.ts';
import type { ConfigKnowledge } from './config-knowledge.ts';
import { editedText } from './config-texts.ts';

/** What evidence suggests at a place of a config; corrections of findings come with the findings. */
export class ConfigCodeActions implements vscode.CodeActionProvider {
  constructor(
    private readonly service: () => ConfigService,
    private readonly knowledge: ConfigKnowledge,
  ) {}

  async provideCodeActions(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.CodeAction[]> {
    const edited = editedText(document);
    const known = await this.knowledge.withEvidence(edited);
    const actions = this.service().actions(edited, document.offsetAt(range.start), known);
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
