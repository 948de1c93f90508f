import { type BinaryCells, type SortedRows, varianceWeight, type Weighting } from './binary-rows.ts';
import { type SummationGrid, summationGrid } from './exact-sum.ts';
import {
  at,
  beginQuantile,
  type GroupTotals,
  type RankResult,
  type RankState,
  rankResults,
  rankState,
  weightedStride,
} from './rank-state.ts';

interface Grids {
  readonly weight: SummationGrid;
  readonly square: SummationGrid;
}

/**
 * The rank walk with weights. Weights of rows with one score, and all weights above it, are added in exact slices:
 * neither the order of tied rows nor the cells they are in changes a bit.
 */
export function weightedRankWalk(
  rows: SortedRows & { readonly weight: Float64Array },
  cells: BinaryCells,
  totals: readonly GroupTotals[],
  { kind, largest }: Weighting,
): RankResult[] {
  const state = rankState(totals, weightedStride);
  const square = varianceWeight(kind);
  const grids = {
    weight: summationGrid(largest, rows.count),
    square: summationGrid(square(largest), rows.count),
  };
  const blockOf = cells.groupOf.map((group) => group * weightedStride);
  const touched = new Int32Array(totals.length);
  let end = rows.count;
  while (end > 0) {
    let start = end - 1;
    while (start > 0 && rows.score[start - 1]! === rows.score[end - 1]!) start--;
    let groups = 0;
    for (let row = start; row < end; row++) {
      groups = addRow(state, blockOf, rows.cell[row]!, cells, rows.weight[row]!, square, grids, touched, groups);
    }
    for (let k = 0; k < groups; k++) closeBlock(state, touched[k]!);
    end = start;
  }
  return rankResults(state, kind === 'sampling');
}

/** Adds a row to the open block of its groups; returns how many groups the block has touched. */
function addRow(
  { numbers }: RankState,
  blockOf: Int32Array,
  cell: number,
  { groupings, positive }: BinaryCells,
  w: number,
  square: (w: number) => number,
  { weight, square: squareGrid }: Grids,
  touched: Int32Array,
  touchedBefore: number,
): number {
  const high = w + weight.coarse - weight.coarse;
  const low = w - high + weight.fine - weight.fine;
  const w2 = square(w);
  const high2 = w2 + squareGrid.coarse - squareGrid.coarse;
  const low2 = w2 - high2 + squareGrid.fine - squareGrid.fine;
  const isPositive = positive[cell] === 1;
  const side = isPositive ? at.tiedPositives : at.tiedNegatives;
  const squareSide = isPositive ? at.tiedSquaredPositives : at.tiedSquaredNegatives;
  let groups = touchedBefore;
  for (let i = cell * groupings; i < (cell + 1) * groupings; i++) {
    const block = blockOf[i]!;
    if (numbers[block + at.tiedRows] === 0) touched[groups++] = block;
    numbers[block + at.tiedRows]!++;
    numbers[block + side]! += high;
    numbers[block + side + 1]! += low;
    numbers[block + squareSide]! += high2;
    numbers[block + squareSide + 1]! += low2;
  }
  return groups;
}

function closeBlock(state: RankState, block: number): void {
  const { numbers } = state;
  const sum = (slices: number): number => numbers[block + slices]! + numbers[block + slices + 1]!;
  const p = sum(at.tiedPositives);
  const q = sum(at.tiedNegatives);
  const p2 = sum(at.tiedSquaredPositives);
  const q2 = sum(at.tiedSquaredNegatives);
  const foundBefore = numbers[block + at.truePositives]!;
  const above = numbers[block + at.falsePositives]!;
  const positives = numbers[block + at.positives]!;
  if (foundBefore + above >= numbers[block + at.nextQuantile]!) beginQuantile(state, block);
  accumulate(numbers, block, at.truePositivesHigh, at.tiedPositives);
  accumulate(numbers, block, at.falsePositivesHigh, at.tiedNegatives);
  numbers.fill(0, block + at.tiedPositives, block + at.tiedSquaredNegativesLow + 1);
  numbers[block + at.tiedRows] = 0;
  const found = sum(at.truePositivesHigh);
  const passed = sum(at.falsePositivesHigh);
  numbers[block + at.truePositives] = found;
  numbers[block + at.falsePositives] = passed;
  numbers[block + at.concordance]! += q * (2 * foundBefore + p);
  if (p > 0) numbers[block + at.precision]! += p * (found / (found + passed));
  const aboveTied = above + q / 2;
  const belowTied = positives - foundBefore - p / 2;
  numbers[block + at.positivePlacement]! += p2 * (aboveTied * aboveTied);
  numbers[block + at.negativePlacement]! += q2 * (belowTied * belowTied);
  numbers[block + at.positiveMiss]! += p2 * aboveTied;
  numbers[block + at.negativeMiss]! += q2 * belowTied;
  const gap = found * numbers[block + at.negatives]! - passed * positives;
  if (gap > numbers[block + at.largestGap]!) numbers[block + at.largestGap] = gap;
  if (gap < numbers[block + at.smallestGap]!) numbers[block + at.smallestGap] = gap;
}

/** Adds both slices of one number to those of another. */
function accumulate(numbers: Float64Array, block: number, to: number, from: number): void {
  numbers[block + to]! += numbers[block + from]!;
  numbers[block + to + 1]! += numbers[block + from + 1]!;
}
