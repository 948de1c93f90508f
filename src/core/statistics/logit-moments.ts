import { type BinaryCells, type SortedRows, varianceWeight, type Weighting } from './binary-rows.ts';
import { summationGrid } from './exact-sum.ts';
import { expit } from './logistic-sample.ts';
import { logit } from './logit.ts';
import { momentCount } from './moment-sample.ts';
import { lowerBound } from './sort-by-score.ts';

const binCount = 256;

/** Bins of equal width in logit(p), from the lowest to the highest score, as positions in the sorted rows. */
export interface LogitBins {
  readonly middles: Float64Array;
  readonly halfWidth: number;
  /** Bin k holds the rows [ends[k − 1], ends[k]). */
  readonly ends: readonly number[];
}

/** @param score ascending, not empty */
export function logitBins(score: Float64Array): LogitBins {
  const lowest = logit(score[0]!);
  const highest = logit(score[score.length - 1]!);
  const width = (highest - lowest) / binCount;
  if (width === 0) return { middles: Float64Array.of(lowest), halfWidth: 0, ends: [score.length] };
  const ends = Array.from({ length: binCount }, (_, bin) =>
    bin === binCount - 1 ? score.length : lowerBound(score, expit(lowest + (bin + 1) * width)),
  );
  const middles = Float64Array.from({ length: binCount }, (_, bin) => lowest + (bin + 0.5) * width);
  return { middles, halfWidth: width / 2, ends };
}

/** `[((slot * bins + bin) * 2 + label) * momentCount + k]` for the group in each slot; without weights both are one array. */
export interface LogitMoments {
  readonly moments: Float64Array;
  readonly squares: Float64Array;
}

/**
 * Moments of logit(p) in each bin for the wanted groups. Each power is rounded once to a grid fine enough for the
 * rows of the bin (2⁻³⁷ of its largest value at forty thousand rows), so that the sums are exact.
 */
export function logitMoments(
  rows: SortedRows,
  cells: BinaryCells,
  groups: readonly number[],
  bins: LogitBins,
  weighting: Weighting,
): LogitMoments {
  const size = groups.length * bins.middles.length * 2 * momentCount;
  const moments = new Float64Array(size);
  const targets = slotsOfCells(cells, groups);
  const first = (w: number): number => w;
  accumulate(moments, rows, cells, bins, targets, first, weighting.largest);
  if (rows.weight === undefined) return { moments, squares: moments };
  const squares = new Float64Array(size);
  const square = varianceWeight(weighting.kind);
  accumulate(squares, rows, cells, bins, targets, square, square(weighting.largest));
  return { moments, squares };
}

/** For each cell and grouping the slot of its group, -1 where the group is not wanted. */
function slotsOfCells(cells: BinaryCells, groups: readonly number[]): Int32Array {
  const slotOf = new Int32Array(cells.groups).fill(-1);
  groups.forEach((group, slot) => {
    slotOf[group] = slot;
  });
  return cells.groupOf.map((group) => slotOf[group]!);
}

function accumulate(
  moments: Float64Array,
  rows: SortedRows,
  cells: BinaryCells,
  bins: LogitBins,
  slots: Int32Array,
  factor: (w: number) => number,
  largestFactor: number,
): void {
  const open = new Float64Array(cells.count * momentCount);
  const seen = new Uint8Array(cells.count);
  const touched = new Int32Array(cells.count);
  let from = 0;
  bins.ends.forEach((to, bin) => {
    if (to > from) {
      const rounders = powerGrid(bins.halfWidth, largestFactor, to - from);
      const count = addRows(open, seen, touched, rows, from, to, bins.middles[bin]!, rounders, factor);
      for (let i = 0; i < count; i++) {
        const cell = touched[i]!;
        deliver(moments, open, cell, cells, slots, bins.middles.length, bin);
        open.fill(0, cell * momentCount, (cell + 1) * momentCount);
        seen[cell] = 0;
      }
    }
    from = to;
  });
}

/** The number that rounds each power to its grid; rounding of the bin's ends may leave x a little outside. */
function powerGrid(halfWidth: number, largestFactor: number, count: number): Float64Array {
  const reach = halfWidth * (1 + 2 ** -20) + 2 ** -45;
  return Float64Array.from({ length: momentCount }, (_, k) => summationGrid(largestFactor * reach ** k, count).coarse);
}

/** Adds rows to the open moments of their cells; returns how many cells were touched. */
function addRows(
  open: Float64Array,
  seen: Uint8Array,
  touched: Int32Array,
  { score, cell, weight }: SortedRows,
  from: number,
  to: number,
  middle: number,
  rounders: Float64Array,
  factor: (w: number) => number,
): number {
  let count = 0;
  for (let row = from; row < to; row++) {
    const c = cell[row]!;
    if (seen[c] === 0) {
      seen[c] = 1;
      touched[count++] = c;
    }
    const d = logit(score[row]!) - middle;
    let power = weight === undefined ? 1 : factor(weight[row]!);
    const at = c * momentCount;
    for (let k = 0; k < momentCount; k++) {
      const rounder = rounders[k]!;
      open[at + k]! += power + rounder - rounder;
      power *= d;
    }
  }
  return count;
}

function deliver(
  moments: Float64Array,
  open: Float64Array,
  cell: number,
  cells: BinaryCells,
  slots: Int32Array,
  bins: number,
  bin: number,
): void {
  const from = cell * momentCount;
  for (let i = cell * cells.groupings; i < (cell + 1) * cells.groupings; i++) {
    const slot = slots[i]!;
    if (slot < 0) continue;
    const to = ((slot * bins + bin) * 2 + cells.positive[cell]!) * momentCount;
    for (let k = 0; k < momentCount; k++) moments[to + k]! += open[from + k]!;
  }
}
