import { categoryText } from './category.ts';
import { numberOf, parseNumber } from './number.ts';
import type { RawValue } from './raw-value.ts';

/** The values that a user lists as missing, as categories and, where they are numbers, as numbers. */
export interface MissingValues {
  readonly categories: ReadonlySet<string>;
  readonly numbers: ReadonlySet<number>;
}

/** A listed number is missing however it is written: `-999` also means `-999.0`. */
export function missingValues(listed: readonly string[]): MissingValues {
  const categories = new Set<string>();
  const numbers = new Set<number>();
  for (const text of listed) {
    const category = categoryText(text);
    if (category !== null) categories.add(category);
    const number = parseNumber(text);
    if (number !== undefined && !Number.isNaN(number)) numbers.add(number);
  }
  return { categories, numbers };
}

/** Whether a value is listed as missing, as a category or as a number. */
export function isListedMissing(value: RawValue, { categories, numbers }: MissingValues): boolean {
  if (categories.size === 0 && numbers.size === 0) return false;
  const text = categoryText(value);
  return (text !== null && categories.has(text)) || numbers.has(numberOf(value) ?? Number.NaN);
}

/** The category of a value, or null where it is missing or listed as missing. */
export function presentCategory(value: RawValue, missing: MissingValues): string | null {
  const text = categoryText(value);
  return text === null || missing.categories.has(text) ? null : text;
}

/** The number of a value, NaN where it is missing or listed as missing, undefined where it is no number. */
export function presentNumber(value: RawValue, missing: MissingValues): number | undefined {
  const number = numberOf(value);
  if (number !== undefined) return missing.numbers.has(number) ? Number.NaN : number;
  const text = categoryText(typeof value === 'string' ? value.trim() : value);
  return text !== null && missing.categories.has(text) ? Number.NaN : undefined;
}
