import * as vscode from 'vscode';
import { commands } from '../../../manifest/commands.ts';
import type { Target } from './row.ts';

/** The command that a click on a row runs: it opens the thing itself. */
export function targetCommand(target: Target, title: string): vscode.Command {
  switch (target.open) {
    case 'report': {
      const { id } = target.kind === 'fairness' ? commands.openFairness : commands.openReport;
      return { command: id, title, arguments: [target] };
    }
    case 'table':
      return { command: commands.openTable.id, title, arguments: [target] };
    case 'file': {
      const position = new vscode.Position((target.line ?? 1) - 1, (target.column ?? 1) - 1);
      const at = target.line === undefined ? {} : { selection: new vscode.Range(position, position) };
      return { command: 'vscode.open', title, arguments: [vscode.Uri.file(target.file), at] };
    }
  }
}
