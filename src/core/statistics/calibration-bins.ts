import { type BinaryCells, type SortedRows, varianceWeight, type Weighting } from './binary-rows.ts';
import type { CalibrationBins } from './binary-statistic.ts';
import { summationGrid } from './exact-sum.ts';
import type { CellIndices } from './group-cells.ts';

/** Bins of the calibration errors: floor(15·p), the last closed. */
const calibrationBinCount = 15;

/** The bin of a score in [0, 1]. */
export const binOf = (score: number): number =>
  Math.min(Math.floor(score * calibrationBinCount), calibrationBinCount - 1);

/** rows, then two slices each of w·p, w and "w²". */
const columns = 7;

/**
 * The bin sums of every group. Rows come by ascending score, so that only one bin is open at a time; its sums are
 * taken by cell, then delivered to the groups of the cells that it touched.
 */
export function calibrationBins(rows: SortedRows, cells: BinaryCells, weighting: Weighting): CalibrationBins[] {
  const groups = Array.from({ length: cells.groups }, emptyBins);
  const open: OpenBin = {
    sums: new Float64Array(cells.count * columns),
    touched: new Int32Array(cells.count),
    count: 0,
  };
  const perGroup = new Float64Array(cells.groups * 2 * columns);
  let from = 0;
  for (let bin = 0; bin < calibrationBinCount; bin++) {
    const to = bin === calibrationBinCount - 1 ? rows.count : binEnd(rows.score, from, bin);
    if (to > from) {
      addRows(open, rows, from, to, weighting);
      deliver(open, cells, perGroup.fill(0));
      close(groups, bin, perGroup, rows.weight !== undefined);
    }
    from = to;
  }
  return groups;
}

interface OpenBin {
  readonly sums: Float64Array;
  /** Cells that hold rows of the bin, the first `count` of them. */
  readonly touched: Int32Array;
  count: number;
}

/** Adds the touched cells up to their groups, apart by label, and empties them. */
function deliver(open: OpenBin, cells: BinaryCells, perGroup: Float64Array): void {
  const { groupings, groupOf, positive } = cells;
  for (let k = 0; k < open.count; k++) {
    const cell = open.touched[k]!;
    const from = cell * columns;
    for (let i = cell * groupings; i < (cell + 1) * groupings; i++) {
      const to = (groupOf[i]! * 2 + positive[cell]!) * columns;
      for (let column = 0; column < columns; column++) perGroup[to + column]! += open.sums[from + column]!;
    }
    open.sums.fill(0, from, from + columns);
  }
  open.count = 0;
}

const emptyBins = (): CalibrationBins => ({
  rows: new Float64Array(calibrationBinCount),
  weight: new Float64Array(calibrationBinCount),
  squaredWeight: new Float64Array(calibrationBinCount),
  score: new Float64Array(calibrationBinCount),
  positive: new Float64Array(calibrationBinCount),
});

/** First position from `from` on whose score is in a later bin. */
function binEnd(score: Float64Array, from: number, bin: number): number {
  let low = from;
  let high = score.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (binOf(score[middle]!) <= bin) low = middle + 1;
    else high = middle;
  }
  return low;
}

function addRows(
  open: OpenBin,
  { score, cell, weight, count }: SortedRows,
  from: number,
  to: number,
  weighting: Weighting,
): void {
  if (weight !== undefined) {
    addWeightedRows(open, { score, cell, weight, count }, from, to, weighting);
    return;
  }
  const { sums, touched } = open;
  const { coarse, fine } = summationGrid(1, count);
  for (let i = from; i < to; i++) {
    const at = cell[i]! * columns;
    const p = score[i]!;
    const high = p + coarse - coarse;
    if (sums[at] === 0) touched[open.count++] = cell[i]!;
    sums[at]!++;
    sums[at + 1]! += high;
    sums[at + 2]! += p - high + fine - fine;
  }
}

interface WeightedRows {
  readonly score: Float64Array;
  readonly cell: CellIndices;
  readonly weight: Float64Array;
  readonly count: number;
}

function addWeightedRows(
  open: OpenBin,
  { score, cell, weight, count }: WeightedRows,
  from: number,
  to: number,
  { kind, largest }: Weighting,
): void {
  const { sums, touched } = open;
  const square = varianceWeight(kind);
  const first = summationGrid(largest, count);
  const second = summationGrid(square(largest), count);
  for (let i = from; i < to; i++) {
    const at = cell[i]! * columns;
    const w = weight[i]!;
    const wp = w * score[i]!;
    const w2 = square(w);
    const wpHigh = wp + first.coarse - first.coarse;
    const wHigh = w + first.coarse - first.coarse;
    const w2High = w2 + second.coarse - second.coarse;
    if (sums[at] === 0) touched[open.count++] = cell[i]!;
    sums[at]!++;
    sums[at + 1]! += wpHigh;
    sums[at + 2]! += wp - wpHigh + first.fine - first.fine;
    sums[at + 3]! += wHigh;
    sums[at + 4]! += w - wHigh + first.fine - first.fine;
    sums[at + 5]! += w2High;
    sums[at + 6]! += w2 - w2High + second.fine - second.fine;
  }
}

function close(groups: readonly CalibrationBins[], bin: number, sums: Float64Array, weighted: boolean): void {
  groups.forEach((bins, group) => {
    const negative = group * 2 * columns;
    const positive = negative + columns;
    /** Both slices of both labels; the exact slices are added before the rounded total. */
    const both = (k: number): number =>
      sums[negative + k]! + sums[positive + k]! + (sums[negative + k + 1]! + sums[positive + k + 1]!);
    bins.rows[bin] = sums[negative]! + sums[positive]!;
    bins.score[bin] = both(1);
    bins.weight[bin] = weighted ? both(3) : bins.rows[bin]!;
    bins.squaredWeight[bin] = weighted ? both(5) : bins.rows[bin]!;
    bins.positive[bin] = weighted ? sums[positive + 3]! + sums[positive + 4]! : sums[positive]!;
  });
}
