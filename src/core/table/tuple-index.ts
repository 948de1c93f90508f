import { PairIndex } from './pair-index.ts';

/** Numbers distinct tuples of integers of one length 0, 1, 2 … in the order they first come. */
export class TupleIndex {
  readonly #length: number;
  /** Step k pairs the number of the first k elements with element k. */
  readonly #steps: readonly PairIndex[];

  constructor(length: number) {
    this.#length = length;
    this.#steps = Array.from({ length: Math.max(1, length) }, () => new PairIndex());
  }

  get count(): number {
    return this.#steps.at(-1)?.count ?? 0;
  }

  /** Element k of the tuple is `columns[k][row]`. */
  indexOf(columns: readonly Int32Array[], row: number): number {
    let prefix = 0;
    if (this.#length === 0) return this.#steps[0]?.indexOf(0, 0) ?? 0;
    for (let k = 0; k < this.#length; k++) {
      prefix = (this.#steps[k] as PairIndex).indexOf(prefix, (columns[k] as Int32Array)[row] as number);
    }
    return prefix;
  }

  /** The tuples found so far, one array an element. */
  tuples(): Int32Array[] {
    const columns = Array.from({ length: this.#length }, () => new Int32Array(this.count));
    for (let index = 0; index < this.count; index++) {
      let prefix = index;
      for (let k = this.#length - 1; k >= 0; k--) {
        const step = this.#steps[k] as PairIndex;
        (columns[k] as Int32Array)[index] = step.second(prefix);
        prefix = step.first(prefix);
      }
    }
    return columns;
  }
}
