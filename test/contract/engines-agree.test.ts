import assert from 'node:assert/strict';
import { evaluateBinary } from '../../src/core/evaluation/evaluate-binary.ts';
import type { BinaryPlan } from '../../src/core/evaluation/plan.ts';
import { InputProblem } from '../../src/core/input-problem.ts';
import type { CodedTable } from '../../src/core/table/coded-table.ts';
import { agreementSetup } from '../support/agreement-setup.ts';
import { agreementColumns, assertSameContent, onePerOrder, type Reading } from '../support/engine-agreement.ts';
import { binaryPlan } from '../support/evaluate-columns.ts';

const tables = Number(process.env['TABLES'] ?? 200);
const seed = Number(process.env['SEED'] ?? 20_260_101);
const batch = 4;
/** Equal tables give equal numbers: every reading is evaluated, with bootstrap, of some tables only, of the others one an order. */
const everyNth = 10;

describe(`the engines, on ${tables} random tables from seed ${seed}`, () => {
  const { engines, read } = agreementSetup();

  it('agree bit for bit: content and numbers, CSV and Parquet, 1 and 4 threads, any order of rows', async function () {
    this.timeout(600_000);
    let compared = 0;
    let undefinedResults = 0;
    for (let first = 0; first < tables; first += batch) {
      const seeds = Array.from({ length: Math.min(batch, tables - first) }, (_, k) => seed + 10 * (first + k));
      await Promise.all(
        seeds.map(async (each) => {
          const readings = await read(each);
          assertSameContent(readings);
          const thoroughly = each % (10 * everyNth) === 0;
          const evaluated = thoroughly ? readings : onePerOrder(readings);
          const result = await assertSameNumbers(evaluated, each % 20 === 0, thoroughly ? 20 : 0);
          compared += readings.length;
          if (result.startsWith('input/')) undefinedResults++;
        }),
      );
    }
    assert.equal(compared, tables * 4 * engines().length);
    assert.ok(undefinedResults < tables / 4, `${undefinedResults} of ${tables} tables could not be evaluated`);
  });
});

/** Demands the same evaluation of every reading, digit for digit, and returns it. */
async function assertSameNumbers(readings: readonly Reading[], weighted: boolean, bootstrap: number): Promise<string> {
  const results = await Promise.all(readings.map(({ table }) => numbersOf(table, weighted, bootstrap)));
  const [expected = ''] = results;
  for (const [index, result] of results.entries()) {
    assert.equal(result, expected, `${readings[index]?.from} differs from ${readings[0]?.from}`);
  }
  return expected;
}

/** The evaluation as JSON, or the problem of a table that has none. */
async function numbersOf(table: CodedTable, weighted: boolean, bootstrap: number): Promise<string> {
  const plan = planFor(table, weighted, bootstrap);
  const { categories, numbers } = table;
  const wanted = new Map([...numbers].filter(([name]) => name === 'score' || (weighted && name === 'weight')));
  try {
    return JSON.stringify(await evaluateBinary({ ...table, categories, numbers: wanted, keys: new Map() }, plan));
  } catch (error) {
    if (!(error instanceof InputProblem)) throw error;
    return `${error.messageId} ${JSON.stringify(error.args)}`;
  }
}

function planFor(table: CodedTable, weighted: boolean, bootstrap: number): BinaryPlan {
  const [, first = { column: '' }, second = { column: '' }, ...others] = agreementColumns.categories;
  const bins = others.filter(({ edges }) => edges !== undefined);
  return binaryPlan({
    columns: { label: 'label', score: 'score', ...(weighted ? { weight: 'weight' } : {}) },
    positive: table.categories[0]?.values.at(-1) ?? '1',
    groupings: [
      ...[first, ...bins].map((column) => ({ kind: 'sensitive' as const, columns: [column] })),
      { kind: 'intersection', columns: [first, second] },
      ...others.map((column) => ({ kind: 'slice' as const, columns: [column] })),
    ],
    bootstrap,
  });
}
