import type { RawValue } from './raw-value.ts';

const decimal = /^[ \t]*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?[ \t]*$/;
const blank = /^[ \t]*$/;
const notFinite = /^[ \t]*[+-]?(?:nan|inf|infinity)[ \t]*$/i;

/** Spells NaN or an infinity, as Python, NumPy, R, Java or JavaScript print them. */
export function isNotFiniteText(text: string): boolean {
  return notFinite.test(text);
}

/**
 * Number ← text: the decimal numbers of programming languages, `[+-] digits [. digits] [e [+-] digits]`, blanks around
 * allowed, no thousands separators, no hexadecimal. The result is the nearest double, never -0.
 * NaN where missing: empty, blank, NaN, ±inf, or too large for a double. Undefined where the text is no number.
 */
export function parseNumber(text: string): number | undefined {
  if (decimal.test(text)) return finiteOrMissing(Number(text));
  return blank.test(text) || isNotFiniteText(text) ? Number.NaN : undefined;
}

/** Number ← value of a typed format. Booleans and times are no numbers. NaN where missing, undefined where no number. */
export function numberOf(value: RawValue): number | undefined {
  switch (typeof value) {
    case 'number':
      return finiteOrMissing(value);
    case 'bigint':
      return Number(value);
    case 'string':
      return parseNumber(value);
    case 'boolean':
      return undefined;
    default:
      return Number.NaN;
  }
}

/** The number itself, -0 as 0, ±∞ and NaN as NaN. */
export function finiteOrMissing(value: number): number {
  return value - value === 0 ? value + 0 : Number.NaN;
}
