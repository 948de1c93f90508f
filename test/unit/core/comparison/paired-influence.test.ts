import assert from 'node:assert/strict';
import { pairedInfluence } from '../../../../src/core/comparison/paired-influence.ts';
import { averagePrecisionVariance } from '../../../../src/core/inference/average-precision.ts';
import {
  type InfluencedScoreMetric,
  type ScoredRows,
  scoreInfluences,
} from '../../../../src/core/inference/score-influence.ts';
import { sixtyRows } from '../inference/sixty-rows.ts';
import { statisticOfRows } from '../inference/statistic-of-rows.ts';

const { scores } = statisticOfRows(sixtyRows.map(({ label, score }) => ({ label, score })));
assert.ok(scores);
const rows: ScoredRows = {
  label: Uint8Array.from(sixtyRows, ({ label }) => Number(label)),
  score: Float64Array.from(sixtyRows, ({ score }) => score),
  // statsmodels 0.15.0 Logit(y, [1, logit p])
  statistic: { ...scores, calibration: { ...scores.calibration, slope: 0.7390352991098273 } },
};

function variance(id: InfluencedScoreMetric): number {
  return pairedInfluence(id, rows).reduce((sum, x) => sum + x * x, 0);
}

const near = (actual: number, expected: number, relative: number): void =>
  assert.ok(Math.abs(actual / expected - 1) < relative, `${actual} ≠ ${expected}`);

describe('influence of single rows', () => {
  it('adds up to the variance of each metric', () => {
    near(variance('roc_auc'), scores.ranks.rocAucVariance, 1e-12);
    near(variance('average_precision'), averagePrecisionVariance(scores.quantileCells), 1e-12);
    // statsmodels 0.15.0, cov_type='HC0': Logit slope; GLM binomial with offset logit(p)
    near(variance('calibration_slope'), 0.07046098333039505, 1e-7);
    near(variance('calibration_intercept'), 0.10213610051098956, 1e-9);
  });

  it('adds up to zero', () => {
    for (const [id, influence] of Object.entries(scoreInfluences)) {
      const sum = influence(rows).reduce((total, x) => total + x, 0);
      assert.ok(Math.abs(sum) < 1e-9, `${id}: ${sum}`);
    }
  });
});
