import type { WeightKind } from '../evaluation/plan.ts';
import type { CellIndices, GroupCells } from './group-cells.ts';

/** What is the same for all rows of a cell: label, prediction, groups. */
export interface BinaryCells extends GroupCells {
  /** 1 where the label is positive, else 0. */
  readonly positive: Uint8Array;
  /** 1 where the prediction is positive; absent without a prediction column. */
  readonly predicted?: Uint8Array;
}

/** Rows with nothing missing. Scores are in [0, 1] and never -0; weights are finite and not negative. */
export interface BinaryRows {
  readonly count: number;
  readonly cell: CellIndices;
  readonly score?: Float64Array;
  readonly weight?: Float64Array;
  /** Codes from 0. */
  readonly cluster?: Int32Array;
}

/** Rows by ascending score. The order of rows with equal scores is arbitrary: nothing may depend on it. */
export interface SortedRows {
  readonly count: number;
  readonly score: Float64Array;
  readonly cell: CellIndices;
  readonly weight?: Float64Array;
}

/** How weights enter sums; the largest weight fixes the grids of the sums. */
export interface Weighting {
  readonly kind: WeightKind;
  readonly largest: number;
}

/** What a row of weight w adds to "Σw²": w² for sampling weights, w for frequency weights. */
export const varianceWeight = (kind: WeightKind): ((w: number) => number) =>
  kind === 'sampling' ? (w) => w * w : (w) => w;

/** Adds the columns of each cell up to its groups, apart by label: `[(group * 2 + label) * columns + column]`. */
export function rollUp(cells: BinaryCells, perCell: Float64Array, columns: number): Float64Array {
  const { groupings, groupOf, positive } = cells;
  const perGroup = new Float64Array(cells.groups * 2 * columns);
  for (let cell = 0; cell < cells.count; cell++) {
    const from = cell * columns;
    for (let grouping = 0; grouping < groupings; grouping++) {
      const to = (groupOf[cell * groupings + grouping]! * 2 + positive[cell]!) * columns;
      for (let k = 0; k < columns; k++) perGroup[to + k]! += perCell[from + k]!;
    }
  }
  return perGroup;
}
