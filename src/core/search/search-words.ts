/**
 * Words of a text as the index holds them and as a query asks for them. Letters without marks and in small, so that
 * `Größe` is found by `grosse`; Chinese and Japanese, which put no blanks between words, as overlapping pairs.
 */

/** Scripts without blanks between words, their radicals and the sign of long vowels included. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]/u;
/** Runs of one kind: a run of letters ends where signs of those scripts begin. */
const runs = new RegExp(`${unspaced.source}+|(?:(?!${unspaced.source})[\\p{L}\\p{N}])+`, 'gu');
const longestWord = 64;
const longestText = 10_000;
/** Words of one text, and of one query. */
const limits = { text: 400, query: 12 };

/** The words of a text, with the parts of `camelCase` ones; the last sign of a run of Chinese also stands alone. */
export function wordsOf(text: string): string[] {
  const words = runsOf(text).flatMap((run) => {
    if (unspaced.test(run)) return pairsOf(run, true);
    const parts = run.split(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})/u);
    return (parts.length > 1 ? [run, ...parts] : [run]).map(small);
  });
  return words.slice(0, limits.text);
}

/** A query as its words: a prefix of a word, or a run of Chinese as the pairs that must follow each other. */
export type QueryWord = { readonly prefix: string } | { readonly pairs: readonly string[] };

/** The words of a query, as far as they are looked for. */
export function queryWords(query: string): QueryWord[] {
  return runsOf(query)
    .slice(0, limits.query)
    .map((run): QueryWord => {
      if (!unspaced.test(run)) return { prefix: small(run) };
      const signs = [...run];
      return signs.length === 1 ? { prefix: run } : { pairs: pairsOf(run, false) };
    });
}

function runsOf(text: string): string[] {
  const plain = text.slice(0, longestText).normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss');
  return plain.match(runs) ?? [];
}

const small = (word: string): string => word.toLowerCase().slice(0, longestWord);

function pairsOf(run: string, withLast: boolean): string[] {
  const signs = [...run];
  const pairs = signs.slice(1).map((sign, at) => `${signs[at]}${sign}`);
  return withLast ? [...pairs, signs.at(-1) ?? ''] : pairs;
}
