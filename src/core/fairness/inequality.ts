import type { Metrics, MetricValue } from '../evaluation/document.ts';
import type { IntervalFields } from '../evaluation/interval-fields.ts';
import type { PlainReason } from '../evaluation/reason.ts';
import { cellInterval, drawCells } from '../inference/cell-bootstrap.ts';
import { isEstimate } from '../inference/estimate.ts';
import { OVERALL_STREAM } from '../inference/group-stream.ts';
import type { Inference } from '../inference/inference.ts';
import { linearisedCellEstimate } from '../inference/linearised-cells.ts';
import { noInterval } from '../inference/no-interval.ts';
import { twoSidedCritical } from '../inference/normal.ts';
import { isCount, total } from '../inference/sample.ts';
import { countsOf, tableFormula, weightedCells } from '../inference/table-cells.ts';
import { withoutWeight } from '../metrics/without-weight.ts';
import type { Cells, ConfusionTable } from '../statistics/binary-statistic.ts';

/**
 * Inequality of the benefit b = 1 + ŷ − y (Speicher et al. 2018): 2 for a false positive, 1 for a right prediction,
 * 0 for a false negative. Three values only, so that the 2×2 table is enough.
 */
const BENEFITS = [
  ['truePositives', 1],
  ['trueNegatives', 1],
  ['falsePositives', 2],
] as const;

function meanBenefit(cells: Cells): number {
  return (cells.truePositives + cells.trueNegatives + 2 * cells.falsePositives) / total(cells);
}

/** Theil index: mean of (b/μ)·ln(b/μ), with 0·ln 0 = 0 (AIF360 `theil_index`). NaN when nobody has a benefit. */
export function theilIndex(cells: Cells): number {
  const mean = meanBenefit(cells);
  if (!(mean > 0)) return Number.NaN;
  const sum = BENEFITS.reduce((part, [cell, b]) => part + cells[cell] * (b / mean) * Math.log(b / mean), 0);
  return Math.max(0, sum / total(cells));
}

/** Generalised entropy index with α = 2: ½·(mean of (b/μ)² − 1) (AIF360 `generalized_entropy_index(alpha=2)`). */
export function generalizedEntropyIndex(cells: Cells): number {
  const mean = meanBenefit(cells);
  if (!(mean > 0)) return Number.NaN;
  const squares = BENEFITS.reduce((sum, [cell, b]) => sum + cells[cell] * (b / mean) ** 2, 0);
  return Math.max(0, (squares / total(cells) - 1) / 2);
}

const formulas = { theil_index: theilIndex, generalized_entropy_index: generalizedEntropyIndex } as const;

/** The ids, in the order in which they are shown. */
const inequalityIds = ['theil_index', 'generalized_entropy_index'] as const;

/** Inequality indices over all rows, with bootstrap intervals, linearised under sampling weights. */
export function inequality(table: ConfusionTable, inference: Inference): Metrics {
  return Object.fromEntries(inequalityIds.map((id) => [id, inequalityIndex(id, table, inference)]));
}

function inequalityIndex(id: (typeof inequalityIds)[number], table: ConfusionTable, inference: Inference): MetricValue {
  const formula = formulas[id];
  const n = total(table.rows);
  const value = formula(table.weights);
  if (Number.isNaN(value)) {
    const reason: PlainReason = total(table.weights) === 0 ? withoutWeight(n) : 'only false negatives';
    return { value: null, n, undefined: reason, interval: null, no_interval: noInterval.undefined };
  }
  return { value, n, ...inequalityInterval(id, value, table, inference) };
}

function inequalityInterval(
  id: (typeof inequalityIds)[number],
  value: number,
  table: ConfusionTable,
  inference: Inference,
): IntervalFields {
  const formula = tableFormula(formulas[id]);
  const { bootstrap, seed, confidence, weightKind } = inference;
  if (!isCount(table, weightKind)) {
    const estimate = linearisedCellEstimate(formula, weightedCells(table), value, [0, Infinity]);
    if (!isEstimate(estimate)) return { interval: null, no_interval: estimate.reason };
    return { interval: [...estimate.limits(twoSidedCritical(confidence))], method: estimate.method };
  }
  if (bootstrap === 0) return { interval: null, no_interval: noInterval.bootstrapOff };
  const draws = drawCells(countsOf(table.weights), bootstrap, seed, OVERALL_STREAM);
  const found = cellInterval(formula, value, draws, confidence);
  if (found === undefined) return { interval: null, no_interval: noInterval.resamplesUndefined };
  return { interval: [...found.interval], method: found.method };
}
