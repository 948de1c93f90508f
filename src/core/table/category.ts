import { isNotFiniteText } from './number.ts';
import type { RawValue } from './raw-value.ts';

const wholeNumber = /^([+-]?\d+)\.0+$/;

/**
 * Category ← value, the same for every engine, file format and scalar of a config. A category is its text; whole
 * numbers have no `.0`, zero has no sign, booleans are `true` and `false` (also where CSV has Python's `True`).
 * Null where missing: null, empty, NaN, ±∞.
 */
export function categoryText(value: RawValue): string | null {
  switch (typeof value) {
    case 'string':
      return categoryOfText(value);
    case 'number':
      return Number.isFinite(value) ? String(value) : null;
    case 'bigint':
      return value.toString();
    case 'boolean':
      return value ? 'true' : 'false';
    default:
      return null;
  }
}

function categoryOfText(text: string): string | null {
  if (text === '' || isNotFiniteText(text)) return null;
  if (text === 'True' || text === 'TRUE') return 'true';
  if (text === 'False' || text === 'FALSE') return 'false';
  const whole = wholeNumber.exec(text)?.[1] ?? text;
  return whole === '-0' ? '0' : whole;
}
