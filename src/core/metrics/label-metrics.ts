import type { PlainReason } from '../evaluation/reason.ts';
import type { Cells } from '../statistics/binary-statistic.ts';
import { withoutWeight } from './without-weight.ts';

/** Metrics of labels against predicted labels: each a function of the 2×2 table. */
export const labelMetricIds = [
  'accuracy',
  'error_rate',
  'balanced_accuracy',
  'prevalence',
  'selection_rate',
  'precision',
  'recall',
  'true_negative_rate',
  'false_positive_rate',
  'false_negative_rate',
  'negative_predictive_value',
  'false_discovery_rate',
  'false_omission_rate',
  'f1',
  'f0.5',
  'f2',
  'jaccard',
  'matthews_corrcoef',
  'cohen_kappa',
  'youden_j',
  'positive_likelihood_ratio',
  'negative_likelihood_ratio',
  'diagnostic_odds_ratio',
] as const;

export type LabelMetricId = (typeof labelMetricIds)[number];

/** a / b, NaN where b is 0: undefined, never infinite. */
const ratio = (a: number, b: number): number => (b > 0 ? a / b : Number.NaN);

const total = (c: Cells): number => c.truePositives + c.falsePositives + c.falseNegatives + c.trueNegatives;
const positives = (c: Cells): number => c.truePositives + c.falseNegatives;
const negatives = (c: Cells): number => c.falsePositives + c.trueNegatives;
const selected = (c: Cells): number => c.truePositives + c.falsePositives;
const rejected = (c: Cells): number => c.falseNegatives + c.trueNegatives;
const involved = (c: Cells): number => c.truePositives + c.falsePositives + c.falseNegatives;

const recall = (c: Cells): number => ratio(c.truePositives, positives(c));
const trueNegativeRate = (c: Cells): number => ratio(c.trueNegatives, negatives(c));
const falsePositiveRate = (c: Cells): number => ratio(c.falsePositives, negatives(c));
const falseNegativeRate = (c: Cells): number => ratio(c.falseNegatives, positives(c));

const fMeasure =
  (squaredBeta: number) =>
  (c: Cells): number => {
    const hits = (1 + squaredBeta) * c.truePositives;
    return ratio(hits, hits + squaredBeta * c.falseNegatives + c.falsePositives);
  };

/** tp·tn − fp·fn: positive when predictions and labels agree more than by chance. */
const association = (c: Cells): number => c.truePositives * c.trueNegatives - c.falsePositives * c.falseNegatives;

const geometricMargins = (c: Cells): number =>
  Math.sqrt(selected(c) * rejected(c)) * Math.sqrt(positives(c) * negatives(c));

/** Rounding can take a correlation of 1 past it. */
const withinOne = (correlation: number): number => Math.max(-1, Math.min(1, correlation));

const formulas: Readonly<Record<LabelMetricId, (c: Cells) => number>> = {
  accuracy: (c) => ratio(c.truePositives + c.trueNegatives, total(c)),
  error_rate: (c) => ratio(c.falsePositives + c.falseNegatives, total(c)),
  balanced_accuracy: (c) => (recall(c) + trueNegativeRate(c)) / 2,
  prevalence: (c) => ratio(positives(c), total(c)),
  selection_rate: (c) => ratio(selected(c), total(c)),
  precision: (c) => ratio(c.truePositives, selected(c)),
  recall,
  true_negative_rate: trueNegativeRate,
  false_positive_rate: falsePositiveRate,
  false_negative_rate: falseNegativeRate,
  negative_predictive_value: (c) => ratio(c.trueNegatives, rejected(c)),
  false_discovery_rate: (c) => ratio(c.falsePositives, selected(c)),
  false_omission_rate: (c) => ratio(c.falseNegatives, rejected(c)),
  f1: fMeasure(1),
  'f0.5': fMeasure(0.25),
  f2: fMeasure(4),
  jaccard: (c) => ratio(c.truePositives, involved(c)),
  matthews_corrcoef: (c) => withinOne(ratio(association(c), geometricMargins(c))),
  cohen_kappa: (c) => ratio(2 * association(c), selected(c) * negatives(c) + positives(c) * rejected(c)),
  // recall + true negative rate − 1, without its rounding: exactly 0 where predictions do not depend on labels.
  youden_j: (c) => ratio(association(c), positives(c) * negatives(c)),
  positive_likelihood_ratio: (c) => ratio(recall(c), falsePositiveRate(c)),
  negative_likelihood_ratio: (c) => ratio(falseNegativeRate(c), trueNegativeRate(c)),
  diagnostic_odds_ratio: (c) => ratio(c.truePositives * c.trueNegatives, c.falsePositives * c.falseNegatives),
};

export function isLabelMetric(id: string): id is LabelMetricId {
  return Object.hasOwn(formulas, id);
}

/** The formula of a label metric, for loops that evaluate it many times. */
export function labelFormula(id: LabelMetricId): (cells: Cells) => number {
  return formulas[id];
}

/**
 * A label metric of a 2×2 table of counts or weights; NaN where it is undefined.
 * Values equal scikit-learn 1.9 (`precision_score` … with `zero_division=nan`).
 */
export function labelMetric(id: LabelMetricId, cells: Cells): number {
  return formulas[id](cells);
}

/** The part of the table that each metric divides by; the others divide by all of it. */
const denominators: Partial<Record<LabelMetricId, (c: Cells) => number>> = {
  precision: selected,
  false_discovery_rate: selected,
  recall: positives,
  false_negative_rate: positives,
  true_negative_rate: negatives,
  false_positive_rate: negatives,
  negative_predictive_value: rejected,
  false_omission_rate: rejected,
  f1: involved,
  'f0.5': involved,
  f2: involved,
  jaccard: involved,
};

/** Rows in the metric's own denominator, from the table of row counts. */
export function labelMetricRows(id: LabelMetricId, rows: Cells): number {
  return (denominators[id] ?? total)(rows);
}

/** Why a label metric of this table, of counts or of the weights of `rows` rows, is NaN. */
export function labelMetricUndefined(id: LabelMetricId, cells: Cells, rows: number): PlainReason {
  if (total(cells) === 0) return withoutWeight(rows);
  if (denominators[id] === selected) return 'no predicted positives';
  if (denominators[id] === rejected) return 'no predicted negatives';
  if (denominators[id] === involved) return 'no positives, neither labelled nor predicted';
  if (id === 'cohen_kappa') return 'labels and predictions are all the same';
  if (positives(cells) === 0) return 'no positives';
  if (negatives(cells) === 0) return 'no negatives';
  if (id === 'negative_likelihood_ratio') return 'no true negatives';
  if (id === 'matthews_corrcoef') return selected(cells) === 0 ? 'no predicted positives' : 'no predicted negatives';
  return cells.falsePositives === 0 ? 'no false positives' : 'no false negatives';
}
