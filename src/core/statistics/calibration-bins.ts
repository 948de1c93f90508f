import {
  type BinaryCells,
  type CellIndices,
  rollUp,
  type SortedRows,
  varianceWeight,
  type Weighting,
} from './binary-rows.ts';
import type { CalibrationBins } from './binary-statistic.ts';
import { summationGrid } from './exact-sum.ts';

/** Bins of the calibration errors: floor(15·p), the last closed. */
export const calibrationBinCount = 15;

/** rows, then two slices each of w·p, w and "w²". */
const columns = 7;

/** The bin sums of every group. Rows come by ascending score, so that only one bin is open at a time. */
export function calibrationBins(rows: SortedRows, cells: BinaryCells, weighting: Weighting): CalibrationBins[] {
  const groups = Array.from({ length: cells.groups }, emptyBins);
  const sums = new Float64Array(cells.count * columns);
  let from = 0;
  for (let bin = 0; bin < calibrationBinCount; bin++) {
    const to = bin === calibrationBinCount - 1 ? rows.count : binEnd(rows.score, from, bin);
    if (to > from) {
      sums.fill(0);
      addRows(sums, rows, from, to, weighting);
      close(groups, bin, rollUp(cells, sums, columns), rows.weight !== undefined);
    }
    from = to;
  }
  return groups;
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
    if (Math.floor(score[middle]! * calibrationBinCount) <= bin) low = middle + 1;
    else high = middle;
  }
  return low;
}

function addRows(
  sums: Float64Array,
  { score, cell, weight, count }: SortedRows,
  from: number,
  to: number,
  weighting: Weighting,
): void {
  if (weight !== undefined) {
    addWeightedRows(sums, { score, cell, weight, count }, from, to, weighting);
    return;
  }
  const { coarse, fine } = summationGrid(1, count);
  for (let i = from; i < to; i++) {
    const at = cell[i]! * columns;
    const p = score[i]!;
    const high = p + coarse - coarse;
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
  sums: Float64Array,
  { score, cell, weight, count }: WeightedRows,
  from: number,
  to: number,
  { kind, largest }: Weighting,
): void {
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
