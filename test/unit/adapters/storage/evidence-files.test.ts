import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { evidenceFiles } from '../../../../src/adapters/storage/evidence-files.ts';
import { nodeFiles } from '../../../../src/adapters/storage/node-files.ts';
import type { Evaluation } from '../../../../src/core/evaluation/document.ts';
import type { DamagedEvidence } from '../../../../src/ports/evidence-store.ts';
import { storedEvaluation } from '../../../support/stored-evaluation.ts';

const evaluation = (overrides: Partial<Evaluation> = {}): Evaluation =>
  storedEvaluation({ model: 'Credit Risk', ...overrides });

const reasonText = ({ reason }: DamagedEvidence): string =>
  [reason.id.replace('evidence/reason-', ''), ...Object.values(reason.args ?? {})].join(' ');

describe('evidence files', () => {
  let root = '';
  const store = evidenceFiles(nodeFiles);
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'assay-evidence-'));
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  it('lie under model, version and set, named by the digest of their inputs', async () => {
    const file = await store.save(root, evaluation());
    assert.equal(file, join(root, '.assay', 'evaluations', '%43redit%20%52isk', '2', 'test', 'bb.json'));
    const { evaluations, damaged } = await store.list(root, 'Credit Risk');
    assert.deepEqual(damaged, []);
    assert.deepEqual(
      evaluations.map((heading) => heading.file),
      [file],
    );
    assert.deepEqual((await store.read(file))?.evaluation, evaluation());
  });

  it('keep their bytes when the same inputs are evaluated again', async () => {
    const file = await store.save(root, evaluation());
    const before = await readFile(file, 'utf8');
    await store.save(
      root,
      evaluation({ run: { time: '2026-11-23T00:00:00.000Z', engine: 'duckdb', duration_ms: 9, tool: 'assay 0' } }),
    );
    assert.equal(await readFile(file, 'utf8'), before);
  });

  it('are written whole or not at all, and leave no temporary file', async () => {
    const file = await store.save(root, evaluation());
    assert.deepEqual(await readdir(dirname(file)), ['bb.json']);
  });

  it('are damaged when cut, of another schema, renamed or edited by hand', async () => {
    const file = await store.save(root, evaluation());
    const text = await readFile(file, 'utf8');
    const damage: readonly [content: string, reason: string][] = [
      ['', 'empty'],
      [text.slice(0, 100), 'not-json 1 94'],
      [`<<<<<<< mine\n${text}=======\n${text}`, 'not-json 1 1'],
      ['{"schema":"assay/evaluation/9"}', 'key schema'],
      ['[]', 'other'],
      [text.replace('"value":0.5', '"value": 0.9'), 'changed'],
    ];
    for (const [content, reason] of damage) {
      await writeFile(file, content);
      const { evaluations, damaged } = await store.list(root, 'Credit Risk');
      assert.deepEqual([evaluations.length, damaged.map((each) => each.file)], [0, [file]], content.slice(0, 40));
      assert.deepEqual(damaged.map(reasonText), [reason]);
    }
    const renamed = join(dirname(file), 'cc.json');
    await writeFile(renamed, text);
    const { damaged } = await store.list(root, 'Credit Risk');
    assert.deepEqual(damaged.find((each) => each.file === renamed)?.reason, { id: 'evidence/reason-renamed' });
  });

  it('damaged ones are replaced when the version is evaluated again', async () => {
    const file = await store.save(root, evaluation());
    await writeFile(file, 'not json');
    await store.save(root, evaluation());
    assert.equal((await store.list(root, 'Credit Risk')).evaluations.length, 1);
  });

  it('are listed newest run first', async () => {
    await store.save(root, evaluation());
    const later = evaluation({
      digests: { data: 'sha256:aa', inputs: 'sha256:cc' },
      run: { time: '2026-11-23T00:00:00.000Z', engine: 'text', duration_ms: 5, tool: 'assay 0' },
    });
    await store.save(root, later);
    const { evaluations } = await store.list(root, 'Credit Risk');
    assert.deepEqual(
      evaluations.map((heading) => heading.inputs),
      ['sha256:cc', 'sha256:bb'],
    );
  });
});
