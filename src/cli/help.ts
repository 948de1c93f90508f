import { formatMessage, type Language, type MessageId } from '../core/messages/catalog.ts';
import type { Text } from '../core/messages/text.ts';
import { wrap } from '../core/reports/findings-text.ts';
import type { Command, OptionTable } from './command.ts';

const word = (id: MessageId, language: Language): string => formatMessage(id, {}, language);

const lineWidth = 100;
/** Longer entries on the left have their text below them. */
const widestLeft = 30;

/** Two columns in at most 100 characters, the left one as wide as its widest short entry. */
function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(0, ...rows.map(([left]) => left.length).filter((length) => length <= widestLeft));
  const indent = ' '.repeat(width + 4);
  return rows
    .map(([left, right]) => {
      const lines = wrap(right, lineWidth - indent.length);
      const start = left.length <= width ? `  ${left.padEnd(width)}  ` : `  ${left}\n${indent}`;
      return start + lines.join(`\n${indent}`);
    })
    .join('\n');
}

/** A row for each option that something can be done with. */
function optionRows(options: OptionTable, language: Language): [string, string][] {
  return Object.entries(options).flatMap(([name, { short, value, help }]): [string, string][] =>
    help ? [[`${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`, help[language]]] : [],
  );
}

/** Help of one command: usage, what it does, options, an example. */
export function commandHelp(command: Command, shared: OptionTable, language: Language): string {
  return [
    `${word('cli/usage', language)}: assay ${command.name} ${command.operands}`,
    '',
    ...wrap(command.summary[language], lineWidth),
    '',
    `${word('cli/options', language)}:`,
    columns(optionRows({ ...command.options, ...shared }, language)),
    '',
    `${word('cli/example', language)}:`,
    `  ${command.example}`,
    '',
  ].join('\n');
}

/** Help of the whole program: its commands, a line each. */
export function programHelp(
  summary: Text,
  commands: readonly Command[],
  shared: OptionTable,
  language: Language,
): string {
  return [
    `${word('cli/usage', language)}: assay <command> [paths] [options]`,
    '',
    summary[language],
    '',
    `${word('cli/commands', language)}:`,
    columns(commands.map((command) => [`${command.name} ${command.operands}`, command.summary[language]])),
    '',
    `${word('cli/options', language)}:`,
    columns(optionRows(shared, language)),
    '',
    word('cli/help-further', language),
    '',
  ].join('\n');
}
