/** Name of the generator, as evidence records it. */
export const GENERATOR = 'xoshiro128**';

const rotateLeft = (x: number, bits: number): number => (x << bits) | (x >>> (32 - bits));

/** Finaliser of MurmurHash3: every input bit changes half of the output bits. */
function mix(x: number): number {
  let h = x;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Hash of a text, over its UTF-16 code units, in the manner of MurmurHash3 (32 bit). */
function hashText(text: string, seed: number): number {
  let h = seed | 0;
  for (let i = 0; i < text.length; i++) {
    const block = Math.imul(rotateLeft(Math.imul(text.charCodeAt(i), 0xcc9e2d51), 15), 0x1b873593);
    h = (Math.imul(rotateLeft(h ^ block, 13), 5) + 0xe6546b64) | 0;
  }
  return mix(h ^ text.length);
}

/**
 * Pseudo-random numbers of a named stream: xoshiro128** (Blackman & Vigna 2018). The same seed and name always
 * give the same numbers, whatever other streams are used, so that adding a group changes no other group's draws.
 */
export class RandomStream {
  private a: number;
  private b: number;
  private c: number;
  private d: number;

  constructor(seed: number, name: string) {
    const text = `${seed}\n${name}`;
    this.a = hashText(text, 0x9e3779b9);
    this.b = hashText(text, this.a ^ 0x243f6a88);
    this.c = hashText(text, this.b ^ 0xb7e15162);
    this.d = hashText(text, this.c ^ 0x71374491) | 1; // the state must not be all zero
  }

  /** Uniform whole number in [0, 2³²). */
  uint32(): number {
    const result = Math.imul(rotateLeft(Math.imul(this.b, 5), 7), 9) >>> 0;
    const shifted = this.b << 9;
    this.c ^= this.a;
    this.d ^= this.b;
    this.b ^= this.c;
    this.a ^= this.d;
    this.c ^= shifted;
    this.d = rotateLeft(this.d, 11);
    return result;
  }

  /** Uniform in [0, 1) with 53 random bits. */
  uniform(): number {
    return ((this.uint32() >>> 5) * 0x4000000 + (this.uint32() >>> 6)) / 0x20000000000000;
  }

  /** Uniform whole number in [0, n), for n far below 2³² (the bias is at most n/2³²). */
  below(n: number): number {
    return Math.floor((this.uint32() / 0x100000000) * n);
  }
}
