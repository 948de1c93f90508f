import { parseArgs } from 'node:util';
import { InputProblem } from '../core/input-problem.ts';
import { closestName } from '../core/text/closest-name.ts';
import type { OptionTable } from './command.ts';

export interface ParsedArguments {
  readonly operands: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | readonly string[]>>;
}

/**
 * Splits arguments into operands and options; `--name value` and `--name=value` are the same, `--` ends the options.
 * @throws InputProblem for an unknown option (with the nearest known one), a missing value or one too many.
 */
export function parseArguments(args: readonly string[], table: OptionTable): ParsedArguments {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(table).map(([name, { type, short }]) => [
        name,
        { type, ...(short ? { short } : {}), multiple: true },
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const operands: string[] = [];
  const options: Record<string, string | boolean | string[]> = {};
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const definition = table[token.name];
    if (!definition) throw unknownOption(token.rawName, table);
    const value = optionValue(token.rawName, token.value, definition.type);
    if (definition.multiple) options[token.name] = [...((options[token.name] as string[]) ?? []), String(value)];
    else if (token.name in options) throw new InputProblem('cli/option-twice', { option: token.rawName });
    else options[token.name] = value;
  }
  return { operands, options };
}

function optionValue(name: string, value: string | undefined, type: 'string' | 'boolean'): string | boolean {
  if (type === 'boolean') {
    if (value !== undefined) throw new InputProblem('cli/option-takes-no-value', { option: name });
    return true;
  }
  if (value === undefined || value === '') throw new InputProblem('cli/option-needs-value', { option: name });
  return value;
}

function unknownOption(name: string, table: OptionTable): InputProblem {
  const known = closestName(name.replace(/^-+/, ''), Object.keys(table));
  return known === undefined
    ? new InputProblem('cli/unknown-option', { option: name })
    : new InputProblem('cli/unknown-option-nearest', { option: name, nearest: `--${known}` });
}

/** A finite number in a closed range, or a message that says which. */
export function numberOption(
  name: string,
  text: string | undefined,
  minimum: number,
  maximum: number,
): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < minimum || value > maximum) {
    throw new InputProblem('cli/option-number', { option: `--${name}`, value: text, minimum, maximum });
  }
  return value;
}

/** A whole number in a closed range, or a message that says which. */
export function wholeNumberOption(
  name: string,
  text: string | undefined,
  minimum: number,
  maximum: number,
): number | undefined {
  const value = numberOption(name, text, minimum, maximum);
  if (value === undefined || Number.isInteger(value)) return value;
  throw new InputProblem('cli/option-whole-number', { option: `--${name}`, value: text ?? '', minimum, maximum });
}

/** A confidence strictly between 0 and 1; `95` and `95%` are met with the hint to write 0.95. */
export function confidenceOption(text: string | undefined): number | undefined {
  const value = Number(text?.replace(/\s*%$/, ''));
  if (text !== undefined && value >= 50 && value < 100) {
    throw new InputProblem('cli/confidence-percent', { value: text, fraction: value / 100 });
  }
  const confidence = numberOption('confidence', text, 0, 1);
  if (confidence === 0 || confidence === 1) throw new InputProblem('cli/confidence-open', { value: confidence });
  return confidence;
}

/** One of a few words. */
export function choiceOption<T extends string>(
  name: string,
  text: string | undefined,
  choices: readonly T[],
): T | undefined {
  if (text === undefined) return undefined;
  const choice = choices.find((known) => known === text);
  if (choice === undefined) {
    throw new InputProblem('cli/option-choice', { option: `--${name}`, value: text, choices: choices.join(', ') });
  }
  return choice;
}
