import assert from 'node:assert/strict';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseEngine } from '../../../../src/adapters/engines/choose.ts';
import type { TableFormat } from '../../../../src/core/table/table-format.ts';

const megabyte = 1024 * 1024;

describe('the choice of an engine', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'choose-'));
  });
  after(() => rm(folder, { recursive: true }));

  /** A file of a size that takes no space. */
  async function sized(name: string, format: TableFormat, bytes: number) {
    const file = join(folder, name);
    await writeFile(file, '');
    await truncate(file, bytes);
    return { files: [file], format };
  }

  it('is the text engine for small files and for compressed text, else DuckDB', async () => {
    const engineFor = chooseEngine({});
    const chosen = async (name: string, format: TableFormat, bytes: number) =>
      (await engineFor(await sized(name, format, bytes))).name;
    assert.equal(await chosen('small.csv', 'csv', megabyte), 'text');
    assert.equal(await chosen('large.csv', 'csv', 1000 * megabyte), 'duckdb');
    assert.equal(await chosen('large.csv.gz', 'csv', 1000 * megabyte), 'text');
    assert.equal(await chosen('small.parquet', 'parquet', megabyte), 'text');
    assert.equal(await chosen('large.parquet', 'parquet', 100 * megabyte), 'duckdb');
  });

  it('is what is asked for', async () => {
    const engineFor = chooseEngine({});
    assert.equal((await engineFor(await sized('s.csv', 'csv', 10), 'duckdb')).name, 'duckdb');
    assert.equal((await engineFor(await sized('l.parquet', 'parquet', 100 * megabyte), 'text')).name, 'text');
  });

  it('is the text engine, said once, where DuckDB does not load', async () => {
    const reasons: string[] = [];
    const load = () => Promise.reject(new Error('no native code'));
    const engineFor = chooseEngine({ load, onFallback: (reason) => reasons.push(reason) });
    const large = await sized('large.parquet', 'parquet', 100 * megabyte);
    assert.deepEqual([(await engineFor(large)).name, (await engineFor(large)).name], ['text', 'text']);
    assert.deepEqual(reasons, ['no native code']);
  });

  it('is the text engine without a word where there is no native engine', async () => {
    const engineFor = chooseEngine({ native: false, onFallback: (reason) => assert.fail(reason) });
    assert.equal((await engineFor(await sized('large.parquet', 'parquet', 100 * megabyte))).name, 'text');
  });
});
