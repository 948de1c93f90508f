import type { BinaryCells, SortedRows } from './binary-rows.ts';
import {
  at,
  beginQuantile,
  type GroupTotals,
  type RankResult,
  type RankState,
  rankResults,
  rankState,
  unweightedStride,
} from './rank-state.ts';

/**
 * One walk from the highest score to the lowest that keeps the rank statistics of all groups at once. Rows with
 * equal scores count as one block. Concordance is a sum of whole numbers, hence exact (up to 10⁸ rows); the other
 * sums follow the order of scores within the group alone, so that no group depends on another.
 */
export function rankWalk(rows: SortedRows, cells: BinaryCells, totals: readonly GroupTotals[]): RankResult[] {
  const state = rankState(totals, unweightedStride);
  const { score, cell } = rows;
  const { groupings, positive } = cells;
  const blockOf = cells.groupOf.map((group) => group * unweightedStride);
  const touched = new Int32Array(totals.length);
  let end = rows.count - 1;
  while (end >= 0) {
    const current = score[end]!;
    if (end === 0 || score[end - 1]! !== current) {
      const c = cell[end]!;
      if (positive[c] === 1) addPositive(state, blockOf, c * groupings, groupings);
      else addNegative(state, blockOf, c * groupings, groupings);
      end--;
      continue;
    }
    let start = end - 1;
    while (start > 0 && score[start - 1]! === current) start--;
    addTied(state, blockOf, rows, cells, start, end + 1, touched);
    end = start - 1;
  }
  return rankResults(state, false);
}

function addPositive(state: RankState, blockOf: Int32Array, from: number, groupings: number): void {
  const { numbers } = state;
  for (let i = from; i < from + groupings; i++) {
    const block = blockOf[i]!;
    const above = numbers[block + at.falsePositives]!;
    const found = numbers[block + at.truePositives]! + 1;
    if (found - 1 + above >= numbers[block + at.nextQuantile]!) beginQuantile(state, block);
    numbers[block + at.truePositives] = found;
    numbers[block + at.precision]! += found / (found + above);
    numbers[block + at.positivePlacement]! += above * above;
    const gap = found * numbers[block + at.negatives]! - above * numbers[block + at.positives]!;
    if (gap > numbers[block + at.largestGap]!) numbers[block + at.largestGap] = gap;
  }
}

function addNegative(state: RankState, blockOf: Int32Array, from: number, groupings: number): void {
  const { numbers } = state;
  for (let i = from; i < from + groupings; i++) {
    const block = blockOf[i]!;
    const found = numbers[block + at.truePositives]!;
    const passed = numbers[block + at.falsePositives]! + 1;
    const positives = numbers[block + at.positives]!;
    if (found + passed - 1 >= numbers[block + at.nextQuantile]!) beginQuantile(state, block);
    numbers[block + at.falsePositives] = passed;
    numbers[block + at.concordance]! += 2 * found;
    const below = positives - found;
    numbers[block + at.negativePlacement]! += below * below;
    const gap = found * numbers[block + at.negatives]! - passed * positives;
    if (gap < numbers[block + at.smallestGap]!) numbers[block + at.smallestGap] = gap;
  }
}

/** Adds the rows [from, to), which share one score. */
function addTied(
  state: RankState,
  blockOf: Int32Array,
  { cell }: SortedRows,
  { groupings, positive }: BinaryCells,
  from: number,
  to: number,
  touched: Int32Array,
): void {
  const { numbers } = state;
  let groups = 0;
  for (let row = from; row < to; row++) {
    const c = cell[row]!;
    const side = positive[c] === 1 ? at.tiedPositives : at.tiedNegatives;
    for (let i = c * groupings; i < (c + 1) * groupings; i++) {
      const block = blockOf[i]!;
      if (numbers[block + at.tiedPositives] === 0 && numbers[block + at.tiedNegatives] === 0) touched[groups++] = block;
      numbers[block + side]!++;
    }
  }
  for (let k = 0; k < groups; k++) closeTied(state, touched[k]!);
}

function closeTied(state: RankState, block: number): void {
  const { numbers } = state;
  const p = numbers[block + at.tiedPositives]!;
  const q = numbers[block + at.tiedNegatives]!;
  const above = numbers[block + at.falsePositives]!;
  const foundBefore = numbers[block + at.truePositives]!;
  const positives = numbers[block + at.positives]!;
  if (foundBefore + above >= numbers[block + at.nextQuantile]!) beginQuantile(state, block);
  numbers[block + at.tiedPositives] = 0;
  numbers[block + at.tiedNegatives] = 0;
  const found = foundBefore + p;
  const passed = above + q;
  numbers[block + at.truePositives] = found;
  numbers[block + at.falsePositives] = passed;
  numbers[block + at.concordance]! += q * (2 * foundBefore + p);
  if (p > 0) numbers[block + at.precision]! += p * (found / (found + passed));
  const aboveTied = above + q / 2;
  const belowTied = positives - foundBefore - p / 2;
  numbers[block + at.positivePlacement]! += p * (aboveTied * aboveTied);
  numbers[block + at.negativePlacement]! += q * (belowTied * belowTied);
  const gap = found * numbers[block + at.negatives]! - passed * positives;
  if (gap > numbers[block + at.largestGap]!) numbers[block + at.largestGap] = gap;
  if (gap < numbers[block + at.smallestGap]!) numbers[block + at.smallestGap] = gap;
}
