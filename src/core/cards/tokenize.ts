import type { Lexicon } from './lexicon.ts';
import type { Token, WrittenNumber } from './tokens.ts';

// Bounded, so that a long row of digits is not read anew from each of them.
const number = String.raw`[-−]?(?:\d{1,20}(?:\.\d{1,20})?|\.\d{1,20})\s?[%％]?`;
const dash = String.raw`\s?(?:–|—|-|−|~|～|\bto\b|至|到|,|;|，)\s?`;
const intervalName = `(?:ci|confidence interval|interval|credible interval|置信区间|区间)`;

/** Parts of a sentence that say how sure a number is, or of how many rows: they claim nothing of their own. */
const asides = [
  // [0.76, 0.82] · (95 % CI: 0.76–0.82) · （95% 置信区间 0.76–0.82）
  new RegExp(
    String.raw`[[(（【]\s*(?:${number}\s*)?${intervalName}?\s*[:：,]?\s*[[(]?${number}${dash}${number}\s*[\])）】]+`,
    'gi',
  ),
  // 95 % CI 0.76 to 0.82 · 95% confidence interval of
  new RegExp(
    String.raw`${number}\s*(?:%\s*)?${intervalName}\s*(?:of|is|:|：|为)?\s*(?:[[(]?${number}${dash}${number}[\])]?)?`,
    'gi',
  ),
  // 0.76–0.82 · 0.76 to 0.82
  new RegExp(String.raw`(?<![\w.])${number}\s?(?:–|—|-|−|~|～|\bto\b|至|到)\s?${number}(?![\w])`, 'gi'),
  /(?:±|\+\/-|\+-)\s*(?:\d+(?:\.\d+)?|\.\d+)\s?[%％]?/g,
  // n = 1000 · p < 0.05 · (α=0.05)
  /[(（]?\b(?:n|p|k|alpha|α|样本量|n_samples)\s?[=<>≤≥:：]\s?[\d.,]+\s?%?[)）]?/gi,
  // footnote marks and dates
  /\b\d{4}-\d{2}-\d{2}\b/g,
];

const aside = '\u0001';

/** In characters; what is longer is no sentence, but data or a list without marks. */
const longestText = 3000;

/** Cuts a flat text into tokens. White space and asides are left out; what is not known is one `unknown` a
 * word, one `mark` a sign. A text that is no sentence by its length is one `unknown`. */
export function tokenize(text: string, lexicon: Lexicon): Token[] {
  if (text.length > longestText) return [{ kind: 'unknown', start: 0, end: text.length }];
  const lower = asides.reduce(
    (rest, pattern) =>
      rest.replace(pattern, (match) => (isCategory(match, lexicon) ? match : aside.repeat(match.length))),
    lowerCase(text),
  );
  const tokens: Token[] = [];
  let start = 0;
  while (start < lower.length) {
    if (lower[start] === aside || /\s/.test(lower[start] ?? '')) start++;
    else {
      const token = nextToken(lower, text, start, lexicon);
      tokens.push(token);
      start = token.end;
    }
  }
  return tokens;
}

/** Whether what is written like an interval is the bin of a sensitive column, `[25,40)`. */
function isCategory(text: string, lexicon: Lexicon): boolean {
  const known = lexicon.at(text, 0);
  return known?.meaning.kind === 'group' && known.end === text.length;
}

function nextToken(lower: string, text: string, start: number, lexicon: Lexicon): Token {
  const known = lexicon.at(lower, start);
  const written = numberAt(lower, text, start);
  const otherVersion = versionEnd(lower, start);
  if (otherVersion !== undefined && otherVersion > (known?.end ?? 0))
    return { kind: 'foreign', start, end: otherVersion };
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
  const match = /^(?:(?:version|release|版本)\s?|v\.?)\d[\w.]*(?<!\.)/.exec(lower.slice(start));
  return match === null ? undefined : start + match[0].length;
}

/** A number that stands alone: not part of a word, a version such as 1.2.3, a date or a fraction. */
function numberAt(lower: string, text: string, start: number): { end: number; number: WrittenNumber } | undefined {
  if (/[\w.,/@#$€£-]/.test(lower[start - 1] ?? '')) return undefined;
  const match = /^[-−]?(\d+\.(\d+)|\.(\d+)|\d+)(\s?[%％])?/.exec(lower.slice(start));
  if (match === null) return undefined;
  const end = start + match[0].length;
  const after = lower.slice(end, end + 2);
  if (/^(?:[\w@/:°]|[.,]\d|-\w)/.test(after)) return undefined;
  const digits = (match[1] ?? '').replace(/^\./, '0.');
  const sign = /^[-−]/.test(match[0]) ? -1 : 1;
  const decimals = (match[2] ?? match[3] ?? '').length;
  const written = { value: sign * Number(digits), decimals, isPercent: match[4] !== undefined };
  return { end, number: { ...written, text: text.slice(start, end) } };
}

/** Lower case that keeps every length: offsets must stay. */
function lowerCase(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
