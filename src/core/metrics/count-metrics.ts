import type { BinaryStatistic, Cells } from '../statistics/binary-statistic.ts';

/** How much there is: rows, Σw, and Σw in each cell of the 2×2 table. */
export const countMetricIds = [
  'n',
  'weight',
  'true_positives',
  'false_positives',
  'false_negatives',
  'true_negatives',
] as const;

export type CountMetricId = (typeof countMetricIds)[number];

const cellOf: Readonly<Partial<Record<CountMetricId, keyof Cells>>> = {
  true_positives: 'truePositives',
  false_positives: 'falsePositives',
  false_negatives: 'falseNegatives',
  true_negatives: 'trueNegatives',
};

export function isCountMetric(id: string): id is CountMetricId {
  return (countMetricIds as readonly string[]).includes(id);
}

/** A count of a statistic; weighted rows count by their weight, `n` counts rows. */
export function countMetric(id: CountMetricId, statistic: BinaryStatistic): number {
  const { weights } = statistic.table;
  const cell = cellOf[id];
  if (cell !== undefined) return weights[cell];
  if (id === 'n') return statistic.rows;
  return weights.truePositives + weights.falsePositives + weights.falseNegatives + weights.trueNegatives;
}
