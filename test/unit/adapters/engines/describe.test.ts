import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { enginesUnderTest, type NamedEngine } from '../../../support/engine-agreement.ts';
import { type ParquetWriter, parquetWriter } from '../../../support/parquet-writer.ts';
import { csvText, randomTable } from '../../../support/random-table.ts';

describe('the description of a table', () => {
  let folder: string;
  let parquet: ParquetWriter;
  let engines: NamedEngine[];
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'describe-'));
    parquet = await parquetWriter();
    engines = await enginesUnderTest();
  });
  after(async () => {
    parquet.close();
    await rm(folder, { recursive: true });
  });

  it('takes listed values for missing, as texts and as numbers', async () => {
    const file = join(folder, 'listed.csv');
    await writeFile(file, 'a,b,c\n1,x,-9.0\n?,?,2.5\n3,NA,-9\n');
    for (const { name, engine } of engines) {
      const { columns } = await engine.describe({ files: [file], format: 'csv' }, {}, ['?', 'NA', '-9']);
      assert.deepEqual(
        columns.map((column) => [column.name, column.type, column.missing, column.distinct, column.minimum]),
        [
          ['a', 'integer', 1, 2, 1],
          ['b', 'text', 2, 1, undefined],
          ['c', 'number', 2, 1, 2.5],
        ],
        name,
      );
    }
  });

  it('tells types, missing values, distinct values and the range', async () => {
    const file = join(folder, 'small.csv');
    await writeFile(
      file,
      'id,sex,score,flag,day,empty\n1,male,0.5,true,2024-01-02,\n2,female,,False,2024-01-03,\n3,male,7,true,,\n',
    );
    for (const { name, engine } of engines) {
      const { rows, columns } = await engine.describe({ files: [file], format: 'csv' }, {});
      assert.equal(rows, 3);
      const found = Object.fromEntries(columns.map((column) => [column.name, column]));
      const one = (value: string) => ({ value, rows: 1 });
      assert.deepEqual(
        found,
        {
          id: {
            name: 'id',
            type: 'integer',
            missing: 0,
            distinct: 3,
            frequent: ['1', '2', '3'].map(one),
            minimum: 1,
            maximum: 3,
          },
          sex: {
            name: 'sex',
            type: 'text',
            missing: 0,
            distinct: 2,
            frequent: [{ value: 'male', rows: 2 }, one('female')],
          },
          score: {
            name: 'score',
            type: 'number',
            missing: 1,
            distinct: 2,
            frequent: ['0.5', '7'].map(one),
            minimum: 0.5,
            maximum: 7,
          },
          flag: {
            name: 'flag',
            type: 'boolean',
            missing: 0,
            distinct: 2,
            frequent: [{ value: 'true', rows: 2 }, one('false')],
          },
          day: { name: 'day', type: 'time', missing: 1, distinct: 2, frequent: ['2024-01-02', '2024-01-03'].map(one) },
          empty: { name: 'empty', type: 'other', missing: 3, distinct: 0, frequent: [] },
        },
        name,
      );
    }
  });

  for (const seed of [11, 12, 13]) {
    it(`is the same from every engine (seed ${seed})`, async () => {
      const table = randomTable(seed);
      const csv = join(folder, `${seed}.csv`);
      const typed = join(folder, `${seed}.parquet`);
      await writeFile(csv, csvText(table, seed));
      await parquet.write(table, typed);
      for (const [file, format] of [
        [csv, 'csv'],
        [typed, 'parquet'],
      ] as const) {
        const [first, ...others] = await Promise.all(
          engines.map(({ engine }) => engine.describe({ files: [file], format }, {})),
        );
        for (const other of others) assert.deepEqual(other, first);
      }
    });
  }

  it('lists no frequent values and counts to 1000 where there are more', async () => {
    const file = join(folder, 'many.parquet');
    await parquet.copy("SELECT i AS n, i / 8 AS d, 'v' || (i % 1001) AS t FROM range(3000) r(i)", file);
    for (const { name, engine } of engines) {
      const { columns } = await engine.describe({ files: [file], format: 'parquet' }, {});
      const found = columns.map(({ type, distinct, frequent, minimum, maximum }) => [
        type,
        distinct,
        frequent.length,
        minimum,
        maximum,
      ]);
      const expected = [
        ['integer', 1000, 0, 0, 2999],
        ['number', 1000, 0, 0, 374.875],
        ['text', 1000, 0, undefined, undefined],
      ];
      assert.deepEqual(found, expected, name);
    }
  });
});
