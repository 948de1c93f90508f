import type { BinaryRows, SortedRows } from './binary-rows.ts';
import type { CellIndices } from './group-cells.ts';

/** Buckets of the first pass: as many places to write to as the processor keeps track of. */
const firstBuckets = 2048;
/** Buckets of a later pass, whose rows and counts fit the processor's cache. */
const mostBuckets = 4096;
/** Ranges up to here are sorted by insertion. */
const insertionLimit = 24;

/**
 * Sorts rows by score, ascending: a distribution sort (flashsort, Neubert 1998), linear in time unless the scores
 * spread over very many orders of magnitude. The first pass puts the rows into buckets of equal width on [0, 1]; each
 * bucket, small enough for the cache, is spread over buckets between its own least and greatest score, and so on until
 * insertion is enough. (10 million distinct scores in 0.5 to 0.7 of the time of three radix passes over all rows, which leave
 * the cache at every row, and with half their memory.)
 */
export function sortByScore(rows: BinaryRows & { readonly score: Float64Array }): SortedRows {
  const { count, score, cell, weight } = rows;
  if (weight === undefined) {
    const sorted = sortPairs(score.subarray(0, count), cell.subarray(0, count));
    return { count, score: sorted.keys, cell: sorted.payload };
  }
  const rowNumbers = new Uint32Array(count);
  for (let row = 0; row < count; row++) rowNumbers[row] = row;
  const order = sortPairs(score.subarray(0, count), rowNumbers);
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
  const sorted = emptyPairs(keys.length, payload);
  const ends = new Uint32Array(firstBuckets);
  distribute({ keys, payload }, 0, keys.length, { lowest: 0, highest: 1 }, ends, sorted);
  const sorter = new RangeSorter(sorted);
  eachLargeBucket(ends, 0, (start, end) => sorter.sort(start, end, 0));
  insertionSort(sorted, 0, keys.length);
  return sorted;
}

function emptyPairs(size: number, like: CellIndices): Pairs {
  const payload = like instanceof Uint16Array ? new Uint16Array(size) : new Uint32Array(size);
  return { keys: new Float64Array(size), payload };
}

interface Span {
  readonly lowest: number;
  readonly highest: number;
}

/**
 * Copies the rows [start, end) of `from` to `to`, bucket by bucket; `ends` becomes where each bucket ends there. Every
 * step of a row's bucket is monotone in floating point too, so that no row comes before one with a smaller score.
 */
function distribute(from: Pairs, start: number, end: number, span: Span, ends: Uint32Array, to: Pairs): void {
  const { keys, payload } = from;
  const { lowest } = span;
  const last = ends.length - 1;
  // The reciprocal of a width below 1e-305 is no number; powers of two change no digit.
  const lift = span.highest - lowest < 1e-290 ? 2 ** 600 : 1;
  const scale = last / ((span.highest - lowest) * lift);
  ends.fill(0);
  for (let i = start; i < end; i++) ends[((keys[i]! - lowest) * lift * scale) | 0]!++;
  let begin = 0;
  for (let bucket = 0; bucket <= last; bucket++) {
    const size = ends[bucket]!;
    ends[bucket] = begin;
    begin += size;
  }
  const [toKeys, toPayload] = [to.keys, to.payload];
  for (let i = start; i < end; i++) {
    const key = keys[i]!;
    const place = ends[((key - lowest) * lift * scale) | 0]!++;
    toKeys[place] = key;
    toPayload[place] = payload[i]!;
  }
}

/** Buckets that insertion would be too slow for. */
function eachLargeBucket(ends: Uint32Array, first: number, visit: (start: number, end: number) => void): void {
  let start = first;
  for (let bucket = 0; bucket < ends.length; bucket++) {
    const end = first + ends[bucket]!;
    if (end - start > insertionLimit) visit(start, end);
    start = end;
  }
}

/**
 * Brings each row to within `insertionLimit` of its place. What that takes is made once for each depth of buckets
 * within buckets.
 */
class RangeSorter {
  private readonly pairs: Pairs;
  private spare: Pairs;
  private readonly endsByDepth: Uint32Array[] = [];

  constructor(pairs: Pairs) {
    this.pairs = pairs;
    this.spare = emptyPairs(0, pairs.payload);
  }

  sort(start: number, end: number, depth: number): void {
    const size = end - start;
    const { keys } = this.pairs;
    let ordered = true;
    let lowest = keys[start]!;
    let highest = lowest;
    for (let i = start + 1; i < end; i++) {
      const key = keys[i]!;
      if (key < keys[i - 1]!) ordered = false;
      if (key < lowest) lowest = key;
      if (key > highest) highest = key;
    }
    if (ordered) return;
    this.endsByDepth[depth] ??= new Uint32Array(mostBuckets);
    const ends = this.endsByDepth[depth]!.subarray(0, Math.min(mostBuckets, size >> 1));
    if (this.spare.keys.length < size) this.spare = emptyPairs(size, this.pairs.payload);
    distribute(this.pairs, start, end, { lowest, highest }, ends, this.spare);
    keys.set(this.spare.keys.subarray(0, size), start);
    this.pairs.payload.set(this.spare.payload.subarray(0, size), start);
    eachLargeBucket(ends, start, (from, to) => this.sort(from, to, depth + 1));
  }
}

function insertionSort({ keys, payload }: Pairs, start: number, end: number): void {
  for (let i = start + 1; i < end; i++) {
    const key = keys[i]!;
    if (keys[i - 1]! <= key) continue;
    const carried = payload[i]!;
    let j = i;
    for (; j > start && keys[j - 1]! > key; j--) {
      keys[j] = keys[j - 1]!;
      payload[j] = payload[j - 1]!;
    }
    keys[j] = key;
    payload[j] = carried;
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
