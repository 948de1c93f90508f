import { isBetweenGroups } from '../gates/metric-scope.ts';
import { boundClaims, intervalAfter } from './bound-claims.ts';
import type { Claim, ClaimContext } from './claim.ts';
import { remember, resumes } from './claim-context.ts';
import type { FlatText } from './flat-text.ts';
import type { Lexicon } from './lexicon.ts';
import { isOurs } from './subject-of-clauses.ts';
import {
  after,
  before,
  groupOf,
  isComplementUnderstood,
  isJoiner,
  isPassable,
  isSubject,
  isTogether,
  run,
  skipPassable,
  versionsIn,
} from './token-walk.ts';
import { tokenize } from './tokenize.ts';
import type { Token } from './tokens.ts';

/**
 * The numbers that the sentences of a paragraph claim for metrics. Reads only what it understands fully: a metric,
 * nothing but known words, a number. A sentence with a word that turns its numbers into something else (a demand,
 * another model, a change) claims nothing.
 */
export function sentenceClaims(flat: FlatText, lexicon: Lexicon, context: ClaimContext): Claim[] {
  const claims: Claim[] = [];
  let said = context;
  for (const [start, end] of sentences(flat.text)) {
    const tokens = tokenize(flat.text.slice(start, end), lexicon);
    const isOther = said.hasOtherSubject === true && tokens.some(({ kind }) => kind === 'pronoun');
    const isElsewhere = isOther || (said.isElsewhere === true && !resumes(tokens));
    const found = isElsewhere ? [] : claimsOfSentence(tokens, said);
    claims.push(...found.map((claim) => placed(claim, flat, start)));
    said = { ...remember(said, tokens), hasOtherSubject: found.length === 0 && hasMetricAndNumber(tokens) };
  }
  return claims;
}

function hasMetricAndNumber(tokens: readonly Token[]): boolean {
  const kinds = new Set(tokens.map(({ kind }) => kind));
  return kinds.has('metric') && kinds.has('number');
}

/** Start and end of each sentence. A full stop ends one only before white space. */
export function sentences(text: string): [number, number][] {
  const ends = [...text.matchAll(/[.!?]["”)]*(?=\s)|[。！？；]|;(?=\s)/g)].map(
    (match) => match.index + match[0].length,
  );
  const bounds = [0, ...ends, text.length];
  return bounds.slice(1).map((end, index): [number, number] => [bounds[index] ?? 0, end]);
}

function placed(claim: Claim, flat: FlatText, shift: number): Claim {
  const start = flat.offsets[shift + claim.start] ?? 0;
  const end = (flat.offsets[shift + claim.end - 1] ?? start) + 1;
  return { ...claim, start, end };
}

/** In tokens; what is longer is no sentence, but data or a list without marks. */
const longestSentence = 300;

/** Claims of one sentence; `start` and `end` still count in the sentence. */
function claimsOfSentence(sentence: readonly Token[], said: ClaimContext): Claim[] {
  if (sentence.length > longestSentence) return [];
  const tokens = sentence.filter(({ kind }) => kind !== 'interval');
  const ours = isOurs(tokens);
  const pairs = [...pairsForward(tokens), ...pairsBackward(tokens)];
  const used = new Set<number>();
  return pairs.flatMap((pair): Claim[] => {
    const isMeant = ours[pair.metric] === true && ours[pair.number] === true;
    if (!isMeant || used.has(pair.number)) return [];
    used.add(pair.number);
    const claim = claimOf(pair, tokens, said);
    return claim === undefined ? [] : [claim, ...boundClaims(claim, intervalAfter(sentence, claim.end), sentence)];
  });
}

/** Indices of a metric and of the number given for it. `context`: tokens whose groups and versions belong to it. */
interface Pair {
  readonly metric: number;
  readonly number: number;
  readonly context: readonly Token[];
}

/** `recall of female applicants is 0.81` and `AUC, F1 and accuracy are 0.79, 0.84 and 0.76`. */
function pairsForward(tokens: readonly Token[]): Pair[] {
  const pairs: Pair[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]?.kind !== 'metric') continue;
    const metrics = run(tokens, i, 'metric');
    const last = metrics.at(-1) ?? i;
    const first = skipPassable(tokens, last + 1);
    const numbers = run(tokens, first, 'number');
    if (metrics.length === numbers.length && isTogether(tokens, last, first)) {
      const shared = [...before(tokens, i), ...tokens.slice(last + 1, first)];
      metrics.forEach((metric, index) => {
        const number = numbers[index] ?? first;
        pairs.push({ metric, number, context: nearestContext(tokens, shared, number) });
      });
      if (metrics.length === 1) pairs.push(...furtherGroups(tokens, i, first));
    }
    i = last;
  }
  return pairs;
}

/** `… 0.81 for women and 0.89 for men`: further numbers of the same metric, each with its own group or version. */
function furtherGroups(tokens: readonly Token[], metric: number, first: number): Pair[] {
  const pairs: Pair[] = [];
  for (let from = first; ; ) {
    const next = nextNumber(tokens, from + 1);
    if (next === undefined) return pairs;
    const context = after(tokens, next);
    if (!context.some(isSubject)) return pairs;
    pairs.push({ metric, number: next, context });
    from = next;
  }
}

function nextNumber(tokens: readonly Token[], from: number): number | undefined {
  let i = from;
  while (isPassable(tokens[i]) || isJoiner(tokens[i])) i++;
  return tokens[i]?.kind === 'number' && isJoiner(tokens[i - 1]) ? i : undefined;
}

/** `79 % accuracy`, `0.79 的 AUC`: only where nothing but a filler stands between, and no number follows. */
function pairsBackward(tokens: readonly Token[]): Pair[] {
  return tokens.flatMap((token, metric): Pair[] => {
    if (token.kind !== 'metric') return [];
    const number = tokens[metric - 1]?.kind === 'filler' ? metric - 2 : metric - 1;
    if (tokens[number]?.kind !== 'number') return [];
    if (tokens[skipPassable(tokens, metric + 1)]?.kind === 'number') return [];
    return [{ metric, number, context: [...before(tokens, number), ...after(tokens, metric)] }];
  });
}

/** What is said right after a number belongs to it; else what stands before. */
function nearestContext(tokens: readonly Token[], shared: readonly Token[], number: number): readonly Token[] {
  const own = after(tokens, number);
  const kinds = new Set(own.filter(isSubject).map((token) => token.kind));
  return [...own, ...shared.filter((token) => !kinds.has(token.kind))];
}

function claimOf(pair: Pair, tokens: readonly Token[], said: ClaimContext): Claim | undefined {
  const metric = tokens[pair.metric];
  const number = tokens[pair.number];
  if (metric?.kind !== 'metric' || number?.kind !== 'number') return undefined;
  if (!isComplementUnderstood(tokens, pair.number)) return undefined;
  const group = groupOf(pair.context);
  const versions = subjectVersions(pair, tokens, said);
  const mentionsGroup = !isBetweenGroups(metric.metric) && tokens.some((token) => token.kind === 'group');
  // A group somewhere else in the sentence may or may not be meant.
  if (group === undefined || versions === undefined || (mentionsGroup && Object.keys(group).length === 0))
    return undefined;
  const set = pair.context.find((token) => token.kind === 'set')?.set ?? said.set;
  const by = tokens.find((token) => token.kind === 'column')?.column;
  return {
    metric: metric.metric,
    number: number.number,
    place: 'sentence',
    start: number.start,
    end: number.end,
    group,
    ...(by === undefined ? {} : { by }),
    versions,
    ...(set === undefined ? {} : { set }),
    otherGroups: mentionsGroup ? [] : said.groups,
  };
}

/**
 * The version right beside the number; one that is named elsewhere in the sentence may or may not be meant, so that
 * the versions of the context count as well. None: that of the card.
 */
function subjectVersions(
  { context, number }: Pair,
  tokens: readonly Token[],
  said: ClaimContext,
): readonly string[] | undefined {
  const near = versionsIn(context);
  if (near.length > 0) return near.length === 1 ? near : undefined;
  const named = versionsIn(tokens);
  if (named.length === 0) return said.versions;
  if (named.length > 1) return undefined;
  const isBefore = tokens.findIndex((token) => token.kind === 'version') < number;
  return isBefore ? named : undefined;
}
