import assert from 'node:assert/strict';
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evidenceFiles } from '../../../../src/adapters/storage/evidence-files.ts';
import { openIndex } from '../../../../src/adapters/storage/index-database.ts';
import { knownDigests } from '../../../../src/adapters/storage/known-digests.ts';
import { nodeFiles } from '../../../../src/adapters/storage/node-files.ts';
import type { Evaluation } from '../../../../src/core/evaluation/document.ts';
import type { Files } from '../../../../src/ports/files.ts';
import { storedEvaluation } from '../../../support/stored-evaluation.ts';

function evaluation(number: number): Evaluation {
  return storedEvaluation({
    version: String(number % 2),
    digests: {
      data: `sha256:data-${number}`,
      config: 'sha256:config',
      inputs: `sha256:${'0'.repeat(60)}${1000 + number}`,
    },
    run: { time: `2026-11-${10 + number}T00:00:00.000Z`, engine: 'text', duration_ms: 1, tool: 'assay' },
  });
}

describe('evidence with an index', () => {
  let folder: string;
  let reads: string[];
  let counting: Files;
  const open = () =>
    openIndex({
      folder: join(folder, 'index'),
      wasmFolder: 'node_modules/sql.js/dist',
      files: nodeFiles,
      log: assert.fail,
    });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'assay-evidence-'));
    reads = [];
    counting = {
      ...nodeFiles,
      readText: (path) => {
        reads.push(path);
        return nodeFiles.readText(path);
      },
    };
    const store = evidenceFiles(nodeFiles);
    for (let number = 0; number < 5; number++) await store.save(folder, evaluation(number));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('lists the same headings as without, newest first', async () => {
    const plain = await evidenceFiles(nodeFiles).list(folder, 'm');
    const store = evidenceFiles(nodeFiles, await open());
    assert.deepEqual(await store.list(folder, 'm'), plain);
    assert.deepEqual(await store.list(folder, 'm'), plain);
    assert.deepEqual(
      plain.evaluations.map(({ data }) => data),
      [4, 3, 2, 1, 0].map((number) => `sha256:data-${number}`),
    );
  });

  it('parses each file once, also over the end of the process', async () => {
    await evidenceFiles(counting, await open()).list(folder, 'm');
    assert.equal(reads.length, 5);
    await evidenceFiles(counting, await open()).list(folder, 'm');
    assert.equal(reads.length, 5);
  });

  it('sees new, changed and removed files', async () => {
    const store = evidenceFiles(counting, await open());
    const { evaluations } = await store.list(folder, 'm');
    const [newest, second] = evaluations;
    assert.ok(newest && second);
    await rm(newest.file);
    await writeFile(second.file, '{');
    const added = await store.save(folder, evaluation(9));
    const after = await store.list(folder, 'm');
    assert.deepEqual(
      after.evaluations.map(({ file }) => file),
      [added, ...evaluations.slice(2).map(({ file }) => file)],
    );
    assert.deepEqual(
      after.damaged.map(({ file }) => file),
      [second.file],
    );
  });

  it('reads an evaluation with its numbers, and none that is gone or damaged', async () => {
    const store = evidenceFiles(nodeFiles, await open());
    const [newest] = (await store.list(folder, 'm')).evaluations;
    assert.ok(newest);
    assert.deepEqual((await store.read(newest.file))?.evaluation, evaluation(4));
    await writeFile(newest.file, '{}');
    assert.equal(await store.read(newest.file), undefined);
    await rm(newest.file);
    assert.equal(await store.read(newest.file), undefined);
  });
});

describe('remembered digests', () => {
  it('are those of the bytes, and are taken again when the file has changed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'assay-digests-'));
    try {
      let digested = 0;
      const counting: Files = {
        ...nodeFiles,
        digest: (path, signal) => {
          digested++;
          return nodeFiles.digest(path, signal);
        },
      };
      const index = await openIndex({ wasmFolder: 'node_modules/sql.js/dist', files: nodeFiles, log: assert.fail });
      const files = knownDigests(counting, index);
      const file = join(folder, 'table.csv');
      await writeFile(file, 'a\n1\n');
      const first = await files.digest(file);
      assert.equal(first, await nodeFiles.digest(file));
      assert.equal(await files.digest(file), first);
      assert.equal(digested, 1);
      await writeFile(file, 'a\n2\n');
      await utimes(file, new Date(), new Date(Date.now() + 5000));
      assert.equal(await files.digest(file), await nodeFiles.digest(file));
      assert.notEqual(await files.digest(file), first);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
