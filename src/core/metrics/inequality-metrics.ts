import type { PlainReason } from '../evaluation/reason.ts';
import type { Cells } from '../statistics/binary-statistic.ts';
import { withoutWeight } from './without-weight.ts';

/**
 * Inequality of the benefit b = 1 + ŷ − y (Speicher et al. 2018) over rows: 2 for a false positive, 1 for a right
 * prediction, 0 for a false negative. Three values only, so that the 2×2 table is enough. Of all rows, not by group.
 */
export const inequalityMetricIds = ['theil_index', 'generalized_entropy_index'] as const;

export type InequalityMetricId = (typeof inequalityMetricIds)[number];

const BENEFITS = [
  ['truePositives', 1],
  ['trueNegatives', 1],
  ['falsePositives', 2],
] as const;

const total = (c: Cells): number => c.truePositives + c.falsePositives + c.falseNegatives + c.trueNegatives;

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

const formulas: Readonly<Record<InequalityMetricId, (cells: Cells) => number>> = {
  theil_index: theilIndex,
  generalized_entropy_index: generalizedEntropyIndex,
};

export function isInequalityMetric(id: string): id is InequalityMetricId {
  return Object.hasOwn(formulas, id);
}

/** The formula of an inequality index, for loops that evaluate it many times. */
export function inequalityFormula(id: InequalityMetricId): (cells: Cells) => number {
  return formulas[id];
}

/** Why an inequality index of this table, of the weights of `rows` rows, is NaN. */
export function inequalityUndefined(cells: Cells, rows: number): PlainReason {
  return total(cells) === 0 ? withoutWeight(rows) : 'only false negatives';
}
