import type { SourceText } from '../text/source-text.ts';
import type { CardModel } from './card-model.ts';
import type { Claim, ClaimContext } from './claim.ts';
import { remember } from './claim-context.ts';
import { frontMatterClaims } from './front-matter-claims.ts';
import { Lexicon } from './lexicon.ts';
import type { ParsedCard } from './parse-card.ts';
import { sentenceClaims } from './sentence-claims.ts';
import { tableClaims } from './table-claims.ts';
import { tokenize } from './tokenize.ts';
import type { Token } from './tokens.ts';

export type CardClaim = Claim & { readonly isInTable: boolean };

/** Every number that a card claims for a metric of a model: in its front matter, tables and sentences. */
export function cardClaims(card: SourceText, parsed: ParsedCard, model: CardModel): CardClaim[] {
  const lexicon = new Lexicon(model);
  const front = frontMatterClaims(card, parsed, model);
  const contextBelow = headingContexts(lexicon);
  const fromTables = parsed.tables.flatMap((table) => {
    const context = contextBelow(table.headings);
    return context === undefined ? [] : tableClaims(table, lexicon, context);
  });
  const fromSentences = parsed.paragraphs.flatMap(({ text, headings }) => {
    if (!/\d/.test(text.text)) return [];
    const context = contextBelow(headings);
    return context === undefined ? [] : sentenceClaims(text, lexicon, context);
  });
  return [
    ...[...front, ...fromTables].map((claim) => ({ ...claim, isInTable: true })),
    ...fromSentences.map((claim) => ({ ...claim, isInTable: false })),
  ];
}

/**
 * What the headings above say; undefined when the nearest one is about something else, such as training. Each heading
 * is read once, however much stands below it.
 */
function headingContexts(lexicon: Lexicon): (headings: readonly string[]) => ClaimContext | undefined {
  const read = new Map<string, readonly Token[]>();
  const tokensOf = (heading: string): readonly Token[] => {
    const tokens = read.get(heading) ?? tokenize(heading, lexicon);
    read.set(heading, tokens);
    return tokens;
  };
  const contexts = new Map<readonly string[], ClaimContext | undefined>();
  const contextOf = (headings: readonly string[]): ClaimContext | undefined => {
    if (tokensOf(headings.at(-1) ?? '').some((token) => token.kind === 'foreign')) return undefined;
    return headings.map(tokensOf).reduce(remember, { versions: [], groups: [] });
  };
  return (headings) => {
    if (!contexts.has(headings)) contexts.set(headings, contextOf(headings));
    return contexts.get(headings);
  };
}
