import type { Finding, Fix, Range, Severity } from '../finding.ts';
import type { MessageArgs, MessageId } from '../messages/catalog.ts';
import { type StructuralEdit, textEdits } from './structural-edit.ts';
import type { YamlPath, YamlSource } from './yaml-source.ts';

/** Something wrong at one place of a YAML file, before it has a file and a range. */
export interface Problem {
  readonly rule: MessageId;
  readonly path: YamlPath;
  /** The key itself is wrong rather than its value. */
  readonly atKey?: boolean;
  readonly args: MessageArgs;
  readonly severity?: Severity;
  /** What to write instead of the key or value: a guess at what was meant, unless `isCertain`. */
  readonly replacement?: string;
  /** The replacement says what the file says already, only so that it is read as it was meant. */
  readonly isCertain?: true;
  /** Other corrections, likeliest first. */
  readonly repairs?: readonly Repair[];
}

/** A correction of what the file holds. */
export interface Repair {
  readonly edit: StructuralEdit;
  /** It says something that only the writer can know, so it is offered and never applied unasked. */
  readonly choice?: true;
}

/** The finding of a problem; a replacement becomes a fix of the same range. */
export function findingOf(problem: Problem, yaml: YamlSource): Finding {
  const range = problem.atKey === true ? yaml.rangeOfKey(problem.path) : yaml.rangeOf(problem.path);
  const fixes = [
    ...(problem.replacement === undefined
      ? []
      : [replacementFix(yaml, range, problem.replacement, problem.isCertain === true)]),
    ...(problem.repairs ?? []).flatMap((repair) => repairFix(yaml, repair)),
  ];
  const { rule, args, severity = 'error' } = problem;
  return { rule, args, severity, file: yaml.source.file, range, related: [], fixes };
}

function replacementFix(yaml: YamlSource, range: Range, text: string, isCertain: boolean): Fix {
  const fix = { title: 'fix/write', args: { text }, digest: yaml.source.digest, edits: [{ range, text }] } as const;
  return isCertain ? fix : { ...fix, choice: true };
}

function repairFix(yaml: YamlSource, { edit, choice }: Repair): Fix[] {
  const edits = textEdits(yaml, edit);
  if (edits === undefined) return [];
  return [{ ...repairTitle(edit), digest: yaml.source.digest, edits, ...(choice ? { choice } : {}) }];
}

function repairTitle(edit: StructuralEdit): Pick<Fix, 'title' | 'args'> {
  if (edit.does === 'add-item') return { title: 'fix/add-to', args: { text: edit.item, list: edit.list } };
  const text = `${edit.key}: ${edit.value}`;
  return { title: edit.does === 'add-key' ? 'fix/add' : 'fix/write', args: { text } };
}

/** A text as a YAML scalar: plain where YAML reads it back as the same text, else in double quotes. */
export function yamlText(text: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(text) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(text);
  return isPlain ? text : JSON.stringify(text);
}
