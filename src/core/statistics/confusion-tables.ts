import {
  type BinaryCells,
  type BinaryRows,
  rollUp,
  type SortedRows,
  varianceWeight,
  type Weighting,
} from './binary-rows.ts';
import type { Cells, ConfusionTable } from './binary-statistic.ts';
import { summationGrid } from './exact-sum.ts';
import { lowerBound } from './sort-by-score.ts';

/** Columns for each predicted label: rows, Σw and "Σw²" in two slices each. */
const columnsEach = 5;

/** The 2×2 table of every group by the prediction column. */
export function tablesByPrediction(
  rows: BinaryRows,
  cells: BinaryCells & { readonly predicted: Uint8Array },
  weighting: Weighting,
): ConfusionTable[] {
  const sums = new Float64Array(cells.count * 2 * columnsEach);
  addRows(sums, rows, 0, rows.count, (cell) => cells.predicted[cell] ?? 0, weighting);
  return tablesOf(cells, sums, rows.weight !== undefined);
}

/** The 2×2 table of every group when positive means score ≥ threshold. */
export function tablesByThreshold(
  rows: SortedRows,
  cells: BinaryCells,
  threshold: number,
  weighting: Weighting,
): ConfusionTable[] {
  const sums = new Float64Array(cells.count * 2 * columnsEach);
  const split = lowerBound(rows.score, threshold);
  addRows(sums, rows, 0, split, () => 0, weighting);
  addRows(sums, rows, split, rows.count, () => 1, weighting);
  return tablesOf(cells, sums, rows.weight !== undefined);
}

function addRows(
  sums: Float64Array,
  { cell, weight, count }: Pick<BinaryRows, 'cell' | 'weight' | 'count'>,
  from: number,
  to: number,
  predicted: (cell: number) => number,
  { kind, largest }: Weighting,
): void {
  if (weight === undefined) {
    for (let i = from; i < to; i++) sums[(cell[i]! * 2 + predicted(cell[i]!)) * columnsEach]!++;
    return;
  }
  const square = varianceWeight(kind);
  const first = summationGrid(largest, count);
  const second = summationGrid(square(largest), count);
  for (let i = from; i < to; i++) {
    const at = (cell[i]! * 2 + predicted(cell[i]!)) * columnsEach;
    const w = weight[i]!;
    const w2 = square(w);
    const high = w + first.coarse - first.coarse;
    const high2 = w2 + second.coarse - second.coarse;
    sums[at]!++;
    sums[at + 1]! += high;
    sums[at + 2]! += w - high + first.fine - first.fine;
    sums[at + 3]! += high2;
    sums[at + 4]! += w2 - high2 + second.fine - second.fine;
  }
}

function tablesOf(cells: BinaryCells, sums: Float64Array, weighted: boolean): ConfusionTable[] {
  const columns = 2 * columnsEach;
  const perGroup = rollUp(cells, sums, columns);
  return Array.from({ length: cells.groups }, (_, group) => {
    const table = (value: (at: number) => number): Cells => {
      const at = (label: number, predicted: number): number =>
        value((group * 2 + label) * columns + predicted * columnsEach);
      return { truePositives: at(1, 1), falsePositives: at(0, 1), falseNegatives: at(1, 0), trueNegatives: at(0, 0) };
    };
    const rows = table((at) => perGroup[at]!);
    if (!weighted) return { rows, weights: rows, squaredWeights: rows };
    return {
      rows,
      weights: table((at) => perGroup[at + 1]! + perGroup[at + 2]!),
      squaredWeights: table((at) => perGroup[at + 3]! + perGroup[at + 4]!),
    };
  });
}
