import type { GroupCells } from './group-cells.ts';
import type { GroupedRows } from './group-sums.ts';

/** Smallest and largest of a value over the rows of every group; infinite in groups without rows. */
export function groupExtremes(
  { count, cell }: GroupedRows,
  { groups, groupings, groupOf }: GroupCells,
  value: (row: number) => number,
): { readonly smallest: Float64Array; readonly largest: Float64Array } {
  const smallest = new Float64Array(groups).fill(Infinity);
  const largest = new Float64Array(groups).fill(-Infinity);
  for (let row = 0; row < count; row++) {
    const x = value(row);
    for (let at = cell[row]! * groupings; at < (cell[row]! + 1) * groupings; at++) {
      const group = groupOf[at]!;
      if (x < smallest[group]!) smallest[group] = x;
      if (x > largest[group]!) largest[group] = x;
    }
  }
  return { smallest, largest };
}
