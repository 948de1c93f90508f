import assert from 'node:assert/strict';
import {
  averagePrecisionEstimate,
  averagePrecisionOfCells,
  averagePrecisionVariance,
} from '../../../../src/core/inference/average-precision.ts';
import { isEstimate } from '../../../../src/core/inference/estimate.ts';
import { multinomialSampler } from '../../../../src/core/inference/multinomial.ts';
import { RandomStream } from '../../../../src/core/inference/random.ts';
import type { QuantileCells, ScoreStatistic } from '../../../../src/core/statistics/binary-statistic.ts';

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

  it('spreads as its bootstrap does', () => {
    const closed = Math.sqrt(averagePrecisionVariance(cells));
    assert.ok(Math.abs(bootstrapDeviation(cells, 400) / closed - 1) < 0.1);
  });
});

/** A statistic of rows without ties whose labels, by descending score, are these. */
function ranked(labels: readonly number[]): ScoreStatistic {
  const sums = (rows: number) => ({ rows, weight: rows, squaredWeight: rows });
  const hits = Float64Array.from(labels);
  const misses = hits.map((label) => 1 - label);
  const positives = hits.reduce((sum, label) => sum + label, 0);
  return {
    positive: sums(positives),
    negative: sums(labels.length - positives),
    quantileCells: { positive: hits, negative: misses },
    ranks: { averagePrecision: averagePrecisionOfCells(hits, misses) },
  } as ScoreStatistic;
}

const limitsOf = (labels: readonly number[]): readonly [number, number] => {
  const estimate = averagePrecisionEstimate(ranked(labels), 'sampling');
  assert.ok(isEstimate(estimate));
  return estimate.limits(1.959963984540054);
};

describe('interval of the average precision', () => {
  it('has an exact lower limit where every positive comes first', () => {
    const [lower, upper] = limitsOf([1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    assert.equal(upper, 1);
    // 10 negatives: a share of 1 − 0.025^(1/10) before all positives is 0.617 negatives a positive, 1 − c·ln(1 + 1/c).
    const c = 2 * (1 - 0.025 ** (1 / 10));
    assert.ok(Math.abs(lower - (1 - c * Math.log(1 + 1 / c))) < 1e-12, String(lower));
  });

  it('knows more the more rows rank perfectly', () => {
    const perfect = (rows: number) => limitsOf([...Array(rows).fill(1), ...Array(rows).fill(0)])[0];
    assert.ok(perfect(5) < perfect(50) && perfect(50) < perfect(500) && perfect(500) < 1);
  });

  it('is wider with t the fewer positives there are', () => {
    const [lower, upper] = limitsOf([1, 0, 1, 0, 0, 0, 0, 0]);
    assert.ok(lower < 0.1 && upper > 0.99, `${lower}–${upper}`);
  });

  it('says why there is none', () => {
    const reason = (labels: readonly number[]) => {
      const estimate = averagePrecisionEstimate(ranked(labels), 'sampling');
      return isEstimate(estimate) ? undefined : estimate.reason;
    };
    assert.equal(reason([1, 1, 1]), 'only one class: no negatives');
    assert.equal(reason([0, 1, 0]), 'one positive row');
  });
});
