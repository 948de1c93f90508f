import type { Cells, ConfusionTable } from '../statistics/binary-statistic.ts';
import type { CellFormula } from './cell-bootstrap.ts';
import type { WeightedCells } from './linearised-cells.ts';
import { CELLS, total } from './sample.ts';

/** The cells of a 2×2 table in the order of `CELLS`. */
export function countsOf(cells: Cells): Float64Array {
  return Float64Array.from(CELLS, (cell) => cells[cell]);
}

/** A metric of a 2×2 table as one of four counts in the order of `CELLS`. */
export function tableFormula(formula: (cells: Cells) => number): CellFormula {
  // One object for all calls: a bootstrap makes hundreds of thousands.
  const cells = { truePositives: 0, falsePositives: 0, falseNegatives: 0, trueNegatives: 0 };
  return (counts, at) => {
    cells.truePositives = counts[at]!;
    cells.falsePositives = counts[at + 1]!;
    cells.falseNegatives = counts[at + 2]!;
    cells.trueNegatives = counts[at + 3]!;
    return formula(cells);
  };
}

export function weightedCells({ rows, weights, squaredWeights }: ConfusionTable): WeightedCells {
  return { rows: total(rows), weights: countsOf(weights), squaredWeights: countsOf(squaredWeights) };
}
