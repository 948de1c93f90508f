import type { Token, TokenOf } from './tokens.ts';

/** Steps over the tokens of one sentence, and what they say together. */

/**
 * Whether what stands between a metric and its number leaves them together: not `AUC within 0.02`, and of bars only the
 * one of `AUC | 0.79`.
 */
export function isTogether(tokens: readonly Token[], metric: number, number: number): boolean {
  const between = tokens.slice(metric + 1, number);
  const bars = between.filter(({ kind }) => kind === 'semicolon').length;
  const isInRow = tokens[metric - 1]?.kind === 'semicolon';
  if (bars > 0 || isInRow) return between.length === 1 || (bars === 0 && between.length > 0);
  return between.at(-1)?.kind !== 'preposition';
}

/** Whether a token is what joins the items of an enumeration. */
export function isJoiner(token: Token | undefined): boolean {
  return token?.kind === 'comma' || token?.kind === 'enumerator';
}

/** Indices of tokens of one kind, joined by nothing but commas and `and`. */
export function run(tokens: readonly Token[], start: number, kind: Token['kind']): number[] {
  const found: number[] = [];
  for (let i = start; tokens[i]?.kind === kind; ) {
    found.push(i);
    let next = i + 1;
    while (isJoiner(tokens[next])) next++;
    if (next === i + 1) break;
    i = next;
  }
  return found;
}

const passableKinds: ReadonlySet<Token['kind']> = new Set([
  ...(['filler', 'own', 'pronoun', 'copula', 'of', 'preposition', 'relative', 'colon', 'semicolon', 'dash'] as const),
  ...(['open', 'close', 'algorithm', 'group', 'version', 'set', 'column'] as const),
]);

/** Words that change nothing between a metric and its number, or say what both are of. */
export function isPassable(token: Token | undefined): boolean {
  return token !== undefined && passableKinds.has(token.kind);
}

/** Words that nothing is known of, or that make something else of a number. */
export function isStrange({ kind }: Token): boolean {
  return kind === 'unknown' || kind === 'unit';
}

/** Words that say what a number is of. */
export function isSubject(token: Token): boolean {
  return token.kind === 'group' || token.kind === 'version' || token.kind === 'set' || token.kind === 'column';
}

/** The first index from `from` on whose token is not merely passed over. */
export function skipPassable(tokens: readonly Token[], from: number): number {
  let i = from;
  while (isPassable(tokens[i])) i++;
  return i;
}

/** The understood words right before a token: `for women, recall …`. */
export function before(tokens: readonly Token[], index: number): readonly Token[] {
  let i = index;
  while (isPassable(tokens[i - 1]) || (isJoiner(tokens[i - 1]) && isPassable(tokens[i - 2]))) i--;
  return tokens.slice(i, index);
}

/** The understood words right after a token: `… 0.81 for women`. */
export function after(tokens: readonly Token[], index: number): readonly Token[] {
  return tokens.slice(index + 1, skipPassable(tokens, index + 1));
}

/** One category by column; undefined when two of the same column are named. */
export function groupOf(tokens: readonly Token[]): Record<string, string> | undefined {
  const group: Record<string, string> = {};
  for (const token of tokens) {
    if (token.kind !== 'group') continue;
    if (group[token.column] !== undefined && group[token.column] !== token.value) return undefined;
    group[token.column] = token.value;
  }
  return group;
}

/** The versions that tokens name, each once, in their order. */
export function versionsIn(tokens: readonly Token[]): string[] {
  const versions = tokens.filter((token): token is TokenOf<'version'> => token.kind === 'version');
  return [...new Set(versions.map((token) => token.version))];
}

/**
 * Whether what follows a number leaves it what it is: not `0.79 for the bureau score`, nor `0.70 is what guessing
 * gives`, nor `0.5 seconds`. A count of rows may follow: `0.79 on 400 applicants`.
 */
export function isComplementUnderstood(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1]?.kind;
  if (next === 'copula' || next === 'unit') return false;
  if (next !== 'of' && next !== 'preposition' && next !== 'relative') return true;
  const stop = skipPassable(tokens, index + 1);
  const end = tokens[stop];
  if (end?.kind === 'number') return tokens[stop + 1]?.kind === 'filler';
  return end === undefined || !isStrange(end);
}
