import assert from 'node:assert/strict';
import type { DuckDBConnection } from '@duckdb/node-api';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { binSql, numberColumn } from '../../../../../src/adapters/engines/duckdb/column-sql.ts';
import { sqlText } from '../../../../../src/adapters/engines/duckdb/sql.ts';
import { binOf } from '../../../../../src/core/table/bins.ts';
import { finiteOrMissing, parseNumber } from '../../../../../src/core/table/number.ts';

describe('numbers in SQL', () => {
  let connection: DuckDBConnection;
  before(async () => {
    connection = await (await DuckDBInstance.create(':memory:')).connect();
  });
  after(() => connection.closeSync());

  const query = async (texts: readonly string[], sql: string) => {
    const rows = texts.map((text, k) => `(${k}, ${sqlText(text)})`).join(', ');
    const result = await connection.runAndReadAll(`SELECT ${sql} FROM (VALUES ${rows}) AS t(k, x) ORDER BY k`);
    return result.getColumnsJS();
  };

  /** Each text is read as core reads it, or left to core as it is. */
  async function assertReadAsCoreReads(texts: readonly string[]): Promise<void> {
    const { number, unread } = numberColumn('x', 'VARCHAR');
    const [numbers = [], rest = []] = await query(texts, `${number}, ${unread}`);
    for (const [k, text] of texts.entries()) {
      if (numbers[k] === null) assert.equal(rest[k], text);
      else assert.ok(Object.is(finiteOrMissing(numbers[k] as number), parseNumber(text)), `${text}: ${numbers[k]}`);
    }
  }

  it('are those of core, digit for digit, for every double as any program prints it', async () => {
    const print = fc.constantFrom(
      String,
      (n: number) => n.toFixed(7),
      (n: number) => n.toExponential(),
      (n: number) => n.toPrecision(17),
      (n: number) => n.toPrecision(21),
    );
    const texts = fc.tuple(fc.double(), print).map(([number, printed]) => printed(number));
    await assertReadAsCoreReads(fc.sample(texts, 5000));
  });

  it('are those of core for digits, signs, points and exponents anyhow', async () => {
    const texts = fc.sample(fc.stringMatching(/^[-+. eE0-9_x]{0,20}$/), 5000);
    await assertReadAsCoreReads([...texts, '1e-999', '1e999', '2.4703282292062327e-324', '2.4703282292062328e-324']);
  });

  it('fall into the bins of core', async () => {
    const edges = [-1.5, 0, 1e-7, 26];
    const numbers = [...edges, -2, 25.999999999999996, 0.5, 1e300, Number.NaN, Infinity, -Infinity, -0, 7];
    const sql = binSql('x::DOUBLE', edges, new Set([7]));
    const [bins = []] = await query(numbers.map(String), sql);
    assert.deepEqual(
      bins,
      numbers.map((number) => (number === 7 ? -1 : binOf(finiteOrMissing(number), edges))),
    );
  });
});
