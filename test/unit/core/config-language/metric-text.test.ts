import assert from 'node:assert/strict';
import { metricFormula } from '../../../../src/core/config-language/metric-text.ts';
import { metricDefinitions } from '../../../../src/core/metrics/catalog.ts';

describe('formulas of metrics', () => {
  it('say in Chinese what takes words; ids and functions stay', () => {
    const ids = metricDefinitions.map(({ id }) => id).sort((a, b) => b.length - a.length);
    const named = new RegExp(`\\b(${ids.join('|')}|max|min|floor|logit|ln)\\b`, 'g');
    const english = metricDefinitions
      .map((metric) => metricFormula(metric, 'zh-cn'))
      .filter((formula) => /[a-z]{3,}[ ,]+[a-z]{2,}/.test(formula.replaceAll(named, '…')));
    assert.deepEqual(english, []);
  });

  it('are the definition itself in English', () => {
    for (const metric of metricDefinitions) assert.equal(metricFormula(metric, 'en'), metric.formula);
  });
});
