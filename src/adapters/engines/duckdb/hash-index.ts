/** Finds the number of a 64-bit hash, which is given as two halves. Open addressing with linear probing. */
export class HashIndex {
  readonly #slots: Int32Array;
  readonly #low: Uint32Array;
  readonly #high: Uint32Array;

  constructor(size: number) {
    let slots = 16;
    while (slots < size * 4) slots *= 2;
    this.#slots = new Int32Array(slots).fill(-1);
    this.#low = new Uint32Array(size);
    this.#high = new Uint32Array(size);
  }

  /** False when another number has this hash. */
  add(number: number, hash: bigint): boolean {
    const low = Number(BigInt.asUintN(32, hash));
    const high = Number(BigInt.asUintN(32, hash >> 32n));
    const mask = this.#slots.length - 1;
    let slot = low & mask;
    for (;;) {
      const other = this.#slots[slot] as number;
      if (other < 0) break;
      if (this.#low[other] === low && this.#high[other] === high) return false;
      slot = (slot + 1) & mask;
    }
    this.#slots[slot] = number;
    this.#low[number] = low;
    this.#high[number] = high;
    return true;
  }

  /** -1 for an unknown hash. */
  find(low: number, high: number): number {
    const mask = this.#slots.length - 1;
    let slot = low & mask;
    for (;;) {
      const number = this.#slots[slot] as number;
      if (number < 0 || (this.#low[number] === low && this.#high[number] === high)) return number;
      slot = (slot + 1) & mask;
    }
  }
}
