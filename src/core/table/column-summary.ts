import { categoryText } from './category.ts';
import { canonicalOrder } from './category-order.ts';
import { numberOf } from './number.ts';
import type { RawValue } from './raw-value.ts';

/** Distinct values are counted up to here. */
export const distinctLimit = 1000;
const frequentLimit = 20;

export interface ColumnSummary {
  readonly type: 'integer' | 'number' | 'boolean' | 'text' | 'time' | 'other';
  readonly missing: number;
  readonly distinct: number;
  readonly frequent: readonly { readonly value: string; readonly rows: number }[];
  readonly minimum?: number;
  readonly maximum?: number;
}

const time = /^\d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?)?$/;

/** Collects what a person wants to know of a column before choosing its role. Takes any number of values. */
export class ColumnSummarizer {
  readonly #counts = new Map<string, number>();
  #missing = 0;
  #present = 0;
  #integers = 0;
  #numbers = 0;
  #booleans = 0;
  #times = 0;
  #minimum = Number.POSITIVE_INFINITY;
  #maximum = Number.NEGATIVE_INFINITY;

  /** @param rows how many rows hold this value */
  add(value: RawValue, rows = 1): void {
    const text = categoryText(value);
    if (text === null) {
      this.#missing += rows;
      return;
    }
    this.#present += rows;
    this.#count(text, rows);
    if (text === 'true' || text === 'false') this.#booleans += rows;
    const number = typeof value === 'boolean' ? undefined : numberOf(value);
    if (number === undefined) {
      if (time.test(text)) this.#times += rows;
      return;
    }
    this.#numbers += rows;
    if (Number.isInteger(number)) this.#integers += rows;
    this.#minimum = Math.min(this.#minimum, number);
    this.#maximum = Math.max(this.#maximum, number);
  }

  summary(): ColumnSummary {
    const numeric = this.#numbers === this.#present && this.#present > 0;
    return {
      type: this.#type(),
      missing: this.#missing,
      distinct: Math.min(this.#counts.size, distinctLimit),
      frequent: this.#counts.size > distinctLimit ? [] : mostFrequent(this.#counts),
      ...(numeric ? { minimum: this.#minimum, maximum: this.#maximum } : {}),
    };
  }

  /** Beyond the limit only one more value is kept, which says that there are more. */
  #count(text: string, rows: number): void {
    const counted = this.#counts.get(text);
    if (counted !== undefined) this.#counts.set(text, counted + rows);
    else if (this.#counts.size <= distinctLimit) this.#counts.set(text, rows);
  }

  #type(): ColumnSummary['type'] {
    if (this.#present === 0) return 'other';
    if (this.#integers === this.#present) return 'integer';
    if (this.#numbers === this.#present) return 'number';
    if (this.#booleans === this.#present) return 'boolean';
    return this.#times === this.#present ? 'time' : 'text';
  }
}

function mostFrequent(counts: ReadonlyMap<string, number>): { value: string; rows: number }[] {
  return canonicalOrder(counts.keys())
    .map((value) => ({ value, rows: counts.get(value) ?? 0 }))
    .sort((a, b) => b.rows - a.rows)
    .slice(0, frequentLimit);
}
