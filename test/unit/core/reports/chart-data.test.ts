import assert from 'node:assert/strict';
import { reportWords } from '../../../../src/core/messages/report.ts';
import { chartsOf } from '../../../../src/core/reports/chart-data.ts';
import { sampleEvaluation } from '../../../support/sample-evaluation.ts';

const words = reportWords('en');
const evaluation = sampleEvaluation();

function chart(kind: string, changed = evaluation) {
  const found = chartsOf(changed, undefined, words).find((candidate) => candidate.kind === kind);
  assert.ok(found, kind);
  return found;
}

function withMetric(metric: string, value: number, interval: [number, number]) {
  const metrics = { ...evaluation.overall.metrics, [metric]: { value, n: 100, interval } };
  return { ...evaluation, overall: { n: 100, metrics } };
}

describe('chart data', () => {
  it('has the four charts with titles made from the numbers', () => {
    assert.deepEqual(
      chartsOf(evaluation, undefined, words).map(({ title }) => title),
      [
        'Ranking: a “good” row scores above another in 77 of 100 pairs',
        'Selecting: of 100 selected rows, 78 are “good”',
        'Calibration: no difference from what happened is shown',
        'Scores: at the best cut, the labels differ by 39.9 points (KS)',
      ],
    );
  });

  it('says which way scores are off only when the interval leaves out 1', () => {
    assert.match(chart('calibration', withMetric('calibration_ratio', 1.2, [1.1, 1.3])).title, /too high, 20/);
    assert.match(chart('calibration', withMetric('calibration_ratio', 0.9, [0.85, 0.95])).title, /too low, 10/);
    assert.match(chart('calibration', withMetric('calibration_ratio', 1.2, [0.9, 1.5])).title, /no difference/);
  });

  it('does not call scores calibrated whose errors at both ends cancel out', () => {
    assert.match(
      chart('calibration', withMetric('calibration_slope', 2.26, [1.74, 2.77])).title,
      /high scores are too low/,
    );
    assert.match(
      chart('calibration', withMetric('calibration_slope', 0.6, [0.5, 0.8])).title,
      /high scores are too high/,
    );
    assert.match(chart('calibration', withMetric('calibration_slope', 1.2, [0.9, 1.5])).title, /no difference/);
  });

  it('puts the baseline’s line beside the model’s own', () => {
    const [roc] = chartsOf(evaluation, sampleEvaluation({ version: '1' }, 0.1), words);
    const series = new Set(roc?.rows.map((row) => row['series']));
    assert.deepEqual(series, new Set(['version 1', 'version 2']));
  });

  it('gives the histogram as shares of each label', () => {
    const shares = { positive: 0, negative: 0 };
    for (const row of chart('scores').rows) shares[row['label'] as 'positive' | 'negative'] += Number(row['y']);
    assert.ok(Math.abs(shares.positive - 1) < 1e-9 && Math.abs(shares.negative - 1) < 1e-9);
  });

  it('leaves out empty calibration bins', () => {
    const calibration = evaluation.curves.calibration;
    assert.ok(calibration);
    const curves = {
      ...evaluation.curves,
      calibration: { ...calibration, n: calibration.n.map((n, i) => (i < 5 ? 0 : n)) },
    };
    assert.equal(chart('calibration', { ...evaluation, curves }).rows.length, 10);
  });

  it('has no charts without scores', () => {
    assert.deepEqual(chartsOf({ ...evaluation, curves: {} }, undefined, words), []);
  });
});
