import { categoryText } from './category.ts';
import { canonicalOrder } from './category-order.ts';
import { isListedMissing, type MissingValues, missingValues } from './missing-values.ts';
import { numberOf } from './number.ts';
import type { RawValue } from './raw-value.ts';

/** Distinct values are counted up to here. */
export const distinctLimit = 1000;
const frequentLimit = 20;

/** What a person wants to know of a column before choosing its role. */
export interface ColumnSummary {
  readonly type: 'integer' | 'number' | 'boolean' | 'text' | 'time' | 'other';
  readonly missing: number;
  readonly distinct: number;
  /** Most frequent first, then in canonical order; empty when there are more than `distinctLimit` distinct values. */
  readonly frequent: readonly { readonly value: string; readonly rows: number }[];
  readonly minimum?: number;
  readonly maximum?: number;
}

const time = /^\d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?)?$/;

/** Takes the values of a column one by one and sums them up; memory stays small however many there are. */
export class ColumnSummarizer {
  /** Rows by raw value, up to one value more than the limit, which says that there are more. */
  readonly #rows = new Map<RawValue, number>();
  readonly #tally = new Tally();
  readonly #missing: MissingValues;

  /** @param missing what is counted as missing besides what every engine takes for it */
  constructor(missing: MissingValues = missingValues([])) {
    this.#missing = missing;
  }

  /** @param rows how many rows hold this value */
  add(given: RawValue, rows = 1): void {
    const value = isListedMissing(given, this.#missing) ? null : given;
    const counted = this.#rows.get(value);
    if (counted !== undefined) this.#rows.set(value, counted + rows);
    else if (this.#rows.size <= distinctLimit + 1) this.#rows.set(value, rows);
    else this.#tally.add(value, rows);
  }

  summary(): ColumnSummary {
    const tally = this.#tally.copy();
    const categories = new Map<string, number>();
    for (const [value, rows] of this.#rows) {
      tally.add(value, rows);
      const text = categoryText(value);
      if (text !== null) categories.set(text, (categories.get(text) ?? 0) + rows);
    }
    return {
      type: tally.type(),
      missing: tally.missing,
      distinct: Math.min(categories.size, distinctLimit),
      frequent: categories.size > distinctLimit ? [] : mostFrequent(categories),
      ...tally.range(),
    };
  }
}

/** How many values are of which kind, and the range of the numbers. */
class Tally {
  missing = 0;
  #present = 0;
  #numbers = 0;
  #integers = 0;
  #booleans = 0;
  #times = 0;
  #minimum = Number.POSITIVE_INFINITY;
  #maximum = Number.NEGATIVE_INFINITY;

  add(value: RawValue, rows: number): void {
    const number = numberOf(value);
    if (number !== undefined && !Number.isNaN(number)) this.#addNumber(number, rows);
    else this.#addText(categoryText(value), rows);
  }

  copy(): Tally {
    const copy = new Tally();
    copy.missing = this.missing;
    copy.#present = this.#present;
    copy.#numbers = this.#numbers;
    copy.#integers = this.#integers;
    copy.#booleans = this.#booleans;
    copy.#times = this.#times;
    copy.#minimum = this.#minimum;
    copy.#maximum = this.#maximum;
    return copy;
  }

  type(): ColumnSummary['type'] {
    if (this.#present === 0) return 'other';
    if (this.#integers === this.#present) return 'integer';
    if (this.#numbers === this.#present) return 'number';
    if (this.#booleans === this.#present) return 'boolean';
    return this.#times === this.#present ? 'time' : 'text';
  }

  range(): { minimum: number; maximum: number } | undefined {
    const isNumeric = this.#numbers > 0 && this.#numbers === this.#present;
    return isNumeric ? { minimum: this.#minimum, maximum: this.#maximum } : undefined;
  }

  #addNumber(number: number, rows: number): void {
    this.#present += rows;
    this.#numbers += rows;
    if (Number.isInteger(number)) this.#integers += rows;
    if (number < this.#minimum) this.#minimum = number;
    if (number > this.#maximum) this.#maximum = number;
  }

  #addText(text: string | null, rows: number): void {
    if (text === null) {
      this.missing += rows;
      return;
    }
    this.#present += rows;
    if (text === 'true' || text === 'false') this.#booleans += rows;
    else if (time.test(text)) this.#times += rows;
  }
}

function mostFrequent(categories: ReadonlyMap<string, number>): { value: string; rows: number }[] {
  return canonicalOrder(categories.keys())
    .map((value) => ({ value, rows: categories.get(value) ?? 0 }))
    .sort((a, b) => b.rows - a.rows)
    .slice(0, frequentLimit);
}
