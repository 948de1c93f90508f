import * as vscode from 'vscode';
import { type ContextName, contexts } from '../../manifest/contexts.ts';

/** Tells `when` clauses something. */
export function setContext(name: ContextName, value: boolean): void {
  void vscode.commands.executeCommand('setContext', contexts[name], value);
}
