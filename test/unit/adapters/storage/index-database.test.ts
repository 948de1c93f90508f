import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openIndex } from '../../../../src/adapters/storage/index-database.ts';
import { nodeFiles } from '../../../../src/adapters/storage/node-files.ts';
import type { EvidenceEntry } from '../../../../src/ports/evidence-index.ts';

const wasmFolder = 'node_modules/sql.js/dist';

function entry(number: number, change: Partial<EvidenceEntry> = {}): EvidenceEntry {
  return {
    path: join('/project', '.assay', 'evaluations', 'm', '1', 'test', `${number}.json`),
    size: 100 + number,
    modified: 1_700_000_000_000.25 + number,
    digest: `sha256:${number}`,
    model: 'm',
    version: '1',
    set: 'test',
    inputs: `sha256:inputs-${number}`,
    data: 'sha256:data',
    time: '2026-11-22T10:42:00.000Z',
    headline: { roc_auc: 0.791 },
    ...change,
  };
}

describe('index of evidence', () => {
  let folder: string;
  let lines: string[];
  const open = () => openIndex({ folder, wasmFolder, files: nodeFiles, log: (line) => lines.push(line) });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'assay-index-'));
    lines = [];
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('knows recorded files in a later run', async () => {
    const entries = [entry(1), entry(2, { config: 'sha256:config' })];
    const first = await open();
    first.record(entries);
    await first.save();
    const known = (await open()).known(entries);
    assert.deepEqual([...known.values()], entries);
  });

  it('forgets files that it is told to', async () => {
    const index = await open();
    index.record([entry(1), entry(2)]);
    index.recordDigest({ path: '/project/data.csv', size: 1, modified: 1 }, 'sha256:data');
    assert.deepEqual(index.paths().sort(), [entry(1).path, entry(2).path, '/project/data.csv'].sort());
    index.forget([entry(1).path, '/project/data.csv']);
    assert.deepEqual(index.paths(), [entry(2).path]);
    assert.deepEqual([...index.known([entry(1), entry(2)]).keys()], [entry(2).path]);
  });

  it('does not know a file whose size or time has changed', async () => {
    const index = await open();
    index.record([entry(1)]);
    assert.equal(index.known([entry(1, { size: 7 })]).size, 0);
    assert.equal(index.known([entry(1, { modified: 7 })]).size, 0);
    assert.equal(index.known([entry(2)]).size, 0);
    assert.equal(index.known([entry(1)]).size, 1);
  });

  it('replaces what it knew of a file', async () => {
    const index = await open();
    index.record([entry(1)]);
    index.record([entry(1, { size: 7, headline: { roc_auc: 0.5 } })]);
    assert.deepEqual(index.known([entry(1, { size: 7 })]).get(entry(1).path)?.headline, { roc_auc: 0.5 });
  });

  it('forgets files that are gone from a folder, and no others', async () => {
    const index = await open();
    const elsewhere = entry(3, { path: '/projects/other.json' });
    index.record([entry(1), entry(2), elsewhere]);
    index.retain('/project', new Set([entry(1).path]));
    assert.deepEqual([...index.known([entry(1), entry(2), elsewhere]).keys()], [entry(1).path, elsewhere.path]);
  });

  it('remembers digests of any file, also beside its evaluation and after a save', async () => {
    const index = await open();
    const table = { path: '/project/data.csv', size: 5, modified: 6 };
    index.recordDigest(table, 'sha256:abc');
    await index.save();
    assert.equal(index.digestOf(table), 'sha256:abc');
    assert.equal(index.digestOf({ ...table, size: 9 }), undefined);
  });

  for (const [damage, content] of [
    [
      'text',
      Buffer.from(
        'this is no database, it is a text that is longer than a header of one hundred bytes is, or so it seems to me',
      ),
    ],
    ['nothing', Buffer.alloc(0)],
  ] as const) {
    it(`starts from nothing when its file holds ${damage}`, async () => {
      await writeFile(join(folder, 'index.sqlite'), content);
      const index = await open();
      assert.equal(index.known([entry(1)]).size, 0);
      index.record([entry(1)]);
      await index.save();
      assert.equal((await open()).known([entry(1)]).size, 1);
      assert.equal(lines.length, 1);
    });
  }

  it('starts from nothing when its file was cut', async () => {
    const index = await open();
    index.record(Array.from({ length: 2000 }, (_, number) => entry(number)));
    await index.save();
    const file = join(folder, 'index.sqlite');
    const bytes = await readFile(file);
    await writeFile(file, bytes.subarray(0, Math.floor(bytes.length / 2)));
    const again = await open();
    assert.equal(again.known([entry(1)]).size, 0);
    again.record([entry(1)]);
    assert.equal(again.known([entry(1)]).size, 1);
  });

  it('goes on when its folder cannot be written', async () => {
    await writeFile(join(folder, 'file'), '');
    const index = await openIndex({
      folder: join(folder, 'file', 'below'),
      wasmFolder,
      files: nodeFiles,
      log: (line) => lines.push(line),
    });
    index.record([entry(1)]);
    await index.save();
    assert.equal(lines.length, 1);
    assert.equal(index.known([entry(1)]).size, 1);
  });
});
