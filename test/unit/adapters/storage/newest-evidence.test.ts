import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evidenceFiles } from '../../../../src/adapters/storage/evidence-files.ts';
import { nodeFiles } from '../../../../src/adapters/storage/node-files.ts';
import type { Evaluation } from '../../../../src/core/evaluation/document.ts';
import type { Files } from '../../../../src/ports/files.ts';
import { storedEvaluation } from '../../../support/stored-evaluation.ts';

/** An evaluation of model `m` by its inputs and the day in November 2026 when it was made. */
const evaluation = (inputs: string, day: number, overrides: Partial<Evaluation> = {}): Evaluation =>
  storedEvaluation({
    digests: { data: 'sha256:aa', inputs: `sha256:${inputs}` },
    run: {
      time: `2026-11-${String(day).padStart(2, '0')}T10:00:00.000Z`,
      engine: 'text',
      duration_ms: 5,
      tool: 'assay',
    },
    ...overrides,
  });

describe('the newest evidence of a version', () => {
  let root = '';
  const store = evidenceFiles(nodeFiles);
  const newest = async (from = store) => (await from.newest(root, 'm', '2', 'test'))?.evaluation.digests.inputs;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'assay-newest-'));
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  it('is that of the latest run, whenever its file was written', async () => {
    await store.save(root, evaluation('a1', 3));
    await store.save(root, evaluation('b2', 9));
    await store.save(root, evaluation('c3', 5));
    assert.equal(await newest(), 'sha256:b2');
  });

  it('is of that version and set alone', async () => {
    await store.save(root, evaluation('a1', 3));
    await store.save(root, evaluation('b2', 9, { version: '3' }));
    await store.save(root, evaluation('c3', 9, { set: { name: 'other' } }));
    assert.equal(await newest(), 'sha256:a1');
    assert.equal(await store.newest(root, 'm', '4', 'test'), undefined);
  });

  it('passes over what is damaged, or lies where it does not belong', async () => {
    const good = await store.save(root, evaluation('a1', 3));
    const changed = await store.save(root, evaluation('b2', 9));
    await writeFile(changed, JSON.stringify(JSON.parse(await nodeFiles.readText(changed)), null, 2));
    const elsewhere = await store.save(root, evaluation('c3', 10, { version: '3' }));
    await writeFile(join(good, '..', 'c3.json'), await nodeFiles.readText(elsewhere));
    await writeFile(join(good, '..', 'd4.json'), 'not JSON');
    assert.equal(await newest(), 'sha256:a1');
  });

  it('is found when many warnings follow the time of the run', async () => {
    const warnings = Array.from({ length: 400 }, (_, index) => ({
      code: 'small-group',
      args: {},
      message: `group ${index} has few rows: its numbers say little.`,
    })) as unknown as Evaluation['warnings'];
    await store.save(root, evaluation('a1', 3));
    await store.save(root, evaluation('b2', 9, { warnings }));
    assert.equal(await newest(), 'sha256:b2');
  });

  it('costs the whole text of one file, however many there are', async () => {
    for (let index = 0; index < 100; index++) await store.save(root, evaluation(`f${index}`, 1 + (index % 28)));
    const whole: string[] = [];
    const counting: Files = {
      ...nodeFiles,
      readText: (path) => {
        whole.push(path);
        return nodeFiles.readText(path);
      },
    };
    assert.notEqual(await newest(evidenceFiles(counting)), undefined);
    assert.equal(whole.length, 1);
  });

  it('lets others have their turn while a document is read, even from a file that is at hand at once', async () => {
    const file = await store.save(root, evaluation('a1', 3));
    const text = await nodeFiles.readText(file);
    const [entry, digest] = [await nodeFiles.stat(file), await nodeFiles.digest(file)];
    const atHand: Files = {
      ...nodeFiles,
      readText: async () => text,
      stat: async () => entry,
      digest: async () => digest,
    };
    let turns = 0;
    let isDone = false;
    const count = (): void => {
      turns++;
      if (!isDone) setImmediate(count);
    };
    setImmediate(count);
    await evidenceFiles(atHand).read(file);
    isDone = true;
    assert.ok(turns >= 2, `${turns} turns`);
  });
});
