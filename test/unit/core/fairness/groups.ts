import { binaryMetrics } from '../../../../src/core/evaluation/measure-binary.ts';
import type { GroupNumbers } from '../../../../src/core/fairness/group-numbers.ts';
import type { Inference } from '../../../../src/core/inference/inference.ts';
import { binaryMetricIds } from '../../../../src/core/metrics/binary-metric.ts';
import type { BinaryStatistic } from '../../../../src/core/statistics/binary-statistic.ts';
import { statisticOfCells } from '../inference/statistic-of-rows.ts';

export const inference: Inference = {
  confidence: 0.95,
  bootstrap: 500,
  seed: 0,
  weightKind: 'sampling',
  minimumGroup: 1,
};

export function groupOf(value: string | null, statistic: BinaryStatistic): GroupNumbers {
  const ids = binaryMetricIds({ labels: true, scores: statistic.scores !== undefined });
  return { values: [value], ...binaryMetrics(ids, statistic, inference.weightKind) };
}

/** A group of a 2×2 table: true positives, false positives, false negatives, true negatives. */
export function cellGroup(value: string | null, ...cells: readonly [number, number, number, number]): GroupNumbers {
  return groupOf(value, statisticOfCells(...cells));
}
