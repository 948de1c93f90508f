import { isStrange, skipPassable } from './token-walk.ts';
import type { Token } from './tokens.ts';

/** A part of a sentence between commas, brackets, dashes and labels: tokens from `start` up to `end`. */
interface Clause {
  readonly tokens: readonly Token[];
  readonly start: number;
  readonly end: number;
  /** What separates it from the clause before. */
  readonly opening: Token['kind'] | undefined;
  readonly closing: Token['kind'] | undefined;
  /** Brackets that are open in it. */
  readonly depth: number;
}

/**
 * Which tokens of a sentence stand in a clause about the evaluation of the card's model; none where the sentence says
 * something of other rows or models, a change or a condition. A demand counts from its clause on to the end of its
 * bracket or of the sentence, when it comes with its own number: `AUC 0.71 (target 0.75)`.
 */
export function isOurs(tokens: readonly Token[]): readonly boolean[] {
  const nothing = tokens.map(() => false);
  if (isAboutSomethingElse(tokens)) return nothing;
  const clauses = clausesOf(tokens);
  if (clauses.some((clause) => isStrangeRemark(clause) || isBareDemand(clause))) return nothing;
  const ours = ourClauses(clauses);
  return clauses.flatMap(({ tokens: words }, index) => {
    const strange = words.findIndex(isStrange);
    return words.map((_, word) => ours[index] === true && (strange < 0 || word <= strange));
  });
}

/** Other rows or models, conditions. Kinds of models are this one's when a version of it is named beside. */
export function isAboutSomethingElse(tokens: readonly Token[]): boolean {
  const kinds = new Set(tokens.map(({ kind }) => kind));
  if (kinds.has('elsewhere') || kinds.has('twist')) return true;
  if (kinds.has('threshold') && !kinds.has('demand')) return true;
  return kinds.has('algorithm') && !kinds.has('version');
}

const separators: ReadonlySet<Token['kind']> = new Set(['comma', 'semicolon', 'dash', 'open', 'close']);

/** Separators belong to the clause that they end. */
function clausesOf(tokens: readonly Token[]): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  let depth = 0;
  let isSentence = false;
  tokens.forEach(({ kind }, index) => {
    isSentence ||= kind === 'metric' || kind === 'demand';
    const isLabel = kind === 'colon' && !isSentence;
    if (!separators.has(kind) && !isLabel && index < tokens.length - 1) return;
    const end = index + 1;
    const opening = clauses.at(-1)?.closing;
    clauses.push({ tokens: tokens.slice(start, end), start, end, opening, closing: kind, depth });
    if (kind === 'open') depth++;
    if (kind === 'close') depth = Math.max(0, depth - 1);
    start = end;
    isSentence = false;
  });
  return clauses;
}

/** `on the UK portfolio`, `in 2025`, `(Smith et al.)`: what the numbers beside it are of is not known. */
function isStrangeRemark({ tokens, opening }: Clause): boolean {
  if (tokens.some(({ kind }) => kind === 'metric')) return false;
  const first = tokens.find(({ kind }) => kind !== 'filler' && kind !== 'pronoun');
  const isRemark = opening === 'open' || ['of', 'preposition', 'relative', 'opener'].includes(first?.kind ?? '');
  return isRemark && tokens.some((token, index) => isStrange(token) || isStrangeNumber(tokens, index));
}

/** Not a value, nor a count of rows. */
function isStrangeNumber(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token?.kind !== 'number' || isValue(token)) return false;
  return tokens[index - 1]?.kind !== 'filler' && tokens[index + 1]?.kind !== 'filler';
}

function isValue(token: Token): boolean {
  return token.kind === 'number' && (token.number.isPercent || token.number.decimals > 0);
}

/** A demand without a number of its own is about the numbers beside it. */
function isBareDemand({ tokens }: Clause): boolean {
  const demand = tokens.findIndex(({ kind }) => kind === 'demand');
  return demand >= 0 && !tokens.slice(demand).some(isValue);
}

function ourClauses(clauses: readonly Clause[]): boolean[] {
  let isSubjectOurs = true;
  let demandDepth: number | undefined;
  return clauses.map((clause, index) => {
    if (demandDepth !== undefined && clause.depth < demandDepth) demandDepth = undefined;
    if (clause.tokens.some(({ kind }) => kind === 'demand')) demandDepth ??= clause.depth;
    isSubjectOurs = keepsSubject(clause, clauses[index - 1], isSubjectOurs);
    return isSubjectOurs && demandDepth === undefined;
  });
}

/** Whether a clause is about our model, when the sentence was (or was not) so far. */
function keepsSubject(clause: Clause, before: Clause | undefined, wasOurs: boolean): boolean {
  const { tokens } = clause;
  const claim = tokens.findIndex(({ kind }) => kind === 'metric' || kind === 'number');
  const lead = claim < 0 ? tokens : tokens.slice(0, claim);
  if (lead.some(({ kind }) => kind === 'own' || kind === 'version') && !lead.some(isStrange)) return true;
  const isBeforeTold = before === undefined || isTold(before);
  // What stands between bars goes by itself.
  const isSubjectOurs = clause.opening === 'semicolon' ? isBeforeTold : wasOurs;
  if (claim < 0) return isSubjectOurs && isTold(clause);
  return isSubjectOurs && !lead.some(isStrange) && (isBeforeTold || !isTied(clause));
}

/** A clause that speaks of what the one before ends with: `the bureau score (AUC 0.65)`. */
function isTied({ opening, tokens }: Clause): boolean {
  return opening === 'open' || opening === 'dash' || tokens[0]?.kind === 'relative';
}

/**
 * Whether some words are understood, or begin with what the card is about and go on to nothing else: `it finds most of
 * those who repay`, not `the model of the bureau` nor `it reaches on UK data`.
 */
export function isTold({ tokens }: Pick<Clause, 'tokens'>): boolean {
  const first = tokens.findIndex(({ kind }) => kind !== 'filler');
  const isAboutUs = ['own', 'pronoun', 'version', 'group', 'metric'].includes(tokens[first]?.kind ?? '');
  const isOfOther = tokens.some(
    ({ kind }, index) =>
      (kind === 'preposition' || (kind === 'of' && index === first + 1)) &&
      isStrange(tokens[skipPassable(tokens, index)] ?? { kind: 'mark', start: 0, end: 0 }),
  );
  return !tokens.some(isStrange) || (isAboutUs && !isOfOther);
}
