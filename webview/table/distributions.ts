import type { DistributionAnswer } from './table-context.ts';

/** Distributions that were asked for, each once, until the table changes. Kept in the page's memory alone. */
export class Distributions {
  readonly #answers = new Map<string, DistributionAnswer | undefined>();
  readonly #ask: (column: string, by: string) => void;

  constructor(ask: (column: string, by: string) => void) {
    this.#ask = ask;
  }

  /** The answer if it is there; it is asked for the first time. */
  get(column: string, by: string): DistributionAnswer | undefined {
    const key = keyOf(column, by);
    if (!this.#answers.has(key)) {
      this.#answers.set(key, undefined);
      this.#ask(column, by);
    }
    return this.#answers.get(key);
  }

  answer(column: string, by: string, answer: DistributionAnswer): void {
    this.#answers.set(keyOf(column, by), answer);
  }

  /** The table has changed. */
  forget(): void {
    this.#answers.clear();
  }
}

const keyOf = (column: string, by: string): string => JSON.stringify([column, by]);
