import type * as vscode from 'vscode';
import type { EditorAction } from '../../core/config-language/editor-action.ts';
import { commands } from '../../manifest/commands.ts';

/** The command behind something that a config's line or hover offers. */
export function actionCommand(action: EditorAction, config: string, title: string): vscode.Command {
  const { does, ...target } = action;
  const { id } = does === 'evaluate' ? commands.evaluate : commands.openReport;
  return { command: id, title, arguments: [{ config, ...target }] };
}

/** Commands that a hover may run. */
export const actionCommands: readonly string[] = [commands.evaluate.id, commands.openReport.id];

/** A command as a link of a Markdown text. */
export function commandLink({ command, title, arguments: given = [] }: vscode.Command): string {
  return `[${title}](command:${command}?${encodeURIComponent(JSON.stringify(given))})`;
}
