import { relative, resolve } from 'node:path';
import process from 'node:process';
import { nearestFile } from '../app/nearest-file.ts';
import { createServices } from '../compose/full.ts';
import { loadReportRenderer } from '../compose/report-renderer.ts';
import { InputProblem } from '../core/input-problem.ts';
import { formatMessage, type Language } from '../core/messages/catalog.ts';
import { closestName } from '../core/text/closest-name.ts';
import { shellWord } from '../core/text/shell-word.ts';
import {
  type Command,
  type CommandContext,
  type ExitCode,
  exitCodes,
  type OptionTable,
  type OptionValues,
} from './command.ts';
import { commandNames, loadCommand, loadCommands } from './commands.ts';
import { commandHelp, programHelp } from './help.ts';
import { chooseLanguage } from './language.ts';
import type { Output } from './output.ts';
import { choiceOption, parseArguments } from './parse-arguments.ts';
import { describeProblem } from './problem-text.ts';
import { toolVersion } from './version.ts';

/** Options of every command. */
const sharedOptions = {
  lang: {
    type: 'string',
    value: 'LANG',
    help: { en: 'language of the texts: en or zh-cn', 'zh-cn': '文本语言：en 或 zh-cn' },
  },
  help: { type: 'boolean', short: 'h', help: { en: 'show this help', 'zh-cn': '显示此帮助' } },
} as const satisfies OptionTable;

const summary = {
  en: 'Evaluates machine-learning models, keeps the evidence and checks what is said of them.',
  'zh-cn': '评估机器学习模型，保存证据，并核对关于模型的说法。',
};

/** Runs one command line. Never throws: whatever goes wrong becomes a message and an exit code. */
export async function run(args: readonly string[], output: Output, signal: AbortSignal): Promise<ExitCode> {
  let language = chooseLanguage(undefined, process.env);
  try {
    const asked = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
    if (asked >= 0) {
      const value = args[asked]?.split('=')[1] ?? args[asked + 1];
      language = chooseLanguage(choiceOption('lang', value?.toLowerCase(), ['en', 'zh-cn']), process.env);
    }
    return await dispatch(commandFirst(args), language, output, signal);
  } catch (error) {
    if (signal.aborted) {
      output.message(formatMessage('cli/interrupted', {}, language));
      return exitCodes.interrupted;
    }
    output.message(describeProblem(error, language, process.cwd()));
    return exitCodes.input;
  }
}

/** `assay --lang zh-cn evaluate …` is `assay evaluate … --lang zh-cn`. */
function commandFirst(args: readonly string[]): readonly string[] {
  const [first, ...others] = args;
  if (first?.startsWith('--lang=')) return [...commandFirst(others), first];
  if (first !== '--lang') return args;
  const [value, ...rest] = others;
  if (value === undefined) throw new InputProblem('cli/option-needs-value', { option: first });
  return [...commandFirst(rest), `--lang=${value}`];
}

async function dispatch(
  args: readonly string[],
  language: Language,
  output: Output,
  signal: AbortSignal,
): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === '--version' || name === '-V') {
    await output.result(`${toolVersion}\n`);
    return exitCodes.fine;
  }
  const [topic] = rest;
  if (name === 'help' && topic !== undefined && !topic.startsWith('-')) {
    return dispatch([topic, '--help'], language, output, signal);
  }
  if (name === undefined || name.startsWith('--lang=')) {
    output.message(programHelp(summary, await loadCommands(), sharedOptions, language).trimEnd());
    return exitCodes.input;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    await output.result(programHelp(summary, await loadCommands(), sharedOptions, language));
    return exitCodes.fine;
  }
  const command = await loadCommand(name);
  if (!command) throw unknownCommand(name);
  const { operands, options } = parseArguments(rest, { ...command.options, ...sharedOptions });
  if (options['help'] === true) {
    await output.result(commandHelp(command, sharedOptions, language));
    return exitCodes.fine;
  }
  if (operands.length < command.minimumOperands || operands.length > command.maximumOperands) {
    throw new InputProblem('cli/operands', { command: command.name, operands: command.operands });
  }
  return runCommand(command, operands, options, language, output, signal);
}

function runCommand(
  command: Command,
  operands: readonly string[],
  options: Readonly<Record<string, unknown>>,
  language: Language,
  output: Output,
  signal: AbortSignal,
): Promise<ExitCode> {
  const services = createServices({
    tool: `assay ${toolVersion}`,
    onFallback: (reason) => output.message(formatMessage('cli/text-engine', { reason }, language)),
  });
  const effort = { signal, progress: (step: string) => output.progress(step) };
  const context = { services, loadReportRenderer, workingDirectory: process.cwd(), language, output, effort };
  // The table of options has checked the types of the values.
  return command.run(operands, options as OptionValues<OptionTable>, context).catch(async (error: unknown) => {
    throw await withNearestFile(error, context);
  });
}

/** A file that is not there, with the one that was likely meant. */
async function withNearestFile(error: unknown, { services, workingDirectory }: CommandContext): Promise<unknown> {
  if (!(error instanceof InputProblem) || error.messageId !== 'input/file-missing') return error;
  const nearest = await nearestFile(services.files, resolve(workingDirectory, String(error.args['file'])));
  if (nearest === undefined) return error;
  const mend = { id: 'fix/write', args: { text: shellWord(relative(workingDirectory, nearest)) } } as const;
  return new InputProblem(error.messageId, error.args, error.place, mend);
}

function unknownCommand(name: string): InputProblem {
  const known = closestName(name, commandNames);
  return known === undefined
    ? new InputProblem('cli/unknown-command', { command: name })
    : new InputProblem('cli/unknown-command-nearest', { command: name, nearest: known });
}
