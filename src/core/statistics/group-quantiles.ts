import type { GroupCells } from './group-cells.ts';
import type { GroupedRows } from './group-sums.ts';
import { sortedOrder } from './sorted-order.ts';

/** Values of rows in ascending order. */
export interface SortedValues {
  readonly values: Float64Array;
  readonly order: Uint32Array;
}

export function sortedValues(values: Float64Array): SortedValues {
  return { values, order: sortedOrder(values) };
}

/** Sums of weights in another order differ by less. */
const rounding = 1e-12;

/**
 * Quantiles of the values of every group from one walk in ascending order: for a share q of the group's weight the
 * least value at which the running weight reaches q, and the least at which it passes q. They differ where q falls
 * between two rows, as the middle of an even number of rows does. Rows of weight 0 are passed over.
 *
 * @param totals Σw of each group
 * @param shares of each group, ascending, all groups with as many
 * @returns `[reached, passed]` for each share, `shares[0].length * group + k`; NaN where a group has no weight
 */
export function groupQuantiles(
  { values, order }: SortedValues,
  { cell, weight }: GroupedRows,
  { groups, groupings, groupOf }: GroupCells,
  totals: Float64Array,
  shares: readonly (readonly number[])[],
): { readonly reached: Float64Array; readonly passed: Float64Array } {
  const width = shares[0]?.length ?? 0;
  const reached = new Float64Array(groups * width).fill(Number.NaN);
  const passed = reached.slice();
  const running = new Float64Array(groups);
  const nextReached = new Int32Array(groups);
  const nextPassed = new Int32Array(groups);
  for (const row of order) {
    const w = weight === undefined ? 1 : weight[row]!;
    if (w === 0) continue;
    for (let at = cell[row]! * groupings; at < (cell[row]! + 1) * groupings; at++) {
      const group = groupOf[at]!;
      running[group]! += w;
      const share = running[group]! / totals[group]!;
      const wanted = shares[group]!;
      while (nextReached[group]! < width && share >= wanted[nextReached[group]!]! - rounding) {
        reached[group * width + nextReached[group]!++] = values[row]!;
      }
      while (nextPassed[group]! < width && share > wanted[nextPassed[group]!]! + rounding) {
        passed[group * width + nextPassed[group]!++] = values[row]!;
      }
    }
  }
  return { reached, passed };
}

/** The median of each group: the middle value, or the mean of the two in the middle (numpy `median`). */
export function groupMedians(
  sorted: SortedValues,
  rows: GroupedRows,
  cells: GroupCells,
  totals: Float64Array,
): Float64Array {
  const halves = Array.from({ length: cells.groups }, () => [0.5]);
  const { reached, passed } = groupQuantiles(sorted, rows, cells, totals, halves);
  return reached.map((value, group) => (value + passed[group]!) / 2);
}

/** The lower median of each group (numpy `quantile(method="inverted_cdf")`). */
export function groupLowerMedians(
  sorted: SortedValues,
  rows: GroupedRows,
  cells: GroupCells,
  totals: Float64Array,
): Float64Array {
  const halves = Array.from({ length: cells.groups }, () => [0.5]);
  return groupQuantiles(sorted, rows, cells, totals, halves).reached;
}
