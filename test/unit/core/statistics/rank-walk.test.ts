import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { WeightKind } from '../../../../src/core/evaluation/plan.ts';
import type { SortedRows } from '../../../../src/core/statistics/binary-rows.ts';
import type { GroupTotals, RankResult } from '../../../../src/core/statistics/rank-state.ts';
import { rankWalk } from '../../../../src/core/statistics/rank-walk.ts';
import { sortByScore } from '../../../../src/core/statistics/sort-by-score.ts';
import { weightedRankWalk } from '../../../../src/core/statistics/weighted-rank-walk.ts';
import { type SyntheticRows, syntheticRows } from '../../../support/random-binary-rows.ts';

interface Row {
  readonly p: number;
  readonly y: number;
  readonly w: number;
}

const rowsOf = ({ rows, label, group }: SyntheticRows, wanted: number): Row[] =>
  Array.from(rows.score, (p, i) => ({ p, y: label[i] ?? 0, w: rows.weight?.[i] ?? 1, group: group[i] })).filter(
    (row) => wanted === 0 || row.group === wanted - 1,
  );

const sum = (rows: readonly Row[], of: (row: Row) => number): number => rows.reduce((total, row) => total + of(row), 0);
const weigh = (rows: readonly Row[]): number => sum(rows, ({ w }) => w);

/** Everything by its definition, over pairs of rows and distinct scores. */
function byDefinition(rows: readonly Row[], kind: WeightKind | undefined) {
  const positive = rows.filter(({ y }) => y === 1);
  const negative = rows.filter(({ y }) => y === 0);
  const [P, N] = [weigh(positive), weigh(negative)];
  const wins = (a: Row, b: Row): number => (a.p > b.p ? 1 : a.p === b.p ? 0.5 : 0);
  const above = (a: Row): number => sum(negative, (b) => b.w * wins(a, b)) / N;
  const below = (b: Row): number => sum(positive, (a) => a.w * wins(a, b)) / P;
  const rocAuc = sum(positive, (a) => a.w * above(a)) / P;
  const spread = (side: readonly Row[], place: (row: Row) => number): number => {
    const total = weigh(side);
    if (kind === 'sampling') return sum(side, (row) => row.w ** 2 * (place(row) - rocAuc) ** 2) / total ** 2;
    return sum(side, (row) => row.w * (place(row) - rocAuc) ** 2) / (total - 1) / total;
  };
  let averagePrecision = 0;
  let kolmogorovSmirnov = 0;
  let found = 0;
  for (const threshold of [...new Set(rows.map(({ p }) => p))].sort((a, b) => b - a)) {
    const truePositives = weigh(positive.filter(({ p }) => p >= threshold));
    const falsePositives = weigh(negative.filter(({ p }) => p >= threshold));
    const recallStep = (truePositives - found) / P;
    if (recallStep > 0) averagePrecision += (recallStep * truePositives) / (truePositives + falsePositives);
    kolmogorovSmirnov = Math.max(kolmogorovSmirnov, Math.abs(truePositives / P - falsePositives / N));
    found = truePositives;
  }
  const rocAucVariance = spread(positive, above) + spread(negative, below);
  return { rocAuc, rocAucVariance, averagePrecision, kolmogorovSmirnov, positives: P, negatives: N };
}

function totalsOf(data: SyntheticRows, kind: WeightKind | undefined): GroupTotals[] {
  const square = (row: Row): number => (kind === 'sampling' ? row.w ** 2 : row.w);
  return Array.from({ length: data.cells.groups }, (_, group) => {
    const rows = rowsOf(data, group);
    const positive = rows.filter(({ y }) => y === 1);
    const negative = rows.filter(({ y }) => y === 0);
    return {
      rows: rows.length,
      positives: weigh(positive),
      negatives: weigh(negative),
      squaredPositives: sum(positive, square),
      squaredNegatives: sum(negative, square),
    };
  });
}

function walk(data: SyntheticRows, kind: WeightKind | undefined): RankResult[] {
  const sorted: SortedRows = sortByScore(data.rows);
  const totals = totalsOf(data, kind);
  const { weight } = sorted;
  if (weight === undefined || kind === undefined) return rankWalk(sorted, data.cells, totals);
  return weightedRankWalk({ ...sorted, weight }, data.cells, totals, { kind, largest: Math.max(...weight) });
}

const draw = (seed: number, weight?: (random: () => number) => number): SyntheticRows =>
  syntheticRows(
    80,
    2,
    (random) => {
      const score = random() < 0.5 ? random() : Math.round(random() * 8) / 8;
      const drawn = { score, label: random() < 0.2 + 0.6 * score };
      return weight === undefined ? drawn : { ...drawn, weight: weight(random) };
    },
    seed,
  );

const kinds: [string, WeightKind | undefined, ((random: () => number) => number) | undefined][] = [
  ['without weights', undefined, undefined],
  ['with sampling weights', 'sampling', (random) => random() * 4],
  ['with frequencies', 'frequency', (random) => 1 + Math.floor(random() * 4)],
];

describe('rank walk', () => {
  for (const [name, kind, weight] of kinds) {
    it(`agrees with the definitions ${name}`, () => {
      fc.assert(
        fc.property(fc.nat(), (seed) => {
          const data = draw(seed, weight);
          walk(data, kind).forEach(({ ranks }, group) => {
            const expected = byDefinition(rowsOf(data, group), kind);
            if (expected.positives === 0 || expected.negatives === 0) return;
            for (const id of ['rocAuc', 'rocAucVariance', 'averagePrecision', 'kolmogorovSmirnov'] as const) {
              assert.ok(Math.abs(ranks[id] - expected[id]) < 1e-12, `${id}: ${ranks[id]}, expected ${expected[id]}`);
            }
          });
        }),
        { numRuns: 30 },
      );
    });

    it(`cuts the scores into quantiles that hold everything ${name}`, () => {
      const data = syntheticRows(
        5000,
        2,
        (random) => ({
          score: Math.round(random() * 4000) / 4000,
          label: random() < 0.4,
          ...(weight ? { weight: weight(random) } : {}),
        }),
        7,
      );
      walk(data, kind).forEach(({ quantileCells: { positive, negative } }, group) => {
        assert.ok(positive.length <= 1000 && positive.length > 500);
        const total = totalsOf(data, kind)[group];
        const add = (cells: Float64Array): number => cells.reduce((a, b) => a + b, 0);
        assert.ok(Math.abs(add(positive) - (total?.positives ?? 0)) < 1e-8);
        assert.ok(Math.abs(add(negative) - (total?.negatives ?? 0)) < 1e-8);
      });
    });
  }

  it('puts every score in a quantile of its own when there are few', () => {
    const data = syntheticRows(20, 1, (random) => ({ score: random(), label: random() < 0.5 }));
    const [all] = walk(data, undefined);
    const labels = rowsOf(data, 0)
      .sort((a, b) => b.p - a.p)
      .map(({ y }) => y);
    assert.deepEqual([...(all?.quantileCells.positive ?? [])], labels);
  });

  it('is undefined without one of the classes', () => {
    const data = syntheticRows(10, 1, (random) => ({ score: random(), label: false }));
    const [all] = walk(data, undefined);
    assert.ok(all && Object.values(all.ranks).every(Number.isNaN));
  });
});
