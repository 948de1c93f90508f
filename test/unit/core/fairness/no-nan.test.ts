import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { comparePairedRows } from '../../../../src/core/comparison/compare-paired-rows.ts';
import { binaryMetrics } from '../../../../src/core/evaluation/measure-binary.ts';
import { disparities } from '../../../../src/core/fairness/disparities.ts';
import { metricIntervals } from '../../../../src/core/inference/metric-intervals.ts';
import { reportWords } from '../../../../src/core/messages/report.ts';
import { inequalityMetricIds } from '../../../../src/core/metrics/inequality-metrics.ts';
import { methodText, reasonText } from '../../../../src/core/reports/reason-text.ts';
import { statisticOfCells, statisticOfRows } from '../inference/statistic-of-rows.ts';
import { cellGroup, groupOf, inference } from './groups.ts';

const quick = { ...inference, bootstrap: 60 };

const chinese = reportWords('zh-cn');
const words = { undefined: reasonText, no_interval: reasonText, reason: reasonText, method: methodText };

/** Every number in a document is finite; every interval is in order; every reason and method has a translation. */
function checkNumbers(node: unknown, path: string): void {
  if (typeof node === 'number') assert.ok(Number.isFinite(node), `${path} is ${node}`);
  if (typeof node !== 'object' || node === null) return;
  for (const [key, child] of Object.entries(node)) checkNumbers(child, `${path}.${key}`);
  for (const [key, inWords] of Object.entries(words)) {
    const text = (node as Readonly<Record<string, unknown>>)[key];
    if (typeof text === 'string') assert.notEqual(inWords(text, chinese), text, `${path}.${key}`);
  }
  if ('interval' in node && Array.isArray(node.interval)) {
    const [lower, upper] = node.interval;
    assert.ok(lower <= upper, `${path}: ${lower} above ${upper}`);
  }
  if ('interval' in node && node.interval === null) assert.ok('no_interval' in node, `${path} has no reason`);
}

const few = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 200 }));
const table = fc.tuple(few, few, few, few);
const row = fc.record({
  label: fc.boolean(),
  score: fc.oneof(
    fc.constantFrom(0, 0.5, 1),
    fc.integer({ min: 0, max: 20 }).map((k) => k / 20),
  ),
  weight: fc.constantFrom(1, 1, 0.5, 3),
});

describe('tables of any content', () => {
  it('give finite numbers, ordered intervals and reasons: labels', () => {
    fc.assert(
      fc.property(fc.array(table, { minLength: 1, maxLength: 5 }), (tables) => {
        for (const cells of tables) {
          const unequal = binaryMetrics(inequalityMetricIds, statisticOfCells(...cells), quick.weightKind);
          checkNumbers(Object.fromEntries(metricIntervals(unequal, quick, 'overall')), 'inequality');
        }
        const groups = tables.map((cells, g) => cellGroup(g === 3 ? null : `g${g}`, ...cells));
        for (const group of groups) {
          checkNumbers(Object.fromEntries(metricIntervals(group, quick, 'g')), 'metrics');
        }
        const grouping = { kind: 'sensitive', columns: [{ column: 'g' }], privileged: 'g0' } as const;
        disparities(grouping, groups, quick).forEach((d) => {
          checkNumbers(d, d.metric);
        });
      }),
      { numRuns: 25, seed: 1 },
    );
  });

  it('give finite numbers, ordered intervals and reasons: scores with weights', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), fc.boolean(), (rows, weighted) => {
        const kept = weighted ? rows : rows.map(({ label, score }) => ({ label, score }));
        const half = Math.ceil(kept.length / 2);
        const groups = [kept, kept.slice(0, half), kept.slice(half)].map((part, g) =>
          groupOf(`g${g}`, part.length === 0 ? statisticOfCells(0, 0, 0, 0) : statisticOfRows(part)),
        );
        for (const group of groups) {
          checkNumbers(Object.fromEntries(metricIntervals(group, quick, 'g')), 'metrics');
        }
        const grouping = { kind: 'sensitive', columns: [{ column: 'g' }], privileged: 'g0' } as const;
        disparities(grouping, groups, quick).forEach((d) => {
          checkNumbers(d, d.metric);
        });
      }),
      { numRuns: 25, seed: 2 },
    );
  });

  it('give finite numbers, ordered intervals and reasons: paired rows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(row, row), { maxLength: 30 }), async (pairs) => {
        const scores = [0, 1].map((side) => Float64Array.from(pairs, (pair) => pair[side]?.score ?? 0));
        const [a = new Float64Array(0), b = new Float64Array(0)] = scores;
        const predicted = (values: Float64Array) => Uint8Array.from(values, (score) => Number(score >= 0.5));
        const paired = {
          positive: 'yes',
          label: Uint8Array.from(pairs, ([{ label }]) => Number(label)),
          scores: [a, b],
          predictions: [predicted(a), predicted(b)],
          matched: pairs.length,
          unmatched: [0, 0],
        } as const;
        checkNumbers(await comparePairedRows(paired, { confidence: 0.95, bootstrap: 60, seed: 0 }), 'comparison');
      }),
      { numRuns: 25, seed: 3 },
    );
  });
}).timeout(30_000);
