import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { distributionWithoutSmallCells, profileWithoutSmallCells } from '../../../../src/core/profile/small-cells.ts';
import type { ColumnProfile, Distribution, TableProfile } from '../../../../src/core/profile/table-profile.ts';

const minimum = 5;
const category = (name: string, rows: Readonly<Record<string, number>>): ColumnProfile => ({
  name,
  type: 'text',
  missing: 0,
  distinct: Object.keys(rows).length,
  distinctIsExact: true,
  frequent: Object.entries(rows).map(([value, count]) => ({ value, rows: count })),
});
const table = (rows: number, ...columns: ColumnProfile[]): TableProfile => ({ engine: 'text', rows, columns });
const valuesOf = (profile: TableProfile): string[] => (profile.columns[0]?.frequent ?? []).map(({ value }) => value);
const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

describe('a profile without small cells', () => {
  const guard = (profile: TableProfile, sensitive?: string[]) =>
    profileWithoutSmallCells(profile, { minimum, sensitive });

  it('tells no rare value of a sensitive column, nor lets it be told from the rest', () => {
    const religions = table(103, category('religion', { a: 60, b: 20, c: 20, d: 3 }));
    assert.deepEqual(valuesOf(guard(religions, ['religion'])), ['a', 'b']);
    assert.equal(guard(religions, ['religion']).columns[0]?.withheldBelow, minimum);
    assert.deepEqual(valuesOf(guard(table(66, category('x', { a: 60, b: 3, c: 3 })), ['x'])), ['a']);
    assert.deepEqual(valuesOf(guard(table(63, category('x', { a: 60, b: 3 })), ['x'])), []);
  });

  it('leaves other columns and columns without small cells alone', () => {
    const profile = table(63, category('x', { a: 60, b: 3 }));
    assert.deepEqual(guard(profile, ['y']), profile);
    const large = table(120, category('x', { a: 60, b: 60 }));
    assert.deepEqual(guard(large, ['x']), large);
  });

  it('protects every column where nobody has said which are sensitive', () => {
    assert.deepEqual(valuesOf(guard(table(63, category('x', { a: 60, b: 3 })))), []);
  });

  it('puts bins of numbers together, and rounds the ends to them', () => {
    const age: ColumnProfile = {
      ...category('age', { 30: 8, 31: 2 }),
      type: 'integer',
      numbers: {
        minimum: 19,
        maximum: 91,
        mean: 40,
        standardDeviation: 10,
        quantiles: [0.05, 0.25, 0.5, 0.75, 0.95].map((share) => ({ share, value: 19 + 72 * share })),
        histogram: { edges: [10, 20, 30, 40, 50, 100], counts: [1, 6, 10, 4, 3] },
      },
    };
    const [guarded] = guard(table(24, age), ['age']).columns;
    assert.deepEqual(guarded?.numbers?.histogram, { edges: [10, 30, 40, 100], counts: [7, 10, 7] });
    assert.deepEqual([guarded.numbers.minimum, guarded.numbers.maximum], [10, 100]);
    assert.deepEqual(
      guarded.numbers.quantiles.map(({ share }) => share),
      [0.25, 0.5, 0.75],
    );
    assert.deepEqual(guarded.frequent, []);
    const few = { ...age, numbers: { ...(age.numbers as object), histogram: { edges: [1, 2, 3], counts: [2, 2] } } };
    assert.equal(guard(table(4, few as ColumnProfile), ['age']).columns[0]?.numbers, undefined);
  });
});

describe('a distribution without small cells', () => {
  const guard = (distribution: Distribution, sensitive: string[] = ['sex']) =>
    distributionWithoutSmallCells(distribution, { minimum, sensitive });
  const byValue = (values: string[], counts: Readonly<Record<string, number[]>>, other = 0): Distribution => ({
    column: 'housing',
    by: 'sex',
    values,
    groups: Object.entries(counts).map(([group, ofGroup]) => ({
      group,
      rows: sum(ofGroup) + other,
      missing: 0,
      counts: ofGroup,
      other,
    })),
    otherGroups: { groups: 0, rows: 0 },
  });

  it('leaves a value that is rare in one group to the others in all of them', () => {
    const { values, groups, withheldBelow } = guard(
      byValue(['own', 'rent', 'free'], { f: [40, 20, 2], m: [50, 30, 9] }),
    );
    assert.deepEqual(values, ['own']);
    assert.deepEqual(
      groups.map(({ counts, other }) => [counts, other]),
      [
        [[40], 22],
        [[50], 39],
      ],
    );
    assert.equal(withheldBelow, minimum);
  });

  it('leaves a small group to the others, with another where it would be alone', () => {
    const { groups, otherGroups } = guard(byValue(['own'], { f: [40], m: [50], x: [2] }));
    assert.deepEqual(
      groups.map(({ group }) => group),
      ['m'],
    );
    assert.deepEqual(otherGroups, { groups: 2, rows: 42 });
  });

  it('is left alone when neither column is sensitive, or no cell is small', () => {
    const small = byValue(['own'], { f: [40], m: [2] });
    assert.equal(guard(small, ['age']), small);
    const large = byValue(['own', 'rent'], { f: [40, 0], m: [20, 5] });
    assert.equal(guard(large), large);
  });

  it('shows no small cell and loses no row, whatever the counts', () => {
    const counts = fc.array(fc.array(fc.nat(12), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(counts, fc.nat(8), fc.boolean(), (ofGroups, other, isBinned) => {
        const named = Object.fromEntries(ofGroups.map((ofGroup, index) => [`g${index}`, ofGroup]));
        const plain = byValue(['a', 'b', 'c', 'd'], named, isBinned ? 0 : other);
        const { values: _, ...rest } = plain;
        const given: Distribution = isBinned ? { ...rest, edges: [0, 1, 2, 3, 4] } : plain;
        const { groups, otherGroups, edges, values } = guard(given);
        const cells = groups.flatMap((group) => [...group.counts, group.other, group.rows]);
        for (const cell of [...cells, otherGroups.rows]) {
          const isAll = cell === sum(given.groups.map(({ rows }) => rows)) && groups.length === 0;
          assert.ok(cell === 0 || cell >= minimum || isAll, JSON.stringify(groups));
        }
        for (const group of groups) {
          assert.equal(sum(group.counts) + group.other, group.rows);
          assert.equal(group.counts.length, edges ? edges.length - 1 : values?.length);
        }
        assert.equal(sum(groups.map(({ rows }) => rows)) + otherGroups.rows, sum(given.groups.map(({ rows }) => rows)));
      }),
    );
  });
});
