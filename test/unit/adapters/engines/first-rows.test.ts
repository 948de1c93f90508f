import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { firstRows } from '../../../../src/adapters/engines/text/first-rows.ts';
import { InputProblem } from '../../../../src/core/input-problem.ts';
import type { TableFormat } from '../../../../src/core/table/table-format.ts';
import { parquetWriter } from '../../../support/parquet-writer.ts';

describe('the first rows of a table', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'head-'));
  });
  after(() => rm(folder, { recursive: true }));

  const write = async (name: string, content: string | Uint8Array): Promise<string> => {
    await writeFile(join(folder, name), content);
    return join(folder, name);
  };
  const head = (files: string[], format: TableFormat, limit = 50) => firstRows({ files, format }, limit, {});

  it('of CSV are its texts, null where missing', async () => {
    const file = await write('a.csv', 'id;name;score\n1;"Müller; ""Anna""";0.50\n2;;NaN\n3.0;x;True\n');
    assert.deepEqual(await head([file], 'csv'), {
      columns: ['id', 'name', 'score'],
      rows: [
        ['1', 'Müller; "Anna"', '0.50'],
        ['2', null, null],
        ['3', 'x', 'true'],
      ],
    });
  });

  it('are no more than asked for, over several files, of which the rest is not read', async () => {
    const one = await write('1.csv', 'a\n1\n2\n');
    const two = await write('2.csv', 'a\n3\n4\n');
    const gone = join(folder, 'gone.csv');
    assert.deepEqual((await head([one, two, gone], 'csv', 3)).rows, [['1'], ['2'], ['3']]);
    await assert.rejects(head([one, two, gone], 'csv', 5), InputProblem);
  });

  it('of a large compressed file come from its beginning', async () => {
    const lines = Array.from({ length: 400_000 }, (_, row) => `${row},${row % 7}`);
    const file = await write('large.csv.gz', gzipSync(`id,day\n${lines.join('\n')}\n`));
    const { rows } = await head([file], 'csv', 2);
    assert.deepEqual(rows, [
      ['0', '0'],
      ['1', '1'],
    ]);
  });

  it('of JSON lines have the keys of those rows; what is no scalar is not written out', async () => {
    const file = await write('a.jsonl', '{"a": 1, "b": "x"}\n\n{"b": null, "c": [1, 2]}\n{"d": 1}\n');
    assert.deepEqual(await head([file], 'jsonl', 2), {
      columns: ['a', 'b', 'c'],
      rows: [
        ['1', 'x', null],
        [null, null, '…'],
      ],
    });
  });

  it('of Parquet are its values as text, over groups of rows', async () => {
    const file = join(folder, 'a.parquet');
    const parquet = await parquetWriter();
    await parquet.copy(
      "SELECT range AS id, range / 4 AS share, DATE '2024-01-01' + range::INTEGER AS day, [range] AS list FROM range(5000)",
      file,
      'ROW_GROUP_SIZE 2048',
    );
    parquet.close();
    const { columns, rows } = await head([file], 'parquet', 2050);
    assert.deepEqual(columns, ['id', 'share', 'day', 'list']);
    assert.equal(rows.length, 2050);
    assert.deepEqual(rows[1], ['1', '0.25', '2024-01-02', '…']);
    assert.equal(rows[2049]?.[0], '2049');
  });

  it('have long texts cut', async () => {
    const file = await write('long.csv', `text\n${'x'.repeat(5000)}\n`);
    const [[text] = []] = (await head([file], 'csv')).rows;
    assert.equal(text, `${'x'.repeat(200)}…`);
  });

  it('of what is no table say why', async () => {
    const file = await write('bad.csv', 'a,b\n1\n');
    await assert.rejects(head([file], 'csv'), InputProblem);
  });
});
