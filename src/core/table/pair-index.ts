const empty = -1;

/** Numbers distinct pairs of integers 0, 1, 2 … in the order they first come. Open addressing with linear probing. */
export class PairIndex {
  count = 0;
  #firsts = new Int32Array(16);
  #seconds = new Int32Array(16);
  #slots = new Int32Array(32).fill(empty);

  indexOf(first: number, second: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash(first, second) & mask;
    for (;;) {
      const index = this.#slots[slot] as number;
      if (index === empty) break;
      if (this.#firsts[index] === first && this.#seconds[index] === second) return index;
      slot = (slot + 1) & mask;
    }
    return this.#add(first, second, slot);
  }

  first(index: number): number {
    return this.#firsts[index] ?? empty;
  }

  second(index: number): number {
    return this.#seconds[index] ?? empty;
  }

  #add(first: number, second: number, slot: number): number {
    const index = this.count++;
    if (index === this.#firsts.length) this.#grow();
    this.#firsts[index] = first;
    this.#seconds[index] = second;
    if (this.count * 2 > this.#slots.length) this.#rebuild(this.#slots.length * 4);
    else this.#slots[slot] = index;
    return index;
  }

  #grow(): void {
    this.#firsts = enlarged(this.#firsts);
    this.#seconds = enlarged(this.#seconds);
  }

  #rebuild(size: number): void {
    this.#slots = new Int32Array(size).fill(empty);
    for (let index = 0; index < this.count; index++) {
      let slot = hash(this.first(index), this.second(index)) & (size - 1);
      while (this.#slots[slot] !== empty) slot = (slot + 1) & (size - 1);
      this.#slots[slot] = index;
    }
  }
}

function hash(first: number, second: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second + 1, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

function enlarged(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
