import { type SearchHit, type SearchKind, searchKindSchema } from './search-hit.ts';
import { type QueryWord, wordsOf } from './search-words.ts';

const kindOrder: readonly SearchKind[] = searchKindSchema.options;

/**
 * Hits in the order that a person expects: those called exactly as asked, those that begin so, those with every word in
 * their name, then the rest; among equals models first, what configs declare before what tables hold, and short names
 * before long ones.
 */
export function rankHits(hits: readonly SearchHit[], query: readonly QueryWord[], asked: string): SearchHit[] {
  const wanted = plainName(asked);
  const ranked = hits.map((hit) => ({ hit, rank: rankOf(hit, query, wanted), kind: kindOrder.indexOf(hit.kind) }));
  ranked.sort(
    (a, b) =>
      a.rank - b.rank ||
      a.kind - b.kind ||
      Number(a.hit.config === undefined) - Number(b.hit.config === undefined) ||
      a.hit.label.length - b.hit.label.length ||
      compare(a.hit.label, b.hit.label) ||
      compare(a.hit.detail, b.hit.detail),
  );
  return ranked.map(({ hit }) => hit);
}

function rankOf({ label }: SearchHit, query: readonly QueryWord[], wanted: string): number {
  const name = plainName(label);
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  const words = wordsOf(label);
  const isInLabel = query.every((word) =>
    'prefix' in word
      ? words.some((known) => known.startsWith(word.prefix))
      : word.pairs.every((pair) => words.includes(pair)),
  );
  return isInLabel ? 2 : 3;
}

const plainName = (text: string): string => wordsOf(text).join(' ');

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
