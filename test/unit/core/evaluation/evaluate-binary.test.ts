import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { EvaluationNumbers, MetricValue } from '../../../../src/core/evaluation/document.ts';
import { evaluateBinary } from '../../../../src/core/evaluation/evaluate-binary.ts';
import type { BinaryPlan, Grouping } from '../../../../src/core/evaluation/plan.ts';
import { InputProblem } from '../../../../src/core/input-problem.ts';
import { codedTableOfColumns } from '../../../support/coded-table-of-columns.ts';
import { binaryPlan, evaluateColumns } from '../../../support/evaluate-columns.ts';
import { randomNumbers } from '../../../support/random-binary-rows.ts';

type Cell = string | number | null;

/** Labels and scores of scikit-learn's behaviour table: roc_auc ⅔, weighted 0.6, average precision 0.7. */
const worked = { label: [0, 0, 1, 1, 0, 1], score: [0.1, 0.4, 0.4, 0.8, 0.4, 0.2] };

const near = (actual: number | null | undefined, expected: number, tolerance = 1e-12): void => {
  assert.ok(actual !== null && actual !== undefined, `no value, expected ${expected}`);
  assert.ok(Math.abs(actual - expected) <= tolerance * Math.max(1, Math.abs(expected)), `${actual} is not ${expected}`);
};

const sex: Grouping = { kind: 'sensitive', columns: [{ column: 'sex' }] };
const age: Grouping = { kind: 'sensitive', columns: [{ column: 'age', edges: [26] }] };
const both: Grouping = { kind: 'intersection', columns: [{ column: 'sex' }, { column: 'age', edges: [26] }] };
/** Without disparities, which take longer than everything else. */
const asSlice = (grouping: Grouping): Grouping => ({ ...grouping, kind: 'slice' });
const city: Grouping = { kind: 'slice', columns: [{ column: 'city' }] };

interface RandomRow {
  readonly label: Cell;
  readonly score: Cell;
  readonly prediction: Cell;
  readonly weight: Cell;
  readonly sex: Cell;
  readonly age: Cell;
  readonly city: Cell;
}

/** Mostly ordinary rows: ties, extremes and gaps in every column. */
const randomRow: fc.Arbitrary<RandomRow> = fc.record({
  label: fc.oneof({ weight: 20, arbitrary: fc.constantFrom(0, 1) }, { weight: 1, arbitrary: fc.constant(null) }),
  score: fc.oneof(
    { weight: 8, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }).map((x) => x + 0) },
    { weight: 8, arbitrary: fc.integer({ min: 0, max: 10 }).map((x) => x / 10) },
    { weight: 1, arbitrary: fc.constant(null) },
  ),
  prediction: fc.constantFrom(0, 1),
  weight: fc.oneof({ weight: 20, arbitrary: fc.double({ min: 0.001, max: 3, noNaN: true }) }, fc.constant(0)),
  sex: fc.constantFrom('f', 'm', null),
  age: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 18, max: 40 }) }, fc.constant(null)),
  city: fc.constantFrom('a', 'b', 'c', 'd'),
});

/** At least one positive row, so that the positive label is there. */
const randomRows = fc
  .array(randomRow, { minLength: 1, maxLength: 60 })
  .map((rows) => [
    ...rows,
    { label: 1, score: 0.7, prediction: 1, weight: 1, sex: 'f', age: 30, city: 'a' } as RandomRow,
  ]);

function evaluateRows(rows: readonly RandomRow[], changes: Partial<BinaryPlan>): Promise<EvaluationNumbers> {
  const column = (name: keyof RandomRow): Cell[] => rows.map((row) => row[name]);
  const names = ['label', 'score', 'prediction', 'weight', 'sex', 'age', 'city'] as const;
  return evaluateColumns(Object.fromEntries(names.map((name) => [name, column(name)])), changes);
}

const weighted = { label: 'label', score: 'score', weight: 'weight' };

describe('evaluateBinary', function () {
  this.timeout(20_000);

  it('tells rows that weigh nothing from no rows', async () => {
    const columns = { label: [1, 0], score: [0.7, 0.2], weight: [0, 0] };
    const weighted = { columns: { label: 'label', score: 'score', weight: 'weight' } };
    const { metrics } = (await evaluateColumns(columns, weighted)).overall;
    const undefinedOf = ({ value, n, undefined: reason }: Partial<MetricValue> = {}) => [value, n, reason];
    for (const metric of ['accuracy', 'roc_auc', 'brier', 'theil_index']) {
      assert.deepEqual(undefinedOf(metrics[metric]), [null, 2, 'all weights are zero'], metric);
    }
  });

  it('reproduces the worked example', async () => {
    const { overall } = await evaluateColumns(worked);
    near(overall.metrics['roc_auc']?.value, 2 / 3);
    near(overall.metrics['average_precision']?.value, 0.7);
    near(overall.metrics['ks']?.value, 1 / 3);
    near(overall.metrics['brier']?.value, (0.01 + 0.16 + 0.36 + 0.04 + 0.16 + 0.64) / 6);
    assert.deepEqual(
      ['true_positives', 'false_positives', 'false_negatives', 'true_negatives'].map(
        (id) => overall.metrics[id]?.value,
      ),
      [1, 0, 2, 3],
    );
  });

  it('reproduces the worked example with weights', async () => {
    const { overall } = await evaluateColumns({ ...worked, weight: [1, 2, 3, 1, 2, 1] }, { columns: weighted });
    near(overall.metrics['roc_auc']?.value, 0.6);
    assert.equal(overall.metrics['weight']?.value, 10);
  });

  it('treats a frequency weight as that many rows', async () => {
    const weight = [2, 1, 3, 1, 0, 4];
    const repeat = (values: readonly number[]): number[] => values.flatMap((v, i) => Array(weight[i]).fill(v));
    const counted = await evaluateColumns({ ...worked, weight }, { columns: weighted, weightKind: 'frequency' });
    const repeated = await evaluateColumns({ label: repeat(worked.label), score: repeat(worked.score) });
    for (const [id, { value }] of Object.entries(repeated.overall.metrics)) {
      if (id === 'n') continue;
      if (value === null) assert.equal(counted.overall.metrics[id]?.value, null, id);
      else near(counted.overall.metrics[id]?.value, value, 1e-9);
    }
    near(counted.overall.metrics['roc_auc']?.se, repeated.overall.metrics['roc_auc']?.se ?? Number.NaN);
  });

  it('leaves out rows by reason, counted', async () => {
    const { rows, used, excluded } = await evaluateColumns(
      { label: [1, null, 0, 1, 0], score: [0.5, 0.5, null, 0.4, 0.2], weight: [1, 1, 1, null, 2] },
      { columns: weighted },
    );
    assert.deepEqual([rows, used], [5, 2]);
    assert.deepEqual(excluded, [
      { reason: 'label missing', rows: 1 },
      { reason: 'score missing', rows: 1 },
      { reason: 'weight missing', rows: 1 },
    ]);
  });

  it('gives missing values a group of their own, an intersection one for any missing part', async () => {
    const { groups } = await evaluateColumns(
      { ...worked, sex: ['m', null, 'f', 'f', 'm', 'm'], age: [20, 30, null, 26, 25, 40] },
      { groupings: [sex, both] },
    );
    assert.deepEqual(
      groups.map(({ by, values, n }) => [by.join(), values, n]),
      [
        ['sex', ['f'], 2],
        ['sex', ['m'], 3],
        ['sex', [null], 1],
        ['sex,age', ['f', '[26,inf)'], 1],
        ['sex,age', ['m', '(-inf,26)'], 2],
        ['sex,age', ['m', '[26,inf)'], 1],
        ['sex,age', [null, null], 2],
      ],
    );
  });

  it('takes label metrics from a prediction column alone and says where the threshold disagrees', async () => {
    const { overall, warnings, confusion } = await evaluateColumns(
      { ...worked, prediction: [1, 0, 1, 1, 0, 0] },
      { columns: { label: 'label', score: 'score', prediction: 'prediction' } },
    );
    assert.deepEqual(confusion?.counts, [
      [2, 1],
      [1, 2],
    ]);
    near(overall.metrics['roc_auc']?.value, 2 / 3);
    assert.deepEqual(
      warnings.map(({ code, args }) => [code, args['rows']]),
      [['prediction-threshold', 2]],
    );
  });

  it('works without scores', async () => {
    const { overall, curves } = await evaluateColumns(
      { label: [1, 0, 1], prediction: [1, 1, 0] },
      { columns: { label: 'label', prediction: 'prediction' } },
    );
    near(overall.metrics['precision']?.value, 0.5);
    assert.equal(overall.metrics['roc_auc'], undefined);
    assert.deepEqual(curves, {});
  });

  it('says why numbers of an empty table and of one class are undefined', async () => {
    const empty = await evaluateColumns({ label: [], score: [] });
    assert.equal(empty.used, 0);
    for (const [id, metric] of Object.entries(empty.overall.metrics)) {
      if (metric.value !== 0) assert.ok(metric.value === null && metric.undefined, id);
    }
    const oneClass = await evaluateColumns({ label: [1, 1], score: [0.2, 0.9] });
    assert.equal(oneClass.overall.metrics['roc_auc']?.undefined, 'only one class: no negatives');
    assert.equal(oneClass.overall.metrics['false_positive_rate']?.undefined, 'no negatives');
    assert.equal(oneClass.overall.metrics['calibration_slope']?.value, null);
    near(oneClass.overall.metrics['recall']?.value, 0.5);
  });

  it('clips scores of 0 and 1 in the log loss and says so', async () => {
    const { overall, warnings } = await evaluateColumns({ label: [1, 0], score: [0, 0.5] });
    near(overall.metrics['log_loss']?.value, (52 * Math.LN2 + Math.LN2) / 2);
    assert.ok(warnings.some(({ code, args }) => code === 'scores-clipped' && args['rows'] === 1));
  });

  it('refuses what it cannot evaluate', async () => {
    const problem = (id: string) => (error: unknown) => error instanceof InputProblem && error.messageId === id;
    const cases: [string, Parameters<typeof evaluateColumns>][] = [
      ['input/label-values', [{ label: [0, 1, 2], score: [0, 0, 0] }]],
      ['input/positive-absent', [{ label: [0, 0], score: [0, 1] }]],
      ['input/score-range-row', [{ label: [0, 1], score: [0, 1.5] }]],
      ['input/weight-negative-row', [{ ...worked, weight: [1, -1, 1, 1, 1, 1] }, { columns: weighted }]],
      [
        'input/weight-fraction-row',
        [
          { ...worked, weight: [1, 0.5, 1, 1, 1, 1] },
          { columns: weighted, weightKind: 'frequency' },
        ],
      ],
      [
        'input/prediction-values',
        [
          { ...worked, prediction: ['good', 'good', 'bad', 'bad', 'bad', 'bad'] },
          { columns: { label: 'label', score: 'score', prediction: 'prediction' } },
        ],
      ],
    ];
    for (const [id, args] of cases) await assert.rejects(evaluateColumns(...args), problem(id), id);
  });

  it('stops when it is told to', async () => {
    const plan = binaryPlan();
    const signal = AbortSignal.abort(new Error('stopped'));
    await assert.rejects(evaluateBinary(codedTableOfColumns(plan, worked), plan, { signal }), /stopped/);
  });

  it('adds up: the groups of a division hold all rows and all weights', async () => {
    await fc.assert(
      fc.asyncProperty(randomRows, async (rows) => {
        const { overall, groups } = await evaluateRows(rows, {
          groupings: [sex, age, both, city].map(asSlice),
        });
        for (const by of ['sex', 'age', 'sex,age', 'city']) {
          const parts = groups.filter((group) => group.by.join() === by);
          for (const id of ['n', 'true_positives', 'false_positives', 'false_negatives', 'true_negatives']) {
            const total = parts.reduce((sum, { metrics }) => sum + (metrics[id]?.value ?? Number.NaN), 0);
            assert.equal(total, overall.metrics[id]?.value, `${id} by ${by}`);
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  it('gives a group the numbers of its rows alone', async () => {
    await fc.assert(
      fc.asyncProperty(randomRows, async (rows) => {
        const { groups } = await evaluateRows(rows, { columns: weighted, groupings: [asSlice(sex), city] });
        for (const { by, values, metrics } of groups) {
          const column = by[0] as 'sex' | 'city';
          const own = rows.filter((row) => row[column] === values[0]);
          if (!own.some((row) => row.label === 1)) continue;
          const alone = (await evaluateRows(own, { columns: weighted })).overall.metrics;
          for (const [id, { value, n }] of Object.entries(metrics)) {
            assert.equal(n, alone[id]?.n, id);
            if (value === null) assert.equal(alone[id]?.value, null, id);
            else near(alone[id]?.value, value, 1e-8);
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  for (const columns of [{ label: 'label', score: 'score' }, weighted]) {
    const kind = 'weight' in columns ? 'weighted' : 'unweighted';

    it(`gives the same bits whatever the order of the rows (${kind})`, async () => {
      await fc.assert(
        fc.asyncProperty(randomRows, fc.infiniteStream(fc.nat()), async (rows, keys) => {
          const shuffled = rows
            .map((row) => ({ row, key: keys.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ row }) => row);
          const plan = { columns, groupings: [sex, both].map(asSlice) };
          assert.deepEqual(await evaluateRows(shuffled, plan), await evaluateRows(rows, plan));
        }),
        { numRuns: 15 },
      );
    });

    it(`gives the same bits whatever other groups there are (${kind})`, async () => {
      await fc.assert(
        fc.asyncProperty(randomRows, async (rows) => {
          const few = await evaluateRows(rows, { columns, groupings: [asSlice(sex)] });
          const many = await evaluateRows(rows, {
            columns,
            groupings: [city, sex, age, both].map(asSlice),
          });
          assert.deepEqual(many.overall, few.overall);
          assert.deepEqual(many.curves, few.curves);
          assert.deepEqual(
            many.groups.filter(({ by }) => by.join() === 'sex'),
            few.groups,
          );
        }),
        { numRuns: 15 },
      );
    });
  }

  it('gives the same bits for large tables too, which are fitted by moments', async () => {
    const random = randomNumbers(11);
    const rows = Array.from({ length: 4000 }, (): RandomRow => {
      const score = random() < 0.3 ? Math.round(random() * 50) / 50 : random();
      const label = Number(random() < 0.1 + 0.7 * score);
      const weight = random() * 3;
      return {
        label,
        score,
        weight,
        prediction: 1,
        sex: random() < 0.3 ? 'f' : 'm',
        age: 18 + Math.floor(random() * 20),
        city: 'abcd'.charAt(Math.floor(random() * 4)),
      };
    });
    const keyed = rows.map((row) => ({ row, key: random() })).sort((a, b) => a.key - b.key);
    const shuffled = keyed.map(({ row }) => row);
    for (const columns of [{ label: 'label', score: 'score' }, weighted]) {
      const once = await evaluateRows(rows, { columns, groupings: [asSlice(sex)] });
      const again = await evaluateRows(shuffled, { columns, groupings: [city, asSlice(sex), asSlice(both)] });
      assert.ok(once.overall.metrics['calibration_slope']?.interval);
      assert.deepEqual(again.overall, once.overall);
      assert.deepEqual(again.curves, once.curves);
      assert.deepEqual(
        again.groups.filter(({ by }) => by.join() === 'sex'),
        once.groups,
      );
    }
  });

  it('gives the same disparities, bit for bit, whatever the order of the rows and the slices beside them', async () => {
    const rows = fc.sample(randomRows, { numRuns: 3, seed: 3 }).flat();
    const grouping = { ...age, privileged: '[26,inf)' };
    const plan = { groupings: [grouping], bootstrap: 50 };
    const once = await evaluateRows(rows, plan);
    assert.ok(once.disparities.length > 50);
    assert.deepEqual((await evaluateRows(rows.toReversed(), plan)).disparities, once.disparities);
    assert.deepEqual(
      (await evaluateRows(rows, { ...plan, groupings: [city, grouping] })).disparities,
      once.disparities,
    );
  });

  it('pools all unprivileged rows for what sums of groups do not give', async () => {
    const race: Grouping = { kind: 'sensitive', columns: [{ column: 'race' }], privileged: 'a' };
    const table = {
      label: [1, 0, 1, 0, 1, 0, 1, 0, 1],
      score: [0.9, 0.2, 0.4, 0.6, 0.7, 0.3, 0.2, 0.1, 0.5],
      race: ['a', 'a', 'b', 'b', 'c', 'c', 'b', 'c', null],
    };
    const { disparities } = await evaluateColumns(table, { groupings: [race] });
    const pooled = disparities.find(({ metric, group }) => metric === 'roc_auc_difference_to_privileged' && !group);
    // Of the 9 pairs among b and c, 0.4 and 0.7 and 0.2 against 0.6, 0.3 and 0.1: 2 + 3 + 1 are in order.
    near(pooled?.value, 6 / 9 - 1);
  });

  it('turns the area over when the scores are turned over', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(0, 1), fc.integer({ min: 0, max: 64 })), { minLength: 2 }),
        async (pairs) => {
          fc.pre(pairs.some(([label]) => label === 1) && pairs.some(([label]) => label === 0));
          const label = pairs.map(([y]) => y);
          const auc = async (score: number[]) => (await evaluateColumns({ label, score })).overall.metrics['roc_auc'];
          const straight = await auc(pairs.map(([, s]) => s / 64));
          const turned = await auc(pairs.map(([, s]) => 1 - s / 64));
          near(turned?.value, 1 - (straight?.value ?? Number.NaN));
          near(turned?.se ?? 0, straight?.se ?? 0, 1e-9);
        },
      ),
      { numRuns: 25 },
    );
  });
});
