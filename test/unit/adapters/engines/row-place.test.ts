import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { rowPlace } from '../../../../src/adapters/engines/text/row-place.ts';
import type { TableFormat } from '../../../../src/core/table/table-format.ts';
import { parquetWriter } from '../../../support/parquet-writer.ts';

describe('the place of a row', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'place-'));
  });
  after(() => rm(folder, { recursive: true }));

  const write = async (name: string, content: string | Uint8Array): Promise<string> => {
    await writeFile(join(folder, name), content);
    return join(folder, name);
  };
  const places = (files: string[], format: TableFormat, rows: readonly number[]): Promise<unknown[]> =>
    Promise.all(
      rows.map(async (row) => {
        const { file, ...place } = await rowPlace({ files, format }, row, {});
        return { file: basename(file), ...place };
      }),
    );

  it('of CSV is a line: fields of several lines and files before it counted', async () => {
    const one = await write('1.csv', 'a,b\n1,"x\ny\nz"\n2,x\n');
    const two = await write('2.csv.gz', gzipSync('a,b\r\n3,x\r\n4,x\r\n'));
    assert.deepEqual(await places([one, two], 'csv', [1, 2, 3, 4]), [
      { file: '1.csv', line: 2 },
      { file: '1.csv', line: 5 },
      { file: '2.csv.gz', line: 2 },
      { file: '2.csv.gz', line: 3 },
    ]);
  });

  it('of a long CSV is found in its last chunk', async () => {
    const file = await write('long.tsv', `a\tb\n${'1\t2\n'.repeat(600_000)}`);
    assert.deepEqual(await places([file], 'tsv', [600_000]), [{ file: 'long.tsv', line: 600_001 }]);
  });

  it('of JSON lines is a line, blank ones counted', async () => {
    const one = await write('1.jsonl', '{"a":1}\n\n{"a":2}\n');
    const two = await write('2.jsonl', '\n{"a":3}');
    assert.deepEqual(await places([one, two], 'jsonl', [1, 2, 3]), [
      { file: '1.jsonl', line: 1 },
      { file: '1.jsonl', line: 3 },
      { file: '2.jsonl', line: 2 },
    ]);
  });

  it('of Parquet is a row of its file', async () => {
    const writer = await parquetWriter();
    const files = [join(folder, '1.parquet'), join(folder, '2.parquet')];
    for (const file of files) await writer.copy('SELECT * FROM range(3)', file);
    writer.close();
    assert.deepEqual(await places(files, 'parquet', [3, 4]), [
      { file: '1.parquet', row: 3 },
      { file: '2.parquet', row: 1 },
    ]);
  });

  it('is the table alone when it has no such row any more', async () => {
    assert.deepEqual(await places([await write('short.csv', 'a,b\n1,2\n')], 'csv', [2]), [{ file: 'short.csv' }]);
  });
});
