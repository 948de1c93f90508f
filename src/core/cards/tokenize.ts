import { takeIntervals } from './intervals.ts';
import type { Lexicon } from './lexicon.ts';
import type { Token } from './tokens.ts';
import { numberPattern, readNumber, type WrittenNumber } from './written-number.ts';

/** Parts of a sentence that tell of how many rows a number is, or where a note stands: they claim nothing. */
const asides = [
  // Dates.
  /\b\d{4}-\d{2}-\d{2}\b/g,
  // ± 0.02 · +/- 2 %
  /(?:±|\+\/-|\+-|\\pm)\s?(?:\d{1,20}(?:\.\d{1,20})?|\.\d{1,20})\s?[%％]?/g,
  // n = 1000 · p < 0.05 · (α=0.05)
  /[(（]?\b(?:n|p|k|alpha|α|样本量|n_samples)\s?[=<>≤≥:：]\s?[\d.,]+\s?%?[)）]?/gi,
  // 97/120 rows
  /[(（]\s?\d{1,20}\s?\/\s?\d{1,20}\s?[)）]/g,
  // Footnotes: [^1], and superscripts as they are read.
  /\[\^[^\]\s]{1,40}\]/g,
  /⁽[^⁽⁾]{0,40}⁾/g,
];

/** What others have found: [12], [3, 4]. */
const citation = /^\[\d{1,3}(?:\s?[,–-]\s?\d{1,3})*\]/;

const hidden = '\u0001';

/** In characters; what is longer is no sentence, but data or a list without marks. */
const longestText = 3000;

/**
 * Cuts a flat text into tokens. White space and asides are left out; what is not known is one `unknown` a word, one
 * `mark` a sign. A text that is no sentence by its length is one `unknown`.
 */
export function tokenize(text: string, lexicon: Lexicon): Token[] {
  if (text.length > longestText) return [{ kind: 'unknown', start: 0, end: text.length }];
  // The bin of a sensitive column, `[25,40)`, is written like an interval, and is none.
  const hide = (match: string): string => (isCategory(match, lexicon) ? match : hidden.repeat(match.length));
  const withoutAsides = asides.reduce((rest, pattern) => rest.replace(pattern, hide), lowerCase(text));
  const { rest, intervals } = takeIntervals(withoutAsides, hide);
  const words: Token[] = [];
  for (let start = 0; start < rest.length; ) {
    if (rest[start] === hidden || /\s/.test(rest[start] ?? '')) start++;
    else {
      const token = nextToken(rest, text, start, lexicon);
      words.push(token);
      start = token.end;
    }
  }
  return [...words, ...intervals].sort((a, b) => a.start - b.start);
}

function isCategory(text: string, lexicon: Lexicon): boolean {
  const known = lexicon.at(text, 0);
  return known?.meaning.kind === 'group' && known.end === text.length;
}

function nextToken(lower: string, text: string, start: number, lexicon: Lexicon): Token {
  const known = lexicon.at(lower, start);
  const written = numberAt(lower, text, start);
  const otherVersion = versionEnd(lower, start);
  if (otherVersion !== undefined && otherVersion > (known?.end ?? 0)) {
    return { kind: 'elsewhere', start, end: otherVersion };
  }
  const cited = citation.exec(lower.slice(start, start + 40));
  if (cited !== null) return { kind: 'twist', start, end: start + cited[0].length };
  if (known !== undefined && (written === undefined || known.end > written.end)) {
    return { ...known.meaning, start, end: known.end };
  }
  if (written !== undefined) return { kind: 'number', number: written.number, start, end: written.end };
  const word = /^[a-z\d_]+(?:[-.'’@][a-z\d_]+)*/.exec(lower.slice(start));
  if (word !== null) return { kind: 'unknown', start, end: start + word[0].length };
  const isLetter = /[\p{L}\p{N}\uFFFC]/u.test(lower.slice(start, start + 2));
  return { kind: isLetter ? 'unknown' : 'mark', start, end: start + 1 };
}

/** Where a version ends, `version 3` or `v0.9`; only the versions of the config are known to the lexicon. */
function versionEnd(lower: string, start: number): number | undefined {
  if (/\w/.test(lower[start - 1] ?? '')) return undefined;
  const match = /^(?:(?:version|release|版本)\s?|v\.?)\d[\w.]*(?<!\.)/.exec(lower.slice(start, start + 80));
  return match === null ? undefined : start + match[0].length;
}

const numberHere = new RegExp(`^${numberPattern}`);

/** A number that stands alone: not part of a word, a version such as 1.2.3, a date or a fraction. */
function numberAt(lower: string, text: string, start: number): { end: number; number: WrittenNumber } | undefined {
  if (/[\w.,/@#$€£-]/.test(lower[start - 1] ?? '')) return undefined;
  const match = numberHere.exec(lower.slice(start, start + 80));
  if (match === null) return undefined;
  const end = start + match[0].length;
  if (/^(?:[\w@/:°]|[.,]\d|-\w)/.test(lower.slice(end, end + 2))) return undefined;
  const number = readNumber(text.slice(start, end));
  return number === undefined ? undefined : { end, number };
}

/** Lower case that keeps every length: offsets must stay. */
function lowerCase(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
