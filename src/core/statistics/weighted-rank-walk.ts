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
  const slices = new Float64Array(4);
  const { score, cell, weight } = rows;
  let end = rows.count;
  while (end > 0) {
    let start = end - 1;
    while (start > 0 && score[start - 1]! === score[end - 1]!) start--;
    let groups = 0;
    for (let row = start; row < end; row++) {
      slice(weight[row]!, square, grids, slices);
      const from = cell[row]! * cells.groupings;
      const isPositive = cells.positive[cell[row]!] === 1;
      if (end - start > 1) groups = addTied(state, blockOf, from, cells.groupings, isPositive, slices, touched, groups);
      else addSingle(state, blockOf, from, cells.groupings, isPositive, slices);
    }
    for (let k = 0; k < groups; k++) closeTied(state, touched[k]!);
    end = start;
  }
  return rankResults(state, kind === 'sampling');
}

/** Two slices of w and two of "w²". */
function slice(w: number, square: (w: number) => number, grids: Grids, slices: Float64Array): void {
  const w2 = square(w);
  const high = w + grids.weight.coarse - grids.weight.coarse;
  const high2 = w2 + grids.square.coarse - grids.square.coarse;
  slices[0] = high;
  slices[1] = w - high + grids.weight.fine - grids.weight.fine;
  slices[2] = high2;
  slices[3] = w2 - high2 + grids.square.fine - grids.square.fine;
}

/** Adds a row whose score no other row has to each of its groups. */
function addSingle(
  state: RankState,
  blockOf: Int32Array,
  from: number,
  groupings: number,
  isPositive: boolean,
  slices: Float64Array,
): void {
  const high = slices[0]!;
  const low = slices[1]!;
  const squared = slices[2]! + slices[3]!;
  for (let i = from; i < from + groupings; i++) {
    if (isPositive) addBlock(state, blockOf[i]!, high, low, 0, 0, squared, 0);
    else addBlock(state, blockOf[i]!, 0, 0, high, low, 0, squared);
  }
}

/** Adds a row to the open block of its groups; returns how many groups the block has touched. */
function addTied(
  { numbers }: RankState,
  blockOf: Int32Array,
  from: number,
  groupings: number,
  isPositive: boolean,
  slices: Float64Array,
  touched: Int32Array,
  touchedBefore: number,
): number {
  const side = isPositive ? at.tiedPositives : at.tiedNegatives;
  const squareSide = isPositive ? at.tiedSquaredPositives : at.tiedSquaredNegatives;
  let groups = touchedBefore;
  for (let i = from; i < from + groupings; i++) {
    const block = blockOf[i]!;
    if (numbers[block + at.tiedRows] === 0) touched[groups++] = block;
    numbers[block + at.tiedRows]!++;
    numbers[block + side]! += slices[0]!;
    numbers[block + side + 1]! += slices[1]!;
    numbers[block + squareSide]! += slices[2]!;
    numbers[block + squareSide + 1]! += slices[3]!;
  }
  return groups;
}

/** Adds the open block of a group and empties it. */
function closeTied(state: RankState, block: number): void {
  const { numbers } = state;
  const positiveHigh = numbers[block + at.tiedPositives]!;
  const positiveLow = numbers[block + at.tiedPositivesLow]!;
  const negativeHigh = numbers[block + at.tiedNegatives]!;
  const negativeLow = numbers[block + at.tiedNegativesLow]!;
  const squaredPositives = numbers[block + at.tiedSquaredPositives]! + numbers[block + at.tiedSquaredPositivesLow]!;
  const squaredNegatives = numbers[block + at.tiedSquaredNegatives]! + numbers[block + at.tiedSquaredNegativesLow]!;
  numbers.fill(0, block + at.tiedPositives, block + at.tiedSquaredNegativesLow + 1);
  numbers[block + at.tiedRows] = 0;
  addBlock(state, block, positiveHigh, positiveLow, negativeHigh, negativeLow, squaredPositives, squaredNegatives);
}

/** Adds rows of one score to a group: Σw of its positives and negatives in slices, and their Σ"w²". */
function addBlock(
  state: RankState,
  block: number,
  positiveHigh: number,
  positiveLow: number,
  negativeHigh: number,
  negativeLow: number,
  squaredPositives: number,
  squaredNegatives: number,
): void {
  const { numbers } = state;
  const p = positiveHigh + positiveLow;
  const q = negativeHigh + negativeLow;
  const foundBefore = numbers[block + at.truePositives]!;
  const above = numbers[block + at.falsePositives]!;
  const positives = numbers[block + at.positives]!;
  if (foundBefore + above >= numbers[block + at.nextQuantile]!) beginQuantile(state, block);
  const foundHigh = numbers[block + at.truePositivesHigh]! + positiveHigh;
  const foundLow = numbers[block + at.truePositivesLow]! + positiveLow;
  const passedHigh = numbers[block + at.falsePositivesHigh]! + negativeHigh;
  const passedLow = numbers[block + at.falsePositivesLow]! + negativeLow;
  const found = foundHigh + foundLow;
  const passed = passedHigh + passedLow;
  numbers[block + at.truePositivesHigh] = foundHigh;
  numbers[block + at.truePositivesLow] = foundLow;
  numbers[block + at.falsePositivesHigh] = passedHigh;
  numbers[block + at.falsePositivesLow] = passedLow;
  numbers[block + at.truePositives] = found;
  numbers[block + at.falsePositives] = passed;
  numbers[block + at.concordance]! += q * (2 * foundBefore + p);
  if (p > 0) numbers[block + at.precision]! += p * (found / (found + passed));
  const aboveTied = above + q / 2;
  const belowTied = positives - foundBefore - p / 2;
  numbers[block + at.positivePlacement]! += squaredPositives * (aboveTied * aboveTied);
  numbers[block + at.negativePlacement]! += squaredNegatives * (belowTied * belowTied);
  numbers[block + at.positiveMiss]! += squaredPositives * aboveTied;
  numbers[block + at.negativeMiss]! += squaredNegatives * belowTied;
  const gap = found * numbers[block + at.negatives]! - passed * positives;
  if (gap > numbers[block + at.largestGap]!) numbers[block + at.largestGap] = gap;
  if (gap < numbers[block + at.smallestGap]!) numbers[block + at.smallestGap] = gap;
}
