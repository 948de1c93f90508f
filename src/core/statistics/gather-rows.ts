import type { BinaryCells, SortedRows } from './binary-rows.ts';
import { logit } from './logit.ts';

/** The rows of one group for a regression on logit(p): negative rows first, each label by ascending score. */
export interface GatheredRows {
  readonly x: Float64Array;
  readonly negatives: number;
  readonly weights?: { readonly first: Float64Array; readonly square: Float64Array };
}

/** Rows with equal score and label come in the order of their weights: the result is the same whatever the order of the table. */
export function gatherRows(
  rows: SortedRows,
  cells: BinaryCells,
  groups: readonly number[],
  square: (w: number) => number,
): GatheredRows[] {
  const slotOf = new Int32Array(cells.groups).fill(-1);
  groups.forEach((group, slot) => {
    slotOf[group] = slot;
  });
  const sizes = new Float64Array(groups.length * 2);
  forEachPlace(rows, cells, slotOf, (place) => sizes[place]!++);
  const x = groups.map((_, slot) => new Float64Array(sizes[slot * 2]! + sizes[slot * 2 + 1]!));
  const weights = rows.weight === undefined ? undefined : x.map((values) => new Float64Array(values.length));
  const next = sizes.map((_, place) => (place % 2 === 0 ? 0 : sizes[place - 1]!));
  forEachPlace(rows, cells, slotOf, (place, row) => {
    const to = next[place]!++;
    x[place >> 1]![to] = logit(rows.score[row]!);
    if (weights !== undefined) weights[place >> 1]![to] = rows.weight?.[row] ?? 1;
  });
  return groups.map((_, slot) => {
    const negatives = sizes[slot * 2]!;
    const first = weights?.[slot];
    if (first === undefined) return { x: x[slot]!, negatives };
    orderTies(x[slot]!.subarray(0, negatives), first.subarray(0, negatives));
    orderTies(x[slot]!.subarray(negatives), first.subarray(negatives));
    return { x: x[slot]!, negatives, weights: { first, square: first.map(square) } };
  });
}

/** Calls back with `slot * 2 + label` for each row of the wanted groups, once for each of its groups. */
function forEachPlace(
  rows: SortedRows,
  cells: BinaryCells,
  slotOf: Int32Array,
  visit: (place: number, row: number) => void,
): void {
  for (let row = 0; row < rows.count; row++) {
    const cell = rows.cell[row]!;
    for (let i = cell * cells.groupings; i < (cell + 1) * cells.groupings; i++) {
      const slot = slotOf[cells.groupOf[i]!]!;
      if (slot >= 0) visit(slot * 2 + cells.positive[cell]!, row);
    }
  }
}

/** Sorts the weights of runs of equal x. */
function orderTies(x: Float64Array, weights: Float64Array): void {
  let start = 0;
  for (let end = 1; end <= x.length; end++) {
    if (end < x.length && x[end] === x[start]) continue;
    if (end - start > 1) weights.subarray(start, end).sort();
    start = end;
  }
}
