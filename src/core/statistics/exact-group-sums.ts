import { summationGrid } from './exact-sum.ts';
import type { CellIndices, GroupCells } from './group-cells.ts';

/** Writes what a row adds to the sums of a group that it is in. */
export type Addends = (row: number, group: number, out: Float64Array) => void;

export interface AddedRows {
  readonly count: number;
  readonly cell: CellIndices;
  /** Addends of each row. */
  readonly width: number;
  readonly addends: Addends;
}

/** Sums of all groups side by side, `width` of each, and the rows of each group. */
export interface ExactGroupSums {
  readonly sums: Float64Array;
  readonly rows: Float64Array;
}

/** Rows between two looks at whether the work is to stop. */
const rowsAtOnce = 1 << 17;

/**
 * Adds addends of any size up for every group at once, reproducibly: a first pass over the rows finds the largest
 * addend of each group, which fixes the grid on which the second pass adds exactly (`exact-sum.ts`). Hence a sum
 * depends neither on the order of the rows nor on which other groups there are. Sums whose addends overflow are NaN.
 *
 * @param checkpoint is awaited several times a second; throws when the work is to stop
 */
export async function exactGroupSums(
  rows: AddedRows,
  cells: GroupCells,
  checkpoint: () => Promise<void>,
): Promise<ExactGroupSums> {
  const { width } = rows;
  const largest = new Float64Array(cells.groups * width);
  const rowsOf = new Float64Array(cells.groups);
  await forEachAddend(rows, cells, checkpoint, (group, out) => {
    rowsOf[group]!++;
    for (let k = 0, at = group * width; k < width; k++, at++) {
      const size = Math.abs(out[k]!);
      // NaN stays, and makes the sum NaN.
      if (!(size <= largest[at]!)) largest[at] = size;
    }
  });
  const [coarse, fine] = [new Float64Array(largest.length), new Float64Array(largest.length)];
  largest.forEach((bound, at) => {
    const grid = summationGrid(bound, rowsOf[Math.floor(at / width)]!);
    coarse[at] = Number.isNaN(bound) ? Number.NaN : grid.coarse;
    fine[at] = grid.fine;
  });
  const [high, low] = [new Float64Array(largest.length), new Float64Array(largest.length)];
  await forEachAddend(rows, cells, checkpoint, (group, out) => {
    for (let k = 0, at = group * width; k < width; k++, at++) {
      const slice = out[k]! + coarse[at]! - coarse[at]!;
      high[at]! += slice;
      low[at]! += out[k]! - slice + fine[at]! - fine[at]!;
    }
  });
  return { sums: high.map((sum, at) => sum + low[at]!), rows: rowsOf };
}

/** Calls back with the addends of each row, once for each group that it is in. */
async function forEachAddend(
  { count, cell, width, addends }: AddedRows,
  { groupings, groupOf }: GroupCells,
  checkpoint: () => Promise<void>,
  visit: (group: number, out: Float64Array) => void,
): Promise<void> {
  const out = new Float64Array(width);
  for (let start = 0; start < count; start += rowsAtOnce) {
    await checkpoint();
    const end = Math.min(count, start + rowsAtOnce);
    for (let row = start; row < end; row++) {
      const first = cell[row]! * groupings;
      for (let at = first; at < first + groupings; at++) {
        addends(row, groupOf[at]!, out);
        visit(groupOf[at]!, out);
      }
    }
  }
}
