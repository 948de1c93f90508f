import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDuckDbEngine } from '../../../../../src/adapters/engines/duckdb/duckdb-engine.ts';
import { HashIndex } from '../../../../../src/adapters/engines/duckdb/hash-index.ts';
import { withDuckDb } from '../../../../../src/adapters/engines/duckdb/session.ts';
import { InputProblem } from '../../../../../src/core/input-problem.ts';
import { type ParquetWriter, parquetWriter } from '../../../../support/parquet-writer.ts';

describe('the DuckDB engine', () => {
  let folder: string;
  let parquet: ParquetWriter;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'duckdb-'));
    parquet = await parquetWriter();
  });
  after(async () => {
    parquet.close();
    await rm(folder, { recursive: true });
  });

  it('keeps the order of the file with several threads', async () => {
    const file = join(folder, 'ordered.parquet');
    await parquet.copy('SELECT i::DOUBLE AS n, i % 7 AS g FROM range(300000) t(i)', file, 'ROW_GROUP_SIZE 5000');
    const engine = await openDuckDbEngine({ threads: 4 });
    const source = { files: [file], format: 'parquet' as const };
    const request = { source, categories: [{ column: 'g' }], numbers: ['n'], keys: [], missing: [] };
    const { numbers, cellOfRow } = await engine.read(request, {});
    const read = numbers.get('n') ?? new Float64Array();
    assert.equal(read.length, 300_000);
    assert.ok(read.every((number, row) => number === row));
    assert.ok(cellOfRow.every((cell, row) => cell === row % 7));
  });

  it('stops when it is told to, with the reason it was given', async () => {
    const file = join(folder, 'long.parquet');
    await parquet.copy('SELECT i::DOUBLE AS n FROM range(3000000) t(i)', file);
    const engine = await openDuckDbEngine({});
    const stop = new AbortController();
    const reason = new Error('enough');
    const request = {
      source: { files: [file], format: 'parquet' as const },
      categories: [],
      numbers: ['n'],
      keys: [],
      missing: [],
    };
    const effort = { signal: stop.signal, progress: () => stop.abort(reason) };
    await assert.rejects(engine.read(request, effort), (error) => error === reason);
    await assert.rejects(engine.read(request, effort), (error) => error === reason);
  });

  it('can read the files of the table and nothing else, and write nothing', async () => {
    const table = join(folder, 'table.csv');
    const secret = join(folder, 'secret.csv');
    for (const file of [table, secret]) await writeFile(file, 'a,b\n1,2\n');
    const before = await readdir(folder);
    await withDuckDb([table], {}, undefined, async (session) => {
      const count = (file: string) => session.columns(`SELECT count(*) FROM read_csv('${file}')`);
      assert.deepEqual(await count(table), [[1n]]);
      await assert.rejects(count(secret), /Permission Error/);
      await assert.rejects(session.columns(`COPY (SELECT 1) TO '${join(folder, 'written.csv')}'`), /Permission Error/);
      await assert.rejects(session.columns('SET enable_external_access = true'), /locked|cannot/i);
      await assert.rejects(session.columns('INSTALL httpfs'));
      await assert.rejects(session.columns('LOAD httpfs'));
    });
    assert.deepEqual(await readdir(folder), before);
  });

  it('can be given folders instead', async () => {
    const inside = join(folder, 'project');
    await mkdir(inside);
    await writeFile(join(inside, 'a.csv'), 'a,b\n1,2\n');
    await withDuckDb([], { roots: [inside] }, undefined, async (session) => {
      const count = (file: string) => session.columns(`SELECT count(*) FROM read_csv('${file}')`);
      assert.deepEqual(await count(join(inside, 'a.csv')), [[1n]]);
      await assert.rejects(count(join(folder, 'project', '..', 'table.csv')), /Permission Error/);
    });
  });

  it('says so when memory is not enough', async () => {
    const file = join(folder, 'wide.parquet');
    await parquet.copy("SELECT 'key ' || i AS k FROM range(1000000) t(i)", file);
    const engine = await openDuckDbEngine({ memoryLimit: '20MB', threads: 1 });
    const request = {
      source: { files: [file], format: 'parquet' as const },
      categories: [{ column: 'k' }],
      numbers: [],
      keys: [],
      missing: [],
    };
    await assert.rejects(
      engine.read(request, {}),
      (error) => error instanceof InputProblem && error.messageId === 'input/memory',
    );
  });
});

describe('an index of hashes', () => {
  it('finds each 64-bit hash by its halves, and sees when two are the same', () => {
    const hashes = [0n, 1n, 1n << 32n, (1n << 64n) - 1n, 0xdeadbeef00000001n, 0x00000001deadbeefn];
    const index = new HashIndex(hashes.length);
    for (const [number, hash] of hashes.entries()) assert.ok(index.add(number, hash));
    for (const [number, hash] of hashes.entries()) {
      assert.equal(index.find(Number(hash & 0xffffffffn), Number(hash >> 32n)), number);
    }
    assert.equal(index.find(2, 0), -1);
    assert.equal(index.add(0, 1n << 32n), false);
  });
});
