import { chineseNumeral, chineseNumeralValue } from './chinese-numerals.ts';

/** A number as a card writes it. */
export interface WrittenNumber {
  readonly value: number;
  /** Digits after the point. */
  readonly decimals: number;
  readonly isPercent: boolean;
  /** As written, with sign and percent sign: `−6.1 %`, `61 per cent`, `百分之六十一`. */
  readonly text: string;
  /** The part of the text that is the number itself: `−6.1`, `61`, `六十一`. */
  readonly digits: string;
}

// Bounded, so that a long row of digits is not read anew from each of them.
const digits = String.raw`[-−]?(?:\d{1,20}(?:\.\d{1,20})?|\.\d{1,20})`;
const percent = String.raw`\s?[%％]|\s(?:percent|per\scent|pct)(?!\w|\s?points?)`;
const chineseDigits = '[零〇一二三四五六七八九十百点]{1,12}';

/** Source of a pattern for a number in lower case, without groups. */
export const numberPattern = `(?:百分之\\s?(?:${digits}|${chineseDigits})|${digits}(?:${percent})?)`;

const wholeNumber = new RegExp(`^(百分之\\s?)?(${digits}|${chineseDigits})(${percent})?$`, 'i');

/** Reads what matches the pattern; undefined when the words are no number after all. */
export function readNumber(text: string): WrittenNumber | undefined {
  const [, prefix, written = '', suffix] = wholeNumber.exec(text) ?? [];
  const arabic = /\d/.test(written) ? written : chineseNumeralValue(written);
  if (arabic === undefined || (written !== arabic && prefix === undefined)) return undefined;
  const value = Number(arabic.replace('−', '-'));
  const decimals = arabic.split('.')[1]?.length ?? 0;
  return { value, decimals, isPercent: prefix !== undefined || suffix !== undefined, text, digits: written };
}

/** Another value in the style of a written number: as many decimals, the same minus, script and percent sign. */
export function inStyleOf(written: WrittenNumber, value: number): string {
  const plain = value.toFixed(written.decimals).replace(/^-(?=[0.]*$)/, '');
  return written.text.replace(written.digits, () => digitsInStyle(written.digits, plain));
}

function digitsInStyle(written: string, plain: string): string {
  if (!/\d/.test(written)) return chineseNumeral(plain) ?? plain;
  const pointed = /^[-−]?\./.test(written) ? plain.replace(/^(-?)0\./, '$1.') : plain;
  return written.startsWith('−') ? pointed.replace('-', '−') : pointed;
}
