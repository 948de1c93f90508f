import type { Command, OptionTable } from './command.ts';

type Load = () => Promise<Command<OptionTable>>;

/**
 * How each command is loaded, in the order that help lists them. Only the one that is asked for is: what the others
 * need, Markdown and YAML say, would be 20 ms of every start.
 */
const commands: Readonly<Record<string, Load>> = {
  init: async () => (await import('./commands/init.ts')).initCommand,
  evaluate: async () => (await import('./commands/evaluate.ts')).evaluateCommand,
  compare: async () => (await import('./commands/compare.ts')).compareCommand,
  check: async () => (await import('./commands/check.ts')).checkCommand,
  report: async () => (await import('./commands/report.ts')).reportCommand,
};

export const commandNames: readonly string[] = Object.keys(commands);

/** The command of a name; undefined where there is none. */
export async function loadCommand(name: string): Promise<Command<OptionTable> | undefined> {
  return Object.hasOwn(commands, name) ? commands[name]?.() : undefined;
}

/** Every command, for the help of the program. */
export function loadCommands(): Promise<readonly Command<OptionTable>[]> {
  return Promise.all(Object.values(commands).map((load) => load()));
}
