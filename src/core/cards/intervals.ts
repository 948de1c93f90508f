import type { Token, TokenOf } from './tokens.ts';
import { numberPattern as number, readNumber } from './written-number.ts';

const method = String.raw`(?:(?:bootstrap(?:ped)?|delong|wilson|exact|bca)\s)?`;
const name = `${method}(?:ci|c\\.i\\.|confidence intervals?|credible intervals?|intervals?|置信区间|区间)(?![a-z])`;
const level = String.raw`(?<![\w.])(?<level>\d{2}(?:\.\d{1,3})?)\s?[%％][\s-]?${name}`;
const says = String.raw`\s?(?:of|is|:|：|为|=|,)?\s?`;
const dash = String.raw`\s?(?:–|—|-|−|~|～|\bto\b|至|到)\s?`;
const dashOrComma = String.raw`\s?(?:–|—|-|−|~|～|\bto\b|至|到|,|;|，)\s?`;
const bounds = (separator: string): string => `(?<lower>${number})${separator}(?<upper>${number})`;

/** How intervals are written. */
const patterns = [
  // (95 % CI: 0.76–0.82) · [0.76, 0.82] · （95% 置信区间 0.76–0.82）
  String.raw`[[(（【]\s?(?:${level}|${name})?${says}${bounds(dashOrComma)}\s?[\])）】]`,
  // 95 % CI [0.76, 0.82]
  String.raw`${level}${says}[[(（]${bounds(dashOrComma)}[\])）]`,
  // 95 % CI 0.76 to 0.82
  `${level}${says}${bounds(dash)}`,
  // 95 % CI
  level,
  // 0.76–0.82 · 0.76 to 0.82
  String.raw`(?<![\w.])${bounds(dash)}(?!\w)`,
].map((pattern) => new RegExp(pattern, 'dgi'));

/** The intervals of a text that may already have parts hidden, and the text with each of them hidden; `hide` returns what is to stay. */
export function takeIntervals(
  text: string,
  hide: (match: string) => string,
): { readonly rest: string; readonly intervals: readonly TokenOf<'interval'>[] } {
  const intervals: TokenOf<'interval'>[] = [];
  let rest = text;
  for (const pattern of patterns) {
    for (const match of rest.matchAll(pattern)) {
      if (hide(match[0]) !== match[0]) intervals.push(intervalOf(match));
    }
    rest = rest.replace(pattern, hide);
  }
  return { rest, intervals };
}

function intervalOf(match: RegExpExecArray): TokenOf<'interval'> {
  const [lower, upper] = [boundOf(match, 'lower'), boundOf(match, 'upper')];
  const stated = match.groups?.['level'];
  // The sign after the upper bound is that of both: 76–82 %.
  const isPercent = lower?.number.isPercent === true || upper?.number.isPercent === true;
  const signed = (bound: TokenOf<'number'>): TokenOf<'number'> => ({
    ...bound,
    number: { ...bound.number, isPercent },
  });
  return {
    kind: 'interval',
    start: match.index,
    end: match.index + match[0].length,
    ...(stated === undefined ? {} : { level: Number(stated) / 100 }),
    ...(lower === undefined || upper === undefined ? {} : { bounds: { lower: signed(lower), upper: signed(upper) } }),
  };
}

function boundOf(match: RegExpExecArray, which: 'lower' | 'upper'): TokenOf<'number'> | undefined {
  const written = readNumber(match.groups?.[which] ?? '');
  const [start, end] = match.indices?.groups?.[which] ?? [];
  if (written === undefined || start === undefined || end === undefined) return undefined;
  return { kind: 'number', start, end, number: written };
}

/** The one confidence level that a text names; undefined when it names none or several. */
export function statedLevel(text: string): number | undefined {
  const levels = [...text.matchAll(anyLevel)].map((match) => Number(match[1] ?? match[2]) / 100);
  return new Set(levels).size === 1 ? levels[0] : undefined;
}

const anyLevel = new RegExp(
  String.raw`${level.replace('?<level>', '')}|(?:intervals|cis|置信区间)\s?(?:are|at|均?为)\s?(\d{2}(?:\.\d{1,3})?)\s?[%％]`,
  'gi',
);

/** The level that one of some tokens names. */
export function levelIn(tokens: readonly Token[]): number | undefined {
  return tokens.flatMap((token) => (token.kind === 'interval' && token.level !== undefined ? [token.level] : []))[0];
}
