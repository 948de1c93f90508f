import type { RawValue } from './raw-value.ts';

/** Numbers distinct values 0, 1, 2 … in the order they first come. */
export class ValueDictionary {
  readonly values: RawValue[] = [];
  readonly #codes = new Map<RawValue, number>();

  codeOf(value: RawValue): number {
    const known = this.#codes.get(value);
    if (known !== undefined) return known;
    const code = this.values.length;
    this.values.push(value);
    this.#codes.set(value, code);
    return code;
  }
}

/** As {@link ValueDictionary} for the bytes of text, which are decoded only when they are new. */
export class ByteDictionary {
  readonly values: string[] = [];
  #slots = new Int32Array(64).fill(-1);
  #hashes = new Int32Array(32);
  #ends = new Uint32Array(32);
  #bytes = new Uint8Array(512);

  /** @param decode called with the same range for bytes not seen before */
  codeOf(
    bytes: Uint8Array,
    start: number,
    end: number,
    decode: (bytes: Uint8Array, start: number, end: number) => string,
  ): number {
    let hash = 0x811c9dc5;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
    hash ^= hash >>> 15;
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const code = this.#slots[slot] as number;
      if (code < 0) break;
      if (this.#hashes[code] === hash && this.#equals(code, bytes, start, end)) return code;
      slot = (slot + 1) & mask;
    }
    return this.#add(hash, slot, bytes, start, end, decode(bytes, start, end));
  }

  #equals(code: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = code === 0 ? 0 : (this.#ends[code - 1] as number);
    if ((this.#ends[code] as number) - from !== end - start) return false;
    const shift = from - start;
    for (let at = start; at < end; at++) if (bytes[at] !== this.#bytes[at + shift]) return false;
    return true;
  }

  #add(hash: number, slot: number, bytes: Uint8Array, start: number, end: number, text: string): number {
    const code = this.values.length;
    this.values.push(text);
    if (code === this.#hashes.length) {
      this.#hashes = enlarged(Int32Array, this.#hashes, code * 2);
      this.#ends = enlarged(Uint32Array, this.#ends, code * 2);
    }
    const from = code === 0 ? 0 : (this.#ends[code - 1] as number);
    const to = from + end - start;
    if (to > this.#bytes.length) this.#bytes = enlarged(Uint8Array, this.#bytes, to * 2);
    this.#bytes.set(bytes.subarray(start, end), from);
    this.#hashes[code] = hash;
    this.#ends[code] = to;
    this.#slots[slot] = code;
    if (this.values.length * 2 > this.#slots.length) this.#rebuild(this.#slots.length * 4);
    return code;
  }

  #rebuild(size: number): void {
    this.#slots = new Int32Array(size).fill(-1);
    for (let code = 0; code < this.values.length; code++) {
      let slot = (this.#hashes[code] as number) & (size - 1);
      while ((this.#slots[slot] as number) >= 0) slot = (slot + 1) & (size - 1);
      this.#slots[slot] = code;
    }
  }
}

function enlarged<T extends Int32Array | Uint32Array | Uint8Array>(
  type: new (size: number) => T,
  numbers: T,
  size: number,
): T {
  const larger = new type(size);
  larger.set(numbers);
  return larger;
}
