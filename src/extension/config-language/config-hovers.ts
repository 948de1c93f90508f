import * as vscode from 'vscode';
import { toRange } from '../host/editor-range.ts';
import type { LanguageThread } from '../language-thread.ts';
import { actionCommand, actionCommands, commandLink } from './action-command.ts';
import type { ConfigKnowledge } from './config-knowledge.ts';
import { editedText } from './config-texts.ts';

/** Tells of metrics, columns, gates, versions and keys under the mouse. */
export class ConfigHovers implements vscode.HoverProvider {
  constructor(
    private readonly thread: LanguageThread,
    private readonly knowledge: ConfigKnowledge,
  ) {}

  async provideHover(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | undefined> {
    const edited = editedText(document);
    const offset = document.offsetAt(position);
    const known = await this.knowledge.soon(edited);
    const hover = await this.thread.call('hover', edited, offset, known);
    if (hover === undefined) return undefined;
    const links = hover.actions.map(({ title, action }) => commandLink(actionCommand(action, edited.file, title)));
    const offered = vscode.workspace.isTrusted ? links : [];
    const text = new vscode.MarkdownString([hover.markdown, ...offered].join('\n\n'));
    text.isTrusted = { enabledCommands: actionCommands };
    return new vscode.Hover(text, toRange(hover.range));
  }
}
