import type { SourceText } from '../text/source-text.ts';
import type { CardModel } from './card-model.ts';
import type { Claim, ClaimContext } from './claim.ts';
import { remember } from './claim-context.ts';
import { frontMatterClaims } from './front-matter-claims.ts';
import { statedLevel } from './intervals.ts';
import { Lexicon } from './lexicon.ts';
import type { CardPlace, ParsedCard } from './parse-card.ts';
import { sentenceClaims } from './sentence-claims.ts';
import { isAboutSomethingElse, isTold } from './subject-of-clauses.ts';
import { tableClaims } from './table-claims.ts';
import { tokenize } from './tokenize.ts';
import type { Token } from './tokens.ts';

/** Every number that a card claims for a metric of a model: in its front matter, tables and sentences. */
export function cardClaims(card: SourceText, parsed: ParsedCard, model: CardModel): Claim[] {
  const lexicon = new Lexicon(model);
  const front = frontMatterClaims(card, parsed, model, lexicon);
  const contextBelow = headingContexts(lexicon);
  const fromTables = parsed.tables.flatMap((table) => {
    const context = contextBelow(table);
    return context === undefined ? [] : tableClaims(table, lexicon, context);
  });
  const fromSentences = parsed.paragraphs.flatMap((paragraph) => {
    if (!/\d|百分之/.test(paragraph.text.text)) return [];
    const context = contextBelow(paragraph);
    return context === undefined ? [] : sentenceClaims(paragraph.text, lexicon, context);
  });
  const level = statedLevel(card.text);
  return [...front, ...fromTables, ...fromSentences].map((claim) => withLevel(claim, level));
}

/** An interval that does not say its level has that of the card's other intervals. */
function withLevel(claim: Claim, level: number | undefined): Claim {
  if (claim.bound === undefined || level === undefined) return claim;
  return { ...claim, bound: { level, ...claim.bound } };
}

/**
 * What the headings and announcements above say; undefined when the nearest one is about something else, such as
 * training. Each is read once, however much stands below it.
 */
function headingContexts(lexicon: Lexicon): (place: CardPlace) => ClaimContext | undefined {
  const read = new Map<string, readonly Token[]>();
  const tokensOf = (text: string): readonly Token[] => {
    const tokens = read.get(text) ?? tokenize(text, lexicon);
    read.set(text, tokens);
    return tokens;
  };
  const contextOf = ({ headings, announcements }: CardPlace): ClaimContext | undefined => {
    const announced = announcements.map(tokensOf);
    // The title may say anything unless nothing stands between: a model may be called a baseline.
    const telling = headings.filter(({ depth }, index) => depth > 1 || index === headings.length - 1);
    const isForeign = telling.some(({ text }) => isForeignHeading(tokensOf(text)));
    if (isForeign || !announced.every(isOwnAnnouncement)) return undefined;
    const above = [...headings.map(({ text }) => tokensOf(text)), ...announced];
    const said = above.reduce(remember, { versions: [], groups: [] });
    return { ...said, isElsewhere: false };
  };
  // Places below the same headings follow each other.
  let last: CardPlace | undefined;
  let context: ClaimContext | undefined;
  return (place) => {
    const isSame = last?.headings === place.headings && last.announcements === place.announcements;
    if (!isSame) context = contextOf(place);
    last = place;
    return context;
  };
}

function isForeignHeading(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ kind }) => kind === 'elsewhere' || kind === 'twist' || kind === 'demand' || kind === 'threshold',
  );
}

/** `Results on the test set:`, not `We require:`. */
function isOwnAnnouncement(tokens: readonly Token[]): boolean {
  return !isForeignHeading(tokens) && !isAboutSomethingElse(tokens) && isTold({ tokens });
}
