import * as vscode from 'vscode';
import type { ConfigService } from '../../core/config-language/config-service.ts';
import { toRange } from '../host/editor-range.ts';
import { editedText } from './config-texts.ts';

/** Writes configs evenly; comments, order and lines stay. */
export class ConfigFormatting implements vscode.DocumentFormattingEditProvider {
  constructor(private readonly service: () => ConfigService) {}

  provideDocumentFormattingEdits(
    document: vscode.TextDocument,
    { tabSize }: vscode.FormattingOptions,
  ): vscode.TextEdit[] {
    const edits = this.service().format(editedText(document), { indent: tabSize });
    return edits.map(({ range, text }) => new vscode.TextEdit(toRange(range), text));
  }
}
