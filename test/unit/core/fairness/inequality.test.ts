import assert from 'node:assert/strict';
import { generalizedEntropyIndex, inequality, theilIndex } from '../../../../src/core/fairness/inequality.ts';
import { statisticOfCells } from '../inference/statistic-of-rows.ts';
import { inference } from './groups.ts';

describe('inequality indices', () => {
  /** COMPAS, all rows, favourable = no new arrest. */
  const { table } = statisticOfCells(2681, 1216, 1282, 2035);

  it('have the values of AIF360', () => {
    // AIF360 0.6.1, 7,214 rows: generalized_entropy_index .1763049, theil_index .2450239
    assert.ok(Math.abs(generalizedEntropyIndex(table.weights) - 0.1763049) < 5e-8);
    assert.ok(Math.abs(theilIndex(table.weights) - 0.2450239) < 5e-8);
  });

  it('are 0 when every prediction is right and undefined when nobody benefits', () => {
    assert.equal(theilIndex(statisticOfCells(3, 0, 0, 4).table.weights), 0);
    const nobody = inequality(statisticOfCells(0, 0, 5, 0).table, inference);
    assert.equal(nobody['theil_index']?.undefined, 'only false negatives');
  });

  it('have intervals that hold them', () => {
    for (const [id, { value, interval, n }] of Object.entries(inequality(table, inference))) {
      assert.ok(interval && value !== null && interval[0] < value && value < interval[1], id);
      assert.equal(n, 7214);
    }
  });
});
