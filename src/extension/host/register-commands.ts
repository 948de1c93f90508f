import * as vscode from 'vscode';
import { type CommandName, commands } from '../../manifest/commands.ts';
import type { Host } from './host.ts';
import { showProblem } from './show-problem.ts';

/** What a command does; its arguments come from menus, rows and other extensions, so they are not trusted. */
export type CommandHandler = (argument: unknown) => Promise<unknown> | unknown;

/** One handler for each command of the manifest: a missing one is a type error. */
export type CommandHandlers = { readonly [N in CommandName]: CommandHandler };

/** Registers every command; a failure is shown once, in the same way for all. */
export function registerCommands(host: Pick<Host, 'log' | 't'>, handlers: CommandHandlers): vscode.Disposable {
  const names = Object.keys(commands) as CommandName[];
  const registered = names.map((name) =>
    vscode.commands.registerCommand(commands[name].id, async (argument: unknown) => {
      try {
        return await handlers[name](argument);
      } catch (error) {
        // Not awaited: the message stays until it is dismissed, the command is over.
        void showProblem(host, error);
        return undefined;
      }
    }),
  );
  return vscode.Disposable.from(...registered);
}
