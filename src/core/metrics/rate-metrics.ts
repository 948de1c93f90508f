import type { Cells } from '../statistics/binary-statistic.ts';

type Sum = (cells: Cells) => number;

const correct: Sum = (c) => c.truePositives + c.trueNegatives;
const wrong: Sum = (c) => c.falsePositives + c.falseNegatives;
const positive: Sum = (c) => c.truePositives + c.falseNegatives;
const negative: Sum = (c) => c.falsePositives + c.trueNegatives;
const selected: Sum = (c) => c.truePositives + c.falsePositives;
const rejected: Sum = (c) => c.falseNegatives + c.trueNegatives;
const tp: Sum = (c) => c.truePositives;
const fp: Sum = (c) => c.falsePositives;
const fn: Sum = (c) => c.falseNegatives;
const tn: Sum = (c) => c.trueNegatives;

/** Each rate as the share of successes among successes and failures. */
export const rateParts = {
  accuracy: [correct, wrong],
  error_rate: [wrong, correct],
  prevalence: [positive, negative],
  selection_rate: [selected, rejected],
  precision: [tp, fp],
  recall: [tp, fn],
  true_negative_rate: [tn, fp],
  false_positive_rate: [fp, tn],
  false_negative_rate: [fn, tp],
  negative_predictive_value: [tn, fn],
  false_discovery_rate: [fp, tp],
  false_omission_rate: [fn, tn],
} as const satisfies Record<string, readonly [Sum, Sum]>;

/** Metrics that are a share of rows, so that a binomial tells their interval and people say their gaps in points. */
export type RateId = keyof typeof rateParts;

export function isRate(id: string): id is RateId {
  return Object.hasOwn(rateParts, id);
}
