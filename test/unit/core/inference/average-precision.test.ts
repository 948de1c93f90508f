import assert from 'node:assert/strict';
import {
  averagePrecisionOfCells,
  averagePrecisionVariance,
  joinCells,
} from '../../../../src/core/inference/average-precision.ts';
import { multinomialSampler } from '../../../../src/core/inference/multinomial.ts';
import { RandomStream } from '../../../../src/core/inference/random.ts';
import type { QuantileCells } from '../../../../src/core/statistics/binary-statistic.ts';

/** 400 score quantiles of ten rows each, positives thinning out as the score falls. */
const random = new RandomStream(5, 'cells');
const positive = Float64Array.from({ length: 400 }, (_, k) => Math.round(10 * random.uniform() * (1 - k / 400)));
const cells = { positive, negative: positive.map((p) => 10 - p) };

function bootstrapDeviation({ positive: p, negative: q }: QuantileCells, replicates: number): number {
  const sample = multinomialSampler([...p, ...q]);
  const drawn = new Float64Array(p.length + q.length);
  const values = Array.from({ length: replicates }, () => {
    sample(random, drawn);
    return averagePrecisionOfCells(drawn.subarray(0, p.length), drawn.subarray(p.length));
  });
  const mean = values.reduce((sum, v) => sum + v, 0) / replicates;
  return Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (replicates - 1));
}

describe('average precision from cells', () => {
  it('is the step sum', () => {
    // scikit-learn 1.9.1: average_precision_score([1, 0, 1, 0, 1], [.9, .8, .7, .7, .1])
    assert.ok(Math.abs(averagePrecisionOfCells([1, 0, 1, 1], [0, 1, 1, 0]) - (1 + 0.5 + 0.6) / 3) < 1e-15);
  });

  it('has the variance of its numerical derivatives', () => {
    const small = { positive: Float64Array.of(3, 1, 2, 0, 1), negative: Float64Array.of(1, 0, 2, 4, 3) };
    let variance = 0;
    for (const side of ['positive', 'negative'] as const) {
      small[side].forEach((count, k) => {
        const moved = (by: number) => {
          const changed = { ...small, [side]: small[side].map((c, i) => (i === k ? c + by : c)) };
          return averagePrecisionOfCells(changed.positive, changed.negative);
        };
        if (count > 0) variance += count * ((moved(1e-5) - moved(-1e-5)) / 2e-5) ** 2;
      });
    }
    assert.ok(Math.abs(averagePrecisionVariance(small) / variance - 1) < 1e-8);
  });

  it('spreads the same in joined cells as in all', () => {
    const closed = Math.sqrt(averagePrecisionVariance(cells));
    const joined = joinCells(cells);
    assert.ok(joined.positive.length <= 40);
    assert.ok(Math.abs(bootstrapDeviation(cells, 400) / closed - 1) < 0.1);
    assert.ok(Math.abs(bootstrapDeviation(joined, 2000) / closed - 1) < 0.06);
  });
});
