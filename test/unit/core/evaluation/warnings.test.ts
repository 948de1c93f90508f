import assert from 'node:assert/strict';
import type { Grouping } from '../../../../src/core/evaluation/plan.ts';
import { evaluateColumns } from '../../../support/evaluate-columns.ts';

const sex: Grouping = { kind: 'sensitive', columns: [{ column: 'sex' }] };

/** `rows` rows whose sex repeats the given values in turn. */
const table = (rows: number, values: readonly (string | null)[]) => ({
  label: Array.from({ length: rows }, (_, i) => (i >> 3) % 2),
  score: Array.from({ length: rows }, (_, i) => (i % 11) / 13 + 0.05),
  sex: Array.from({ length: rows }, (_, i) => values[i % values.length] ?? null),
});

const warned = async (columns: ReturnType<typeof table>, grouping: Grouping) =>
  (await evaluateColumns(columns, { groupings: [grouping] })).warnings.map(({ code, message }) => [code, message]);

describe('warnings of an evaluation', () => {
  it('name small groups', async () => {
    assert.deepEqual(await warned(table(64, ['f', 'm', 'm', 'm']), sex), [
      ['small-group', 'sex=f has few rows (16, fewer than 30): its numbers say little.'],
    ]);
  });

  it('count them when they are many', async () => {
    assert.deepEqual(await warned(table(64, ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']), { ...sex, kind: 'slice' }), [
      ['small-groups', '8 of the 8 groups by sex have fewer than 30 rows: their numbers say little.'],
    ]);
  });

  it('tell how much of a sensitive column is missing, from 5 % on', async () => {
    assert.deepEqual(await warned(table(128, ['f', 'm', 'm', null]), sex), [
      ['sensitive-missing', 'sex is missing in 25 % of the rows; they take no part in its disparities.'],
    ]);
    assert.deepEqual(await warned(table(128, ['f', 'm', 'm', null]), { ...sex, kind: 'slice' }), []);
  });

  it('tell when the privileged group is too small', async () => {
    const grouping = { ...sex, privileged: 'm' };
    const { warnings } = await evaluateColumns(table(64, ['f', 'f', 'f', 'm']), {
      groupings: [grouping],
      minimumGroup: 20,
    });
    assert.equal(
      warnings.find(({ code }) => code === 'privileged-small')?.message,
      'sex=m has fewer than 20 rows (min_group), so nothing is compared with the privileged group.',
    );
  });

  it('tell when groups are too many to be compared one by one', async () => {
    const groups = Array.from({ length: 102 }, (_, group) => `g${group}`);
    const { warnings, disparities } = await evaluateColumns(table(102 * 8, groups), {
      groupings: [{ ...sex, privileged: 'g0' }],
    });
    assert.equal(
      warnings.find(({ code }) => code === 'privileged-together')?.message,
      'sex has 101 groups beside the privileged one: they are compared with it together, each alone only up to 100.',
    );
    assert.ok(disparities.some(({ metric }) => metric === 'statistical_parity_difference'));
    assert.ok(disparities.every(({ group }) => group === undefined));
  });

  it('tell when nobody is privileged', async () => {
    assert.deepEqual(await warned(table(128, ['f', 'm']), { ...sex, privileged: 'male' }), [
      [
        'privileged-absent',
        'No row has sex=male, so nothing is compared with the privileged group. The values are f, m.',
      ],
    ]);
  });
});
