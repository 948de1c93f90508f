import assert from 'node:assert/strict';
import { reportWords } from '../../../src/core/messages/report.ts';
import { chartsOf } from '../../../src/core/reports/chart-data.ts';
import { directLabelsOf, drawnRows, yRange } from '../../../webview/charts/drawn-data.ts';
import { sampleEvaluation } from '../../support/sample-evaluation.ts';

const charts = chartsOf(sampleEvaluation(), sampleEvaluation({ version: '1' }, 0.1), reportWords('en'));

describe('drawn data of charts', () => {
  it('puts the negative label’s histogram below the axis', () => {
    const scores = charts.find(({ kind }) => kind === 'scores');
    assert.ok(scores);
    for (const row of drawnRows(scores)) {
      assert.ok(row['label'] === 'negative' ? Number(row['y']) <= 0 : Number(row['y']) >= 0);
    }
    const [lower, upper] = yRange(drawnRows(scores));
    assert.ok(lower < 0 && upper > 0);
  });

  it('names every series beside it, within the chart', () => {
    for (const chart of charts) {
      const labels = directLabelsOf(chart);
      const [lower, upper] = chart.kind === 'scores' ? yRange(drawnRows(chart)) : [0, 1.05];
      for (const { x, y, text } of labels) {
        assert.ok(text.length > 0 && x >= 0 && x <= 1 && y >= lower && y <= upper, `${chart.kind}: ${text}`);
      }
      const series = new Set(chart.rows.flatMap((row) => row['series'] ?? []));
      for (const name of series)
        assert.ok(
          labels.some(({ text }) => text === name),
          `${chart.kind}: ${name}`,
        );
    }
  });
});
