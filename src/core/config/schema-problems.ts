import * as z from 'zod/mini';
import type { MessageId } from '../messages/catalog.ts';
import { closestName } from '../text/closest-name.ts';
import type { Problem } from './problem.ts';
import { rawMember } from './raw-value.ts';
import { type Schema, schemaKeys } from './schema-places.ts';
import type { YamlPath } from './yaml-source.ts';

type Issue = z.core.$ZodIssue;

/** What is wrong with a value by its schema, in our words; empty when the schema accepts it. */
export function schemaProblems(schema: Schema, value: unknown): Problem[] {
  const result = z.safeParse(schema, value);
  if (result.success) return [];
  return withoutMisspelt(result.error.issues.flatMap((issue) => problemsOf(issue, [], schema, value)));
}

/** A key that is misspelt is missing too, which need not be said. */
function withoutMisspelt(problems: readonly Problem[]): Problem[] {
  const meant = new Set(
    problems
      .filter(({ rule }) => rule === 'config/unknown-key')
      .map(({ path, replacement = '' }) => JSON.stringify([...path.slice(0, -1), replacement])),
  );
  return problems.filter(
    ({ rule, path, args }) => rule !== 'config/missing-key' || !meant.has(JSON.stringify([...path, args['key'] ?? ''])),
  );
}

function problemsOf(issue: Issue, parent: YamlPath, schema: Schema, root: unknown): Problem[] {
  const path = [...parent, ...issue.path.map((segment) => (typeof segment === 'number' ? segment : String(segment)))];
  const key = pathText(path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((name) => unknownKey(name, path, schema, root));
    case 'invalid_value':
      return [notAllowed(path, issue.values.map(String), root)];
    case 'invalid_type':
      if (path.length === 0) return [{ rule: 'config/not-a-mapping', path, args: {} }];
      if (valueAt(root, path) === undefined) return [missingKey(path)];
      return [{ rule: expectedMessages[issue.expected] ?? 'config/not-allowed-here', path, args: { key } }];
    case 'invalid_union': {
      const branch = intendedBranch(issue.errors);
      if (branch !== undefined) return branch.flatMap((inner) => problemsOf(inner, path, schema, root));
      return [{ rule: unionMessage(issue.errors), path, args: { key } }];
    }
    default:
      return [{ rule: 'config/not-allowed-here', path, args: { key } }];
  }
}

/** The alternative that the writer was after: the only one whose own type is right; the one with fewest problems. */
function intendedBranch(errors: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const isTypeRight = (issues: readonly Issue[]): boolean =>
    issues.every(
      (issue) => issue.path.length > 0 || (issue.code !== 'invalid_type' && issue.code !== 'invalid_union'),
    ) || issues.some((issue) => issue.code === 'invalid_union' && intendedBranch(issue.errors) !== undefined);
  return errors.filter((issues) => issues.length > 0 && isTypeRight(issues)).sort((a, b) => a.length - b.length)[0];
}

function unionMessage(errors: readonly (readonly Issue[])[]): MessageId {
  const expected = errors.flat().flatMap((issue) => (issue.code === 'invalid_type' ? [issue.expected] : []));
  if (expected.includes('object') || expected.includes('record')) return 'config/expected-text-or-mapping';
  return expected.includes('array') ? 'config/expected-text-or-list' : 'config/expected-scalar';
}

const expectedMessages: Readonly<Record<string, MessageId>> = {
  string: 'config/expected-text',
  number: 'config/expected-number',
  boolean: 'config/expected-boolean',
  array: 'config/expected-list',
  object: 'config/expected-mapping',
  record: 'config/expected-mapping',
};

function missingKey(path: YamlPath): Problem {
  const parent = path.slice(0, -1);
  const key = String(path.at(-1) ?? '');
  return { rule: 'config/missing-key', path: parent, args: { key, parent: pathText(parent) } };
}

function unknownKey(name: string, parent: YamlPath, schema: Schema, root: unknown): Problem {
  const used = valueAt(root, parent);
  const known = schemaKeys(schema, parent).map(({ name }) => name);
  const free = known.filter((key) => !(typeof used === 'object' && used !== null && Object.hasOwn(used, key)));
  const decimal = decimalOf(name, used);
  if (decimal !== undefined) {
    const path = [...parent, decimal];
    return { rule: 'config/decimal-comma', path, args: { key: pathText(path) } };
  }
  // `minimum` is far from `min`, but begins with it.
  const suggestion = closestName(name, free) ?? free.find((key) => key.length > 2 && name.startsWith(key));
  return {
    rule: 'config/unknown-key',
    path: [...parent, name],
    atKey: true,
    args: { key: name, known: known.join(', ') },
    ...(suggestion === undefined ? {} : { replacement: suggestion }),
  };
}

/** The key whose number was cut by a comma, in braces: of `{ min: 0,75 }` YAML makes `min: 0` and a key `75`. */
function decimalOf(name: string, map: unknown): string | undefined {
  if (!/^\d+$/.test(name) || typeof map !== 'object' || map === null || rawMember(map, name) !== null) return undefined;
  const whole = Object.entries(map).filter(([, value]) => Number.isInteger(value));
  return whole.length === 1 ? whole[0]?.[0] : undefined;
}

function notAllowed(path: YamlPath, allowed: readonly string[], root: unknown): Problem {
  const value = valueAt(root, path);
  if (value === undefined) return missingKey(path);
  const args = { key: pathText(path), value: shortText(value), allowed: allowed.join(', ') };
  const suggestion = typeof value === 'string' ? closestName(value, allowed) : undefined;
  const fix = suggestion === undefined ? {} : { replacement: suggestion };
  return { rule: 'config/not-allowed-value', path, args, ...fix };
}

function valueAt(root: unknown, path: YamlPath): unknown {
  return path.reduce(rawMember, root);
}

/** A path as people write it: `gates[0].min`. */
function pathText(path: YamlPath): string {
  return path.reduce<string>((text, segment) => {
    if (typeof segment === 'number') return `${text}[${segment}]`;
    return text === '' ? segment : `${text}.${segment}`;
  }, '');
}

function shortText(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
