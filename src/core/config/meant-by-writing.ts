import type { Problem } from './problem.ts';
import type { YamlSource } from './yaml-source.ts';

/** A problem of the schema, with what can be told of it from how the value was written. */
export function meantByWriting(problem: Problem, yaml: YamlSource): Problem {
  const written = expectsValue.test(problem.rule) ? yaml.writtenAt(problem.path) : undefined;
  if (written === undefined) return problem;
  if (written === '') return isNothing(problem, yaml) ? { ...problem, rule: 'config/empty-value' } : problem;
  if (problem.rule === 'config/expected-number') return { ...problem, ...numberMeant(yaml, problem) };
  if (problem.rule === 'config/expected-list') return { ...problem, replacement: `[${written}]` };
  return wantsText.has(problem.rule) ? inQuotes(problem, written) : problem;
}

const expectsValue = /^config\/(expected-|not-allowed-value$)/;

/** Nothing stands after the colon; between quotes there would be an empty text. */
function isNothing({ path }: Problem, yaml: YamlSource): boolean {
  return yaml.valueAt(path) === null;
}

const wantsText: ReadonlySet<string> = new Set([
  'config/expected-text',
  'config/expected-text-or-list',
  'config/expected-text-or-mapping',
  'config/expected-scalar',
]);

/** `01`, `true` or `null` where a text is wanted: in quotes it is the text that it looks like. */
function inQuotes(problem: Problem, written: string): Problem {
  const fixed = { ...problem, replacement: JSON.stringify(written) };
  // What stands for nothing may be meant so.
  return /^(~|null)$/i.test(written) ? fixed : { ...fixed, isCertain: true };
}

/** `"0.75"`, `0,75` and `75 %` are numbers to people. */
function numberMeant(yaml: YamlSource, { path }: Problem): Pick<Problem, 'replacement'> {
  const text = yaml.valueAt(path);
  const [, digits = '', percent] =
    /^\s*([-+]?\d+(?:[.,]\d+)?)\s*(%)?\s*$/.exec(typeof text === 'string' ? text : '') ?? [];
  if (digits === '') return {};
  const number = Number(digits.replace(',', '.'));
  return { replacement: String(percent === undefined ? number : Number((number / 100).toPrecision(12))) };
}
