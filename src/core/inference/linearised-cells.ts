import type { CellFormula } from './cell-bootstrap.ts';
import type { Estimate, NoEstimate } from './estimate.ts';
import { noInterval } from './no-interval.ts';
import { smallSampleFactor } from './sample.ts';
import { studentTCritical } from './student-t.ts';

/** Weighted cells of a sample: Σw and "Σw²" of each, and the rows of all of them. */
export interface WeightedCells {
  readonly rows: number;
  readonly weights: Float64Array;
  readonly squaredWeights: Float64Array;
}

/** ∂f/∂cell by central differences; f is smooth and does not change when all cells are multiplied by a number. */
export function partialDerivative(formula: CellFormula, weights: Float64Array, cell: number): number {
  const step = weights[cell]! * 1e-4;
  const up = formula(weights.with(cell, weights[cell]! + step), 0);
  const down = formula(weights.with(cell, weights[cell]! - step), 0);
  return (up - down) / (2 * step);
}

/**
 * A metric of cells under sampling weights: variance linearised, Σ over cells of Σw²·(∂f/∂cell)²·n/(n−1)
 * (Binder 1983), limits with t on n − 1 degrees of freedom, cut to the metric's range.
 */
export function linearisedCellEstimate(
  formula: CellFormula,
  { rows, weights, squaredWeights }: WeightedCells,
  value: number,
  range: readonly [number, number],
): Estimate | NoEstimate {
  if (rows <= 1) return { reason: noInterval.oneRow };
  let squares = 0;
  for (let cell = 0; cell < weights.length; cell++) {
    if (weights[cell]! > 0) squares += squaredWeights[cell]! * partialDerivative(formula, weights, cell) ** 2;
  }
  const se = Math.sqrt(squares * smallSampleFactor(rows));
  if (!(se > 1e-12)) return { reason: noInterval.noVariance };
  return {
    value,
    se,
    method: 'linearised, t',
    limits: (critical) => {
      const half = studentTCritical(critical, rows - 1) * se;
      return [Math.max(range[0], value - half), Math.min(range[1], value + half)];
    },
  };
}
