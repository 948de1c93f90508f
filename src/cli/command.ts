import type { Services } from '../app/services.ts';
import type { Language } from '../core/messages/catalog.ts';
import type { Text } from '../core/messages/text.ts';
import type { Effort } from '../ports/engine.ts';
import type { ReportRenderer } from '../ports/report-renderer.ts';
import type { Output } from './output.ts';

/** One option of a command; `value` names what follows it. */
export interface OptionDefinition {
  readonly type: 'string' | 'boolean';
  readonly multiple?: boolean;
  readonly short?: string;
  readonly value?: string;
  /** Absent where nothing can be done with it yet: it is understood, refused with the reason, and not in the help. */
  readonly help?: Text;
}

export type OptionTable = Readonly<Record<string, OptionDefinition>>;

type OptionValue<D extends OptionDefinition> = D['type'] extends 'boolean'
  ? boolean
  : D['multiple'] extends true
    ? readonly string[]
    : string;

/** The options that were given, by name. */
export type OptionValues<T extends OptionTable> = { readonly [K in keyof T]?: OptionValue<T[K]> };

/** What a command works with. */
export interface CommandContext {
  readonly services: Services;
  readonly loadReportRenderer: () => Promise<ReportRenderer>;
  readonly workingDirectory: string;
  readonly language: Language;
  readonly output: Output;
  readonly effort: Effort;
}

/** Exit codes of the command line: fine, findings or failed gates, wrong input or usage, interrupted. */
export const exitCodes = { fine: 0, findings: 1, input: 2, interrupted: 130 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** A command as the table of commands holds it. */
export interface Command<T extends OptionTable = OptionTable> {
  readonly name: string;
  /** What stands after the name: `<*.model.yaml | table>` */
  readonly operands: string;
  readonly minimumOperands: number;
  readonly maximumOperands: number;
  readonly summary: Text;
  /** A line that works in examples/german-credit. */
  readonly example: string;
  readonly options: T;
  run(operands: readonly string[], options: OptionValues<T>, context: CommandContext): Promise<ExitCode>;
}

/** Keeps the literal types of a command's options. */
export function command<const T extends OptionTable>(definition: Command<T>): Command<T> {
  return definition;
}
