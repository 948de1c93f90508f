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

export type CardClaim = Claim & { readonly isInTable: boolean };

/** Every number that a card claims for a metric of a model: in its front matter, tables and sentences. */
export function cardClaims(card: SourceText, parsed: ParsedCard, model: CardModel): CardClaim[] {
  const lexicon = new Lexicon(model);
  const front = frontMatterClaims(card, parsed, model);
  const fromTables = parsed.tables.flatMap((table) => {
    const context = headingContext(table.headings, lexicon);
    return context === undefined ? [] : tableClaims(table, lexicon, context);
  });
  const fromSentences = parsed.paragraphs.flatMap(({ text, headings }) => {
    const context = headingContext(headings, lexicon);
    return context === undefined ? [] : sentenceClaims(text, lexicon, context);
  });
  return [
    ...[...front, ...fromTables].map((claim) => ({ ...claim, isInTable: true })),
    ...fromSentences.map((claim) => ({ ...claim, isInTable: false })),
  ];
}

/** What the headings above say; undefined when the nearest one is about something else, such as training. */
function headingContext(headings: readonly string[], lexicon: Lexicon): ClaimContext | undefined {
  let context: ClaimContext = { versions: [], groups: [] };
  for (const [index, heading] of headings.entries()) {
    const tokens = tokenize(heading, lexicon);
    const isNearest = index === headings.length - 1;
    if (isNearest && tokens.some((token) => token.kind === 'foreign')) return undefined;
    context = remember(context, tokens);
  }
  return context;
}
