import { parseNumber } from './number.ts';

/**
 * Distinct categories in canonical order: by number when every one is a number (equal numbers by text), else by
 * UTF-16 code unit. The order depends on nothing else, neither on the rows nor on the locale.
 */
export function canonicalOrder(categories: Iterable<string>): string[] {
  const texts = [...new Set(categories)].sort();
  const numbers = new Map<string, number>();
  for (const text of texts) {
    const number = parseNumber(text);
    if (number === undefined || Number.isNaN(number)) return texts;
    numbers.set(text, number);
  }
  return texts.sort((a, b) => (numbers.get(a) ?? 0) - (numbers.get(b) ?? 0));
}
