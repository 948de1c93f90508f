import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tableSource } from '../../../../src/adapters/engines/source.ts';
import { type BadFile, badFileColumns, badFiles, commonProblem } from '../../../support/bad-files.ts';
import { enginesUnderTest, type NamedEngine } from '../../../support/engine-agreement.ts';
import { type ParquetWriter, parquetWriter } from '../../../support/parquet-writer.ts';

describe('bad input', () => {
  let folder: string;
  let parquet: ParquetWriter;
  let engines: NamedEngine[];
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bad-input-'));
    parquet = await parquetWriter();
    engines = (await enginesUnderTest()).slice(0, 2);
  });
  after(async () => {
    parquet.close();
    await rm(folder, { recursive: true });
  });

  const problemOf = (pattern: string, request?: BadFile['columns']) => commonProblem(engines, pattern, folder, request);

  for (const { title, name, content, id, args, columns: request } of badFiles) {
    it(`is reported: ${title}`, async () => {
      await writeFile(join(folder, name), content);
      const problem = await problemOf(name, request);
      assert.equal(problem.messageId, id);
      const found = Object.fromEntries(Object.keys(args ?? {}).map((key) => [key, problem.args[key]]));
      assert.deepEqual(found, args ?? {});
      assert.equal(problem.args['file'], join(folder, name));
    });
  }

  it('is reported: a Parquet file cut in half', async () => {
    const whole = join(folder, 'whole.parquet');
    await parquet.copy('SELECT i % 2 AS label, i / 100 AS score FROM range(1000) t(i)', whole);
    const bytes = await readFile(whole);
    await writeFile(join(folder, 'half.parquet'), bytes.subarray(0, bytes.length / 2));
    assert.equal((await problemOf('half.parquet')).messageId, 'input/parquet-damaged');
    const torn = Buffer.concat([
      bytes.subarray(0, 50),
      Buffer.alloc(bytes.length / 2 - 50),
      bytes.subarray(bytes.length / 2),
    ]);
    await writeFile(join(folder, 'torn.parquet'), torn);
    assert.equal((await problemOf('torn.parquet')).messageId, 'input/parquet-damaged');
  });

  it('is reported: a text column of Parquet with a value that is no number, by its row', async () => {
    await parquet.copy(
      "SELECT 1 AS label, unnest(['0.5', ' NaN ', '1e3', NULL, '0x1']) AS score",
      join(folder, 't.parquet'),
    );
    const { messageId, args } = await problemOf('t.parquet');
    assert.deepEqual(
      [messageId, args['row'], args['column'], args['value']],
      ['input/not-a-number-row', 5, 'score', '0x1'],
    );
  });

  it('is reported: booleans and nested values where numbers are wanted', async () => {
    await parquet.copy('SELECT 1 AS label, true AS score', join(folder, 'boolean.parquet'));
    assert.equal((await problemOf('boolean.parquet')).args['value'], 'true');
    await parquet.copy('SELECT 1 AS label, [0.5] AS score', join(folder, 'list.parquet'));
    assert.equal((await problemOf('list.parquet')).messageId, 'input/column-type');
  });

  it('is reported: files of one table that differ', async () => {
    await writeFile(join(folder, 'part-1.csv'), 'label,score\n1,0.5\n');
    await writeFile(join(folder, 'part-2.csv'), 'label,rating\n1,0.5\n');
    const { messageId, args } = await problemOf('part-*.csv');
    assert.deepEqual([messageId, args['found'], args['expected']], ['input/columns-differ', 'rating', 'score']);
    await parquet.copy('SELECT 1 AS label, 0.5::DOUBLE AS score', join(folder, 'typed-1.parquet'));
    await parquet.copy("SELECT 1 AS label, '0.5' AS score", join(folder, 'typed-2.parquet'));
    const types = await problemOf('typed-*.parquet');
    assert.deepEqual(
      [types.messageId, types.args['found'], types.args['expected']],
      ['input/column-types-differ', 'STRING', 'DOUBLE'],
    );
    await writeFile(join(folder, 'mixed.csv'), 'label,score\n1,0.5\n');
    await writeFile(join(folder, 'mixed.jsonl'), '{"label":1,"score":0.5}\n');
    assert.equal((await problemOf('mixed.*')).messageId, 'input/formats-mixed');
  });

  it('is reported: no file, a folder, an empty file, an unknown format, an unreadable file', async () => {
    const missing = await problemOf('nowhere.csv');
    assert.deepEqual([missing.messageId, missing.args['base']], ['input/file-missing', folder]);
    assert.equal((await problemOf('nowhere-*.csv')).messageId, 'input/glob-empty');
    await mkdir(join(folder, 'folder.csv'));
    assert.equal((await problemOf('folder.csv')).messageId, 'input/folder');
    await writeFile(join(folder, 'empty.csv'), '');
    assert.equal((await problemOf('empty.csv')).messageId, 'input/file-empty');
    await writeFile(join(folder, 'empty.parquet'), '');
    assert.equal((await problemOf('empty.parquet')).messageId, 'input/file-empty-parquet');
    await writeFile(join(folder, 'table.xlsx'), 'x');
    const unknown = await problemOf('table.xlsx');
    assert.deepEqual([unknown.messageId, unknown.args['extension']], ['input/format-unknown', '.xlsx']);
  });

  it('is reported: a file without permission to read it', async function () {
    if (process.platform === 'win32') return this.skip();
    const file = join(folder, 'secret.csv');
    await writeFile(file, 'label,score\n1,0.5\n');
    await chmod(file, 0);
    const isRoot = process.geteuid?.() === 0;
    if (isRoot) process.seteuid?.(65534);
    try {
      const { messageId, args } = await problemOf('secret.csv');
      assert.deepEqual([messageId, args['reason']], ['input/file-unreadable', 'EACCES']);
    } finally {
      if (isRoot) process.seteuid?.(0);
    }
  });

  it('is reported: a pipe, which is not waited for', async function () {
    const pipe = join(folder, 'pipe.csv');
    if (process.platform === 'win32' || spawnSync('mkfifo', [pipe]).status !== 0) return this.skip();
    assert.equal((await problemOf('pipe.csv')).messageId, 'input/not-a-file');
  });

  it('is not a header without rows', async () => {
    await writeFile(join(folder, 'header.csv'), 'label,score');
    await parquet.copy('SELECT 1 AS label, 0.5::DOUBLE AS score LIMIT 0', join(folder, 'header.parquet'));
    for (const { name, engine } of engines) {
      for (const file of ['header.csv', 'header.parquet']) {
        const table = await engine.read({ source: await tableSource(file, folder), ...badFileColumns }, {});
        assert.deepEqual(
          [table.rows, table.cells.count, table.numbers.get('score')?.length],
          [0, 0, 0],
          `${name}, ${file}`,
        );
      }
    }
  });
});
