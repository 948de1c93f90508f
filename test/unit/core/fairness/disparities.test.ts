import assert from 'node:assert/strict';
import type { Disparity } from '../../../../src/core/evaluation/document.ts';
import type { Grouping } from '../../../../src/core/evaluation/plan.ts';
import { disparities } from '../../../../src/core/fairness/disparities.ts';
import type { GroupNumbers } from '../../../../src/core/fairness/group-numbers.ts';
import type { Inference } from '../../../../src/core/inference/inference.ts';
import { sixtyRows } from '../inference/sixty-rows.ts';
import { statisticOfRows } from '../inference/statistic-of-rows.ts';
import { cellGroup, groupOf, inference } from './groups.ts';

function disparitiesOf(
  groups: readonly GroupNumbers[],
  privileged?: string,
  change: Partial<Inference> = {},
  unprivileged?: GroupNumbers,
): Map<string, Disparity> {
  const grouping: Grouping = {
    kind: 'sensitive',
    columns: [{ column: 'group' }],
    ...(privileged === undefined ? {} : { privileged }),
  };
  const all = disparities(grouping, groups, { ...inference, ...change }, unprivileged);
  return new Map(all.map((disparity) => [[disparity.metric, ...(disparity.group ?? [])].join(' '), disparity]));
}

function near(actual: number | null | undefined, expected: number, tolerance = 5e-8): void {
  assert.ok(Math.abs((actual ?? Number.NaN) - expected) <= tolerance, `${actual} ≠ ${expected}`);
}

/** COMPAS, ProPublica's two-year table, favourable = no new arrest (tp, fp, fn, tn). */
const compas = [cellGroup('Caucasian', 1139, 461, 349, 505), cellGroup('others', 1542, 755, 933, 1530)];

describe('disparities as published', () => {
  it('has AIF360 values of COMPAS, Caucasian against the rest', () => {
    // AIF360 0.6.1 on the 7,214 rows
    const found = disparitiesOf(compas, 'Caucasian');
    near(found.get('statistical_parity_difference')?.value, -0.1694337);
    near(found.get('disparate_impact')?.value, 0.740131);
    near(found.get('average_odds_difference')?.value, -0.1446183);
    near(found.get('recall_difference_to_privileged')?.value, -0.1424267);
  });

  it('has AIF360 values of German credit', () => {
    // good and bad credits of 310 women and 690 men; of 190 up to 25 years old and 810 older
    const sex = disparitiesOf([cellGroup('female', 201, 0, 0, 109), cellGroup('male', 499, 0, 0, 191)], 'male');
    near(sex.get('statistical_parity_difference')?.value, -0.0748013);
    near(sex.get('disparate_impact')?.value, 0.896567328205);
    near(sex.get('smoothed_empirical_differential_fairness')?.value, 0.2393837);
    const age = disparitiesOf([cellGroup('young', 110, 0, 0, 80), cellGroup('aged', 590, 0, 0, 220)], 'aged');
    near(age.get('statistical_parity_difference')?.value, -0.1494477);
    near(age.get('disparate_impact')?.value, 0.794826);
    near(age.get('smoothed_empirical_differential_fairness')?.value, 0.4383541);
  });
});

describe('disparities between groups', () => {
  it('are largest minus smallest and smallest over largest, with the groups', () => {
    const found = disparitiesOf([
      cellGroup('a', 30, 10, 10, 50),
      cellGroup('b', 20, 20, 20, 40),
      cellGroup('c', 10, 5, 30, 55),
    ]);
    const parity = found.get('demographic_parity_difference');
    near(parity?.value, 0.25, 1e-15);
    assert.deepEqual([parity?.lowest, parity?.highest], [['c'], ['a']]);
    near(found.get('demographic_parity_ratio')?.value, 0.15 / 0.4, 1e-15);
    near(found.get('equal_opportunity_difference')?.value, 0.5, 1e-15);
    // recall gap .5, false positive rate gap 1/3 − 5/60
    near(found.get('equalized_odds_difference')?.value, 0.5, 1e-15);
    near(found.get('equalized_odds_ratio')?.value, 1 / 4, 1e-15);
    assert.equal(found.has('recall_difference'), false);
    assert.equal(found.has('n_difference'), false);
  });

  it('are Newcombe’s interval for two groups', () => {
    // statsmodels 0.15.0 confint_proportions_2indep(56, 70, 48, 80, method='newcomb'): .0524, .3339 (value .2)
    const found = disparitiesOf([cellGroup('a', 56, 0, 14, 10), cellGroup('b', 48, 0, 32, 10)]);
    const { interval, method } = found.get('equal_opportunity_difference') ?? {};
    near(interval?.[0], 0.05243147240236498, 1e-10);
    near(interval?.[1], 0.33387265403690614, 1e-10);
    assert.equal(method, 'simultaneous Newcombe');
  });

  it('leave out missing, small and undefined groups, each with its reason', () => {
    const groups = [
      cellGroup('a', 30, 10, 10, 50),
      cellGroup('b', 20, 20, 20, 40),
      cellGroup('no positives', 0, 2, 0, 8),
      cellGroup('tiny', 1, 0, 0, 1),
      cellGroup(null, 1, 1, 40, 40),
    ];
    const recall = disparitiesOf(groups, undefined, { minimumGroup: 5 }).get('equal_opportunity_difference');
    near(recall?.value, 0.25, 1e-15);
    assert.deepEqual(recall?.left_out, [
      { values: ['no positives'], reason: 'no positives' },
      { values: ['tiny'], reason: 'fewer than 5 rows' },
      { values: [null], reason: 'missing value' },
    ]);
    assert.equal(disparitiesOf(groups).get('accuracy_difference')?.left_out.length, 1);
  });

  it('are undefined, with a reason, where they must be', () => {
    const one = disparitiesOf([cellGroup('a', 3, 1, 1, 5), cellGroup(null, 3, 1, 1, 5)]);
    assert.equal(one.get('accuracy_difference')?.undefined, 'fewer than two groups');
    assert.equal(one.get('equalized_odds_difference')?.value, null);
    const noneSelected = disparitiesOf([cellGroup('a', 0, 0, 4, 5), cellGroup('b', 0, 0, 3, 9)]);
    assert.equal(noneSelected.get('demographic_parity_ratio')?.undefined, 'the largest value is 0');
    const negative = disparitiesOf([cellGroup('a', 1, 9, 9, 1), cellGroup('b', 9, 1, 1, 9)]);
    assert.equal(negative.get('cohen_kappa_ratio')?.undefined, 'a value is negative');
  });

  it('have an interval that holds the value, wider with a higher confidence', () => {
    const groups = [cellGroup('a', 30, 10, 10, 50), cellGroup('b', 20, 20, 20, 40), cellGroup('c', 10, 5, 30, 55)];
    const [usual, wide] = [disparitiesOf(groups), disparitiesOf(groups, undefined, { confidence: 0.99 })];
    let intervals = 0;
    for (const [id, { value, interval }] of usual) {
      if (value === null || !interval) continue;
      intervals += 1;
      const wider = wide.get(id)?.interval;
      assert.ok(interval[0] <= value && value <= interval[1], `${id}: ${value} outside ${interval}`);
      assert.ok(wider && wider[0] <= interval[0] && wider[1] >= interval[1], `${id}: ${wider} not around ${interval}`);
    }
    assert.ok(intervals > 40, String(intervals));
  });

  it('claim nothing below the upper limit when a group’s rate is 0', () => {
    const ratio = disparitiesOf([cellGroup('a', 0, 0, 5, 45), cellGroup('b', 20, 0, 5, 25)]).get(
      'demographic_parity_ratio',
    );
    assert.equal(ratio?.value, 0);
    assert.equal(ratio?.interval?.[0], 0);
    assert.ok((ratio?.interval?.[1] ?? 0) > 0.05 && (ratio?.interval?.[1] ?? 1) < 0.5);
  });

  it('of scores use the standard errors of the groups', () => {
    const rows = sixtyRows.map(({ label, score }) => ({ label, score }));
    const found = disparitiesOf([
      groupOf('a', statisticOfRows(rows.slice(0, 30))),
      groupOf('b', statisticOfRows(rows.slice(30))),
    ]);
    for (const id of ['roc_auc', 'gini', 'average_precision', 'log_loss', 'brier', 'calibration_ratio']) {
      const disparity = found.get(`${id}_difference`);
      assert.ok(disparity?.interval && disparity.interval[1] > (disparity.value ?? 0), id);
      assert.ok((disparity.expected_if_equal ?? 0) > 0, id);
    }
    assert.equal(found.get('ks_difference')?.interval, null);
  });

  it('have no interval of a ratio when a loss is exactly 0', () => {
    const perfect = statisticOfRows([0, 0, 1, 1].map((score) => ({ label: score === 1, score })));
    const rows = sixtyRows.map(({ label, score }) => ({ label, score }));
    const found = disparitiesOf([groupOf('a', perfect), groupOf('b', statisticOfRows(rows))]);
    assert.equal(found.get('brier_ratio')?.value, 0);
    assert.equal(found.get('brier_ratio')?.no_interval, 'zero has no logarithm');
  });

  it('are the same for a grouping whatever other groupings there are, and in any order of groups', () => {
    const groups = [cellGroup('a', 30, 10, 10, 50), cellGroup('b', 20, 20, 20, 40)];
    const forward = disparitiesOf(groups).get('f1_difference');
    const backward = disparitiesOf([...groups].reverse()).get('f1_difference');
    assert.deepEqual(forward?.interval, backward?.interval);
  });
});

describe('expected_if_equal', () => {
  it('is the mean range of rates that differ by chance alone', () => {
    const groups = ['a', 'b', 'c', 'd', 'e'].map((name) => cellGroup(name, 50, 50, 50, 50));
    // Mean range of five standard normals is 2.326 (Tippett 1925); the rate's standard error is √(.25/200)
    const expected = disparitiesOf(groups).get('demographic_parity_difference')?.expected_if_equal ?? 0;
    near(expected, 2.326 * Math.sqrt(0.25 / 200), 0.003);
  });

  it('is larger for smaller groups, and a ratio for ratios', () => {
    const small = disparitiesOf([cellGroup('a', 5, 5, 5, 5), cellGroup('b', 5, 5, 5, 5)]);
    const large = disparitiesOf([cellGroup('a', 500, 500, 500, 500), cellGroup('b', 500, 500, 500, 500)]);
    for (const id of ['accuracy', 'f1', 'matthews_corrcoef', 'balanced_accuracy']) {
      const [few, many] = [small, large].map((found) => found.get(`${id}_difference`)?.expected_if_equal ?? 0);
      assert.ok((few ?? 0) > 4 * (many ?? 1), id);
    }
    assert.ok((large.get('accuracy_ratio')?.expected_if_equal ?? 0) > 0.9);
  });
});

describe('disparities to the privileged group', () => {
  const groups = [
    cellGroup('p', 30, 10, 10, 50),
    cellGroup('u1', 20, 20, 20, 40),
    cellGroup('u2', 10, 5, 30, 55),
    cellGroup(null, 9, 9, 9, 9),
  ];
  const found = disparitiesOf(groups, 'p', {}, cellGroup('u1 and u2', 30, 25, 50, 95));

  it('pool the unprivileged rows, and name each group', () => {
    near(found.get('statistical_parity_difference')?.value, 55 / 200 - 40 / 100, 1e-15);
    near(found.get('statistical_parity_difference u1')?.value, 0, 1e-15);
    near(found.get('recall_difference_to_privileged u2')?.value, 10 / 40 - 30 / 40, 1e-15);
    near(found.get('disparate_impact u2')?.value, 0.15 / 0.4, 1e-15);
    assert.deepEqual(found.get('statistical_parity_difference')?.left_out, [
      { values: [null], reason: 'missing value' },
    ]);
    assert.deepEqual(found.get('disparate_impact u1')?.group, ['u1']);
  });

  it('have average odds with intervals that hold them', () => {
    const [recall, fallout] = [30 / 80 - 30 / 40, 25 / 120 - 10 / 60];
    const [signed, absolute] = [found.get('average_odds_difference'), found.get('average_abs_odds_difference')];
    near(signed?.value, (recall + fallout) / 2, 1e-15);
    near(absolute?.value, (Math.abs(recall) + Math.abs(fallout)) / 2, 1e-15);
    for (const disparity of [signed, absolute]) {
      const [lower, upper] = disparity?.interval ?? [1, -1];
      assert.ok(lower < (disparity?.value ?? 9) && (disparity?.value ?? -9) < upper);
    }
    assert.ok((absolute?.interval?.[0] ?? -1) >= 0);
  });

  it('take the pooled side as it was measured, also where no sum of the groups would give it', () => {
    const rows = sixtyRows.map(({ label, score }) => ({ label, score }));
    const scored = [0, 20, 40].map((start, i) => groupOf(`g${i}`, statisticOfRows(rows.slice(start, start + 20))));
    const together = groupOf('others', statisticOfRows(rows.slice(20)));
    const pooled = disparitiesOf(scored, 'g0', {}, together);
    for (const metric of ['roc_auc', 'log_loss', 'f1']) {
      const difference = Number(together.points.get(metric)?.value) - Number(scored[0]?.points.get(metric)?.value);
      near(pooled.get(`${metric}_difference_to_privileged`)?.value, difference, 1e-15);
      assert.notEqual(pooled.get(`${metric}_difference_to_privileged g1`)?.value, null);
    }
  });

  it('are undefined when the privileged group has fewer rows than min_group', () => {
    const withFew = [...groups, cellGroup('few', 1, 1, 1, 1)];
    const found = disparities({ kind: 'sensitive', columns: [{ column: 'group' }], privileged: 'few' }, withFew, {
      ...inference,
      minimumGroup: 5,
    }).filter(({ metric }) => /_to_privileged$|^statistical_parity|^disparate|^average_/.test(metric));
    assert.ok(found.length > 0);
    for (const { value, undefined: reason, group, left_out } of found) {
      assert.deepEqual([value, reason], [null, 'privileged: fewer than 5 rows']);
      const small = left_out.filter(({ reason: why }) => why !== 'missing value');
      assert.deepEqual(small, group === undefined ? [{ values: ['few'], reason: 'fewer than 5 rows' }] : []);
    }
  });

  it('are none when the privileged category does not occur', () => {
    assert.equal(disparitiesOf(groups, 'nobody').has('statistical_parity_difference'), false);
  });
});
