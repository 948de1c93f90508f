import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Curves, EvaluationNumbers } from '../../../../src/core/evaluation/document.ts';
import { evaluateColumns } from '../../../support/evaluate-columns.ts';
import { randomNumbers } from '../../../support/random-binary-rows.ts';

const table = fc
  .array(
    fc.record({
      label: fc.constantFrom(0, 1),
      score: fc.oneof(
        fc.double({ min: 0, max: 1, noNaN: true }).map((x) => x + 0),
        fc.integer({ min: 0, max: 20 }).map((x) => x / 20),
      ),
      weight: fc.double({ min: 0.01, max: 3, noNaN: true }),
    }),
    { minLength: 2, maxLength: 400 },
  )
  .filter((rows) => rows.some(({ label }) => label === 1) && rows.some(({ label }) => label === 0));

type Row = { label: number; score: number; weight: number };

const evaluate = (rows: readonly Row[], threshold = 0.5): Promise<EvaluationNumbers> =>
  evaluateColumns(
    { label: rows.map((r) => r.label), score: rows.map((r) => r.score), weight: rows.map((r) => r.weight) },
    { columns: { label: 'label', score: 'score', weight: 'weight' }, threshold },
  );

const sum = (values: readonly number[] | undefined): number =>
  (values ?? []).reduce((total, value) => total + value, 0);
const near = (actual: number, expected: number): void =>
  assert.ok(Math.abs(actual - expected) < 1e-9, `${actual} is not ${expected}`);

function ascending(values: readonly number[], name: string): void {
  for (let i = 1; i < values.length; i++) assert.ok((values[i] ?? 0) >= (values[i - 1] ?? 0), `${name} at ${i}`);
}

function checkRoc({ roc }: Curves): void {
  assert.ok(roc && roc.recall.length <= 201);
  assert.deepEqual([roc.threshold[0], roc.recall[0], roc.false_positive_rate[0]], [null, 0, 0]);
  assert.deepEqual([roc.recall.at(-1), roc.false_positive_rate.at(-1)], [1, 1]);
  ascending(roc.recall, 'recall');
  ascending(roc.false_positive_rate, 'false positive rate');
}

describe('binaryCurves', function () {
  this.timeout(20_000);

  it('are monotone, end in the corners and hold at most 201 points', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const { curves } = await evaluate(rows);
        checkRoc(curves);
        assert.ok((curves.precision_recall?.recall.length ?? 0) <= 201);
        assert.equal(curves.precision_recall?.recall.at(-1), 1);
        assert.equal(curves.thresholds?.threshold.length, 201);
      }),
      { numRuns: 25 },
    );
  });

  it('hold the cells of the evaluation at its own threshold', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 0, max: 200 }), async (rows, step) => {
        const { curves, overall } = await evaluate(rows, step / 200);
        const { thresholds } = curves;
        const ids = ['true_positives', 'false_positives', 'false_negatives', 'true_negatives'] as const;
        for (const id of ids) near(thresholds?.[id][step] ?? Number.NaN, overall.metrics[id]?.value ?? Number.NaN);
      }),
      { numRuns: 25 },
    );
  });

  it('count every row once in histogram and calibration', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const { curves, used } = await evaluate(rows);
        const weight = sum(rows.map((row) => row.weight));
        near(sum(curves.scores?.positive) + sum(curves.scores?.negative), weight);
        assert.equal(sum(curves.calibration?.n), used);
        curves.calibration?.observed.forEach((observed, bin) => {
          const [lower, upper] = [curves.calibration?.observed_lower[bin], curves.calibration?.observed_upper[bin]];
          assert.ok((lower ?? 2) <= observed + 1e-12 && observed <= (upper ?? -1) + 1e-12);
        });
      }),
      { numRuns: 25 },
    );
  });

  it('mark every percent of both classes when there are many scores', async () => {
    const random = randomNumbers(5);
    const rows = Array.from({ length: 5000 }, () => {
      const score = random();
      return { label: Number(random() < score), score, weight: 1 };
    });
    const { curves, overall } = await evaluate(rows);
    checkRoc(curves);
    const { recall, false_positive_rate: fallout } = curves.roc ?? { recall: [], false_positive_rate: [] };
    let area = 0;
    for (let i = 1; i < recall.length; i++) {
      const [r0, r1, f0, f1] = [recall[i - 1] ?? 0, recall[i] ?? 0, fallout[i - 1] ?? 0, fallout[i] ?? 0];
      assert.ok(r1 - r0 <= 0.012 && f1 - f0 <= 0.012);
      area += ((r0 + r1) / 2) * (f1 - f0);
    }
    assert.ok(Math.abs(area - (overall.metrics['roc_auc']?.value ?? 0)) < 1e-4);
  });

  it('keep every distinct score when there are few', async () => {
    const score = [0.1, 0.4, 0.4, 0.8, 0.4, 0.2];
    const { curves } = await evaluateColumns({ label: [0, 0, 1, 1, 0, 1], score });
    assert.deepEqual(curves.roc, {
      threshold: [null, 0.8, 0.4, 0.2, 0.1],
      false_positive_rate: [0, 0, 2 / 3, 2 / 3, 1],
      recall: [0, 1 / 3, 2 / 3, 1, 1],
    });
    assert.deepEqual(curves.precision_recall, {
      threshold: [0.8, 0.4, 0.2, 0.1],
      recall: [1 / 3, 2 / 3, 1, 1],
      precision: [1, 0.5, 0.6, 0.5],
    });
  });

  it('leave out what one class does not give', async () => {
    const onlyPositive = await evaluateColumns({ label: [1, 1], score: [0.2, 0.9] });
    assert.equal(onlyPositive.curves.roc, undefined);
    assert.deepEqual(onlyPositive.curves.precision_recall?.precision, [1, 1]);
  });
});
