import * as vscode from 'vscode';
import { toRange } from '../host/editor-range.ts';
import type { LanguageThread } from '../language-thread.ts';
import { editedText } from './config-texts.ts';

/** Writes configs evenly; comments, order and lines stay. */
export class ConfigFormatting implements vscode.DocumentFormattingEditProvider {
  constructor(private readonly thread: LanguageThread) {}

  async provideDocumentFormattingEdits(
    document: vscode.TextDocument,
    { tabSize }: vscode.FormattingOptions,
  ): Promise<vscode.TextEdit[]> {
    const edits = await this.thread.call('format', editedText(document), { indent: tabSize });
    return edits.map(({ range, text }) => new vscode.TextEdit(toRange(range), text));
  }
}
