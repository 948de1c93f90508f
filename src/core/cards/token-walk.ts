import type { Token, TokenOf } from './tokens.ts';

/** Steps over the tokens of one sentence, and what they say together. */

/** Demands, changes, other models. Kinds of models are this one's when a version of it is named beside. */
export function isAboutSomethingElse(tokens: readonly Token[]): boolean {
  const namesVersion = tokens.some((token) => token.kind === 'version');
  return tokens.some((token) => token.kind === 'foreign' || (token.kind === 'algorithm' && !namesVersion));
}

/** Indices of tokens of one kind, joined by nothing but enumerators. */
export function run(tokens: readonly Token[], start: number, kind: Token['kind']): number[] {
  const found: number[] = [];
  for (let i = start; tokens[i]?.kind === kind; ) {
    found.push(i);
    let next = i + 1;
    while (tokens[next]?.kind === 'enumerator') next++;
    if (next === i + 1) break;
    i = next;
  }
  return found;
}

const passableKinds: ReadonlySet<Token['kind']> = new Set([
  'filler',
  'copula',
  'preposition',
  'colon',
  'boundary',
  'algorithm',
  'group',
  'version',
  'set',
  'column',
]);

/** Words that change nothing between a metric and its number, or say what both are of. */
export function isPassable(token: Token | undefined): boolean {
  return token !== undefined && passableKinds.has(token.kind);
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
  while (isPassable(tokens[i - 1]) || (tokens[i - 1]?.kind === 'enumerator' && isPassable(tokens[i - 2]))) i--;
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
 * Whether all that the clause says before its metric is understood, so that nothing unknown is the subject: not `the
 * bureau score has an AUC of`. A clause starts after a comma, bracket or dash, and after a colon that follows more
 * than a label.
 */
export function isClauseUnderstood(tokens: readonly Token[], index: number): boolean {
  for (let i = index - 1; i >= 0; i--) {
    const token = tokens[i];
    if (token === undefined || token.kind === 'boundary' || token.kind === 'enumerator') return true;
    if (token.kind === 'colon' && i > longestLabel) return true;
    if (token.kind === 'unknown' || token.kind === 'unit') return false;
  }
  return true;
}

/** In words: `Bureau score:` is a label, `It finds most of those who repay:` is a clause of its own. */
const longestLabel = 4;

/**
 * Whether what follows a number leaves it what it is: not `0.79 for the bureau score`, nor `0.70 is what guessing
 * gives`, nor `0.5 seconds`. A count of rows may follow: `0.79 on 400 applicants`.
 */
export function isComplementUnderstood(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1]?.kind;
  if (next === 'copula' || next === 'unit') return false;
  if (next !== 'preposition') return true;
  const stop = skipPassable(tokens, index + 1);
  if (tokens[stop]?.kind === 'number') return tokens[stop + 1]?.kind === 'filler';
  return tokens[stop]?.kind !== 'unknown' && tokens[stop]?.kind !== 'unit';
}
