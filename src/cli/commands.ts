import type { Command, OptionTable } from './command.ts';
import { checkCommand } from './commands/check.ts';
import { compareCommand } from './commands/compare.ts';
import { evaluateCommand } from './commands/evaluate.ts';
import { initCommand } from './commands/init.ts';
import { reportCommand } from './commands/report.ts';

/** Every command, in the order that help lists them. */
export const commands: readonly Command<OptionTable>[] = [
  initCommand,
  evaluateCommand,
  compareCommand,
  checkCommand,
  reportCommand,
];
