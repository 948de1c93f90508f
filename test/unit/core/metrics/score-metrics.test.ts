import assert from 'node:assert/strict';
import { evaluateColumns } from '../../../support/evaluate-columns.ts';

const near = (actual: number | null | undefined, expected: number): void =>
  assert.ok(Math.abs((actual ?? Number.NaN) - expected) < 1e-12, `${actual} is not ${expected}`);

const metricsOf = async (label: number[], score: number[]) => (await evaluateColumns({ label, score })).overall.metrics;

describe('score metrics', () => {
  it('take calibration errors over 15 bins, the last closed', async () => {
    // Bins: [0.1, 0.12] hold no positive, [0.95, 1] two of three.
    const { ece, mce, rmsce } = await metricsOf([0, 0, 1, 1, 0], [0.1, 0.12, 0.95, 1, 1]);
    const low = 0.11;
    const high = (0.95 + 1 + 1) / 3 - 2 / 3;
    near(ece?.value, 0.4 * low + 0.6 * high);
    near(mce?.value, high);
    near(rmsce?.value, Math.sqrt(0.4 * low ** 2 + 0.6 * high ** 2));
  });

  it('measure losses against always predicting the prevalence', async () => {
    const metrics = await metricsOf([1, 0, 0, 0], [0.6, 0.2, 0.3, 0.1]);
    const brier = (0.16 + 0.04 + 0.09 + 0.01) / 4;
    const logLoss = -(Math.log(0.6) + Math.log(0.8) + Math.log(0.7) + Math.log(0.9)) / 4;
    near(metrics['brier']?.value, brier);
    near(metrics['log_loss']?.value, logLoss);
    near(metrics['d2_brier']?.value, 1 - brier / (0.25 * 0.75));
    near(metrics['d2_log_loss']?.value, 1 + logLoss / (0.25 * Math.log(0.25) + 0.75 * Math.log(0.75)));
    near(metrics['calibration_ratio']?.value, 1.2);
  });

  it('are perfect for perfect scores and say so', async () => {
    const metrics = await metricsOf([1, 0, 1, 0], [1, 0, 1, 0]);
    near(metrics['roc_auc']?.value, 1);
    near(metrics['gini']?.value, 1);
    near(metrics['ks']?.value, 1);
    near(metrics['average_precision']?.value, 1);
    near(metrics['ece']?.value, 0);
    assert.equal(metrics['calibration_slope']?.undefined, 'the score separates the classes');
  });

  it('say why they are undefined', async () => {
    const equal = await metricsOf([1, 0], [0.4, 0.4]);
    near(equal['roc_auc']?.value, 0.5);
    assert.equal(equal['calibration_slope']?.undefined, 'all scores are equal');
    const negative = (await evaluateColumns({ label: [0, 0, 1], score: [0.1, 0.2, null] }, { positive: '1' })).overall;
    assert.equal(negative.metrics['average_precision']?.undefined, 'no positives');
    assert.equal(negative.metrics['d2_brier']?.undefined, 'only one class: no positives');
    near(negative.metrics['log_loss']?.value, -(Math.log(0.9) + Math.log(0.8)) / 2);
  });
});
