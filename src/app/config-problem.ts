import type { Finding } from '../core/finding.ts';
import { InputProblem } from '../core/input-problem.ts';

/** The errors of a config as one problem, from its beginning to its end; undefined where there is none. */
export function configProblem(findings: readonly Finding[]): InputProblem | undefined {
  const errors = findings.filter(({ severity }) => severity === 'error').sort(byPlace);
  const [first, ...others] = errors.map(problemOf);
  return first && new InputProblem(first.messageId, first.args, first.place, first.mend, others);
}

function byPlace({ range: a }: Finding, { range: b }: Finding): number {
  if (a === undefined || b === undefined) return 0;
  return a.start.line - b.start.line || a.start.column - b.start.column;
}

function problemOf({ rule, args, file, range, fixes: [fix] }: Finding): InputProblem {
  const mend = fix && { id: fix.title, args: fix.args };
  return new InputProblem(rule, args, { file, ...range?.start }, mend);
}
