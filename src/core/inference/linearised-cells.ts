import type { ConfusionTable } from '../statistics/binary-statistic.ts';
import type { CellFormula } from './cell-bootstrap.ts';
import type { Estimate, NoEstimate } from './estimate.ts';
import { noInterval } from './no-interval.ts';
import { CELLS, smallSampleFactor, total } from './sample.ts';
import { studentTCritical } from './student-t.ts';

/** ∂f/∂cell by central differences; f is smooth and does not change when all cells are multiplied by a number. */
function partialDerivative(formula: CellFormula, table: ConfusionTable, cell: (typeof CELLS)[number]): number {
  const { weights } = table;
  const step = weights[cell] * 1e-4;
  const up = formula({ ...weights, [cell]: weights[cell] + step });
  const down = formula({ ...weights, [cell]: weights[cell] - step });
  return (up - down) / (2 * step);
}

/**
 * A metric of the 2×2 table under sampling weights: variance linearised, Σ over cells of Σw²·(∂f/∂cell)²·n/(n−1)
 * (Binder 1983), limits with t on n − 1 degrees of freedom, cut to the metric's range.
 */
export function linearisedCellEstimate(
  formula: CellFormula,
  table: ConfusionTable,
  value: number,
  range: readonly [number, number],
): Estimate | NoEstimate {
  const rows = total(table.rows);
  if (rows <= 1) return { reason: noInterval.oneRow };
  let squares = 0;
  for (const cell of CELLS) {
    if (table.weights[cell] > 0) {
      squares += table.squaredWeights[cell] * partialDerivative(formula, table, cell) ** 2;
    }
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
