import { type BinaryCells, rollUp, type SortedRows, varianceWeight, type Weighting } from './binary-rows.ts';
import type { ErrorSums } from './binary-statistic.ts';
import { type SummationGrid, summationGrid } from './exact-sum.ts';

/** Scores nearer to 0 or 1 than the spacing of doubles at 1 are clipped for the log loss, as scikit-learn does. */
const smallestProbability = 2 ** -52;
const largestProbability = 1 - smallestProbability;
const largestLoss = -Math.log(smallestProbability);

/** The sums of every group, for its rows with negative and with positive label. */
export interface ErrorSumsByLabel {
  readonly negative: ErrorSums;
  readonly positive: ErrorSums;
}

/** Sums of the errors of the scores for every group, in an order that does not depend on how rows were read. */
export function errorSums(rows: SortedRows, cells: BinaryCells, weighting: Weighting): ErrorSumsByLabel[] {
  const { weight } = rows;
  const columns = weight === undefined ? unweightedColumns : weightedColumns;
  const perCell =
    weight === undefined ? unweightedSums(rows, cells) : weightedSums({ ...rows, weight }, cells, weighting);
  const perGroup = rollUp(cells, perCell, columns);
  const read = weight === undefined ? readUnweighted : readWeighted;
  return Array.from({ length: cells.groups }, (_, group) => ({
    negative: read(perGroup, group * 2 * columns),
    positive: read(perGroup, (group * 2 + 1) * columns),
  }));
}

/** rows, clipped, then two slices each of e, e², e⁴, l, l². */
const unweightedColumns = 12;

function unweightedSums({ count, score, cell }: SortedRows, cells: BinaryCells): Float64Array {
  const { positive } = cells;
  const sums = new Float64Array(cells.count * unweightedColumns);
  const { coarse, fine } = summationGrid(1, count);
  const loss = summationGrid(largestLoss, count);
  const squaredLoss = summationGrid(largestLoss ** 2, count);
  for (let i = 0; i < count; i++) {
    const c = cell[i]!;
    const p = positive[c] === 1 ? score[i]! : 1 - score[i]!;
    const e = positive[c] === 1 ? 1 - score[i]! : score[i]!;
    const e2 = e * e;
    const e4 = e2 * e2;
    const l = -Math.log(Math.min(Math.max(p, smallestProbability), largestProbability));
    const l2 = l * l;
    const at = c * unweightedColumns;
    sums[at]!++;
    if (p < smallestProbability || e < smallestProbability) sums[at + 1]!++;
    const eHigh = e + coarse - coarse;
    sums[at + 2]! += eHigh;
    sums[at + 3]! += e - eHigh + fine - fine;
    const e2High = e2 + coarse - coarse;
    sums[at + 4]! += e2High;
    sums[at + 5]! += e2 - e2High + fine - fine;
    const e4High = e4 + coarse - coarse;
    sums[at + 6]! += e4High;
    sums[at + 7]! += e4 - e4High + fine - fine;
    const lHigh = l + loss.coarse - loss.coarse;
    sums[at + 8]! += lHigh;
    sums[at + 9]! += l - lHigh + loss.fine - loss.fine;
    const l2High = l2 + squaredLoss.coarse - squaredLoss.coarse;
    sums[at + 10]! += l2High;
    sums[at + 11]! += l2 - l2High + squaredLoss.fine - squaredLoss.fine;
  }
  return sums;
}

function readUnweighted(sums: Float64Array, at: number): ErrorSums {
  const sum = (k: number): number => sums[at + k]! + sums[at + k + 1]!;
  const rows = sums[at]!;
  const [error, squaredError, fourthPower, loss, squaredLoss] = [sum(2), sum(4), sum(6), sum(8), sum(10)];
  return {
    rows,
    weight: rows,
    squaredWeight: rows,
    error,
    squaredError,
    loss,
    squares: {
      error,
      errorError: squaredError,
      squaredError,
      squaredErrorSquaredError: fourthPower,
      loss,
      lossLoss: squaredLoss,
    },
    clipped: sums[at + 1]!,
  };
}

/** rows, clipped, then two slices each of w, we, we², wl and, with w² for w, of w², w²e, w²e², w²e⁴, w²l, w²l². */
const weightedColumns = 22;

function weightedSums(
  { count, score, cell, weight }: SortedRows & { readonly weight: Float64Array },
  cells: BinaryCells,
  { kind, largest }: Weighting,
): Float64Array {
  const sums = new Float64Array(cells.count * weightedColumns);
  const square = varianceWeight(kind);
  const grid = (bound: number): SummationGrid => summationGrid(bound, count);
  const grids = [
    ...[1, 1, 1, largestLoss].map((bound) => grid(bound * largest)),
    ...[1, 1, 1, 1, largestLoss, largestLoss ** 2].map((bound) => grid(bound * square(largest))),
  ];
  const addends = new Float64Array(grids.length);
  for (let i = 0; i < count; i++) {
    const c = cell[i]!;
    const p = cells.positive[c] === 1 ? score[i]! : 1 - score[i]!;
    const e = cells.positive[c] === 1 ? 1 - score[i]! : score[i]!;
    const l = -Math.log(Math.min(Math.max(p, smallestProbability), largestProbability));
    const w = weight[i]!;
    const w2 = square(w);
    addends[0] = w;
    addends[1] = w * e;
    addends[2] = w * (e * e);
    addends[3] = w * l;
    addends[4] = w2;
    addends[5] = w2 * e;
    addends[6] = w2 * (e * e);
    addends[7] = w2 * (e * e * (e * e));
    addends[8] = w2 * l;
    addends[9] = w2 * (l * l);
    const at = c * weightedColumns;
    sums[at]!++;
    if (p < smallestProbability || e < smallestProbability) sums[at + 1]!++;
    for (let k = 0; k < addends.length; k++) {
      const { coarse, fine } = grids[k]!;
      const high = addends[k]! + coarse - coarse;
      sums[at + 2 + 2 * k]! += high;
      sums[at + 3 + 2 * k]! += addends[k]! - high + fine - fine;
    }
  }
  return sums;
}

function readWeighted(sums: Float64Array, at: number): ErrorSums {
  const sum = (k: number): number => sums[at + 2 + 2 * k]! + sums[at + 3 + 2 * k]!;
  return {
    rows: sums[at]!,
    weight: sum(0),
    squaredWeight: sum(4),
    error: sum(1),
    squaredError: sum(2),
    loss: sum(3),
    squares: {
      error: sum(5),
      errorError: sum(6),
      squaredError: sum(6),
      squaredErrorSquaredError: sum(7),
      loss: sum(8),
      lossLoss: sum(9),
    },
    clipped: sums[at + 1]!,
  };
}
