import type { BinaryRows, CellIndices, SortedRows } from './binary-rows.ts';

const digitBits = 11;
const buckets = 1 << digitBits;
const digitMask = buckets - 1;

/**
 * Sorts rows by score, ascending. Scores in [0, 1] sort as their bits, of which the top two are zero: three radix
 * passes take the next 33 bits, comparisons the rest. Linear time, two copies of the scores and of the payload.
 */
export function sortByScore(rows: BinaryRows & { readonly score: Float64Array }): SortedRows {
  const { count, score, cell, weight } = rows;
  if (weight === undefined) {
    const sorted = sortPairs(score.subarray(0, count), cell.subarray(0, count));
    return { count, score: sorted.keys, cell: sorted.payload };
  }
  const order = sortPairs(
    score.subarray(0, count),
    Uint32Array.from({ length: count }, (_, row) => row),
  );
  const sortedCell = cell.slice(0, count);
  const sortedWeight = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const row = order.payload[i]!;
    sortedCell[i] = cell[row]!;
    sortedWeight[i] = weight[row]!;
  }
  return { count, score: order.keys, cell: sortedCell, weight: sortedWeight };
}

interface Pairs {
  readonly keys: Float64Array;
  readonly payload: CellIndices;
}

function sortPairs(keys: Float64Array, payload: CellIndices): Pairs {
  const starts = bucketStarts(keys);
  const room = (): Pairs => ({ keys: new Float64Array(keys.length), payload: emptyLike(payload) });
  const first = room();
  scatter({ keys, payload }, first, starts[0]!, lowDigit);
  const second = room();
  scatter(first, second, starts[1]!, middleDigit);
  scatter(second, first, starts[2]!, highDigit);
  sortWithinBuckets(first);
  return first;
}

const emptyLike = (payload: CellIndices): CellIndices =>
  payload instanceof Uint16Array ? new Uint16Array(payload.length) : new Uint32Array(payload.length);

const lowDigit = (high: number, low: number): number => ((high << 3) | (low >>> 29)) & digitMask;
const middleDigit = (high: number): number => (high >>> 8) & digitMask;
const highDigit = (high: number): number => high >>> 19;

/** Little-endian words of doubles: even the low ones, odd the high ones. */
const words = (keys: Float64Array): Uint32Array => new Uint32Array(keys.buffer, keys.byteOffset, keys.length * 2);

function bucketStarts(keys: Float64Array): Uint32Array[] {
  const bits = words(keys);
  const starts = [new Uint32Array(buckets), new Uint32Array(buckets), new Uint32Array(buckets)];
  const [lowest, middle, highest] = starts as [Uint32Array, Uint32Array, Uint32Array];
  for (let i = 0; i < keys.length; i++) {
    const high = bits[2 * i + 1]!;
    lowest[lowDigit(high, bits[2 * i]!)]!++;
    middle[middleDigit(high)]!++;
    highest[highDigit(high)]!++;
  }
  for (const histogram of starts) {
    let start = 0;
    for (let bucket = 0; bucket < buckets; bucket++) {
      const size = histogram[bucket]!;
      histogram[bucket] = start;
      start += size;
    }
  }
  return starts;
}

function scatter(from: Pairs, to: Pairs, next: Uint32Array, digit: (high: number, low: number) => number): void {
  const bits = words(from.keys);
  for (let i = 0; i < from.keys.length; i++) {
    const place = next[digit(bits[2 * i + 1]!, bits[2 * i]!)]!++;
    to.keys[place] = from.keys[i]!;
    to.payload[place] = from.payload[i]!;
  }
}

/** Rows that agree in all radix digits are neighbours now, but not in order. */
function sortWithinBuckets(pairs: Pairs): void {
  const { keys } = pairs;
  const bits = words(keys);
  let start = 0;
  while (start < keys.length) {
    const high = bits[2 * start + 1]!;
    const low = bits[2 * start]! >>> 29;
    let end = start + 1;
    let ordered = true;
    while (end < keys.length && bits[2 * end + 1] === high && bits[2 * end]! >>> 29 === low) {
      ordered &&= keys[end - 1]! <= keys[end]!;
      end++;
    }
    if (!ordered) sortRange(pairs, start, end);
    start = end;
  }
}

const insertionLimit = 24;

/** Sorts [start, end): three-way quicksort for long ranges, insertion for short ones. */
function sortRange(pairs: Pairs, start: number, end: number): void {
  let from = start;
  let to = end;
  while (to - from > insertionLimit) {
    const { smaller, larger } = partition(pairs, from, to);
    if (smaller - from < to - larger) {
      sortRange(pairs, from, smaller);
      from = larger;
    } else {
      sortRange(pairs, larger, to);
      to = smaller;
    }
  }
  insertionSort(pairs, from, to);
}

/** Afterwards [from, smaller) is below the pivot, [larger, to) above it, and between them all equal it. */
function partition(pairs: Pairs, from: number, to: number): { smaller: number; larger: number } {
  const { keys } = pairs;
  const pivot = median(keys[from]!, keys[(from + to) >>> 1]!, keys[to - 1]!);
  let smaller = from;
  let larger = to;
  let i = from;
  while (i < larger) {
    const key = keys[i]!;
    if (key < pivot) swap(pairs, i++, smaller++);
    else if (key > pivot) swap(pairs, i, --larger);
    else i++;
  }
  return { smaller, larger };
}

const median = (a: number, b: number, c: number): number => Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));

function swap({ keys, payload }: Pairs, i: number, j: number): void {
  const key = keys[i]!;
  const item = payload[i]!;
  keys[i] = keys[j]!;
  payload[i] = payload[j]!;
  keys[j] = key;
  payload[j] = item;
}

function insertionSort({ keys, payload }: Pairs, from: number, to: number): void {
  for (let i = from + 1; i < to; i++) {
    const key = keys[i]!;
    const item = payload[i]!;
    let j = i - 1;
    while (j >= from && keys[j]! > key) {
      keys[j + 1] = keys[j]!;
      payload[j + 1] = payload[j]!;
      j--;
    }
    keys[j + 1] = key;
    payload[j + 1] = item;
  }
}

/** Position of the first score that is at least `bound`. */
export function lowerBound(scores: Float64Array, bound: number): number {
  let from = 0;
  let to = scores.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (scores[middle]! < bound) from = middle + 1;
    else to = middle;
  }
  return from;
}
