import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ComputeClient } from '../../src/extension/compute-client.ts';
import { snapshotsOf } from '../../src/extension/host/take-snapshot.ts';
import { askCompute } from '../tools/ask-compute.ts';
import { root } from './source-files.ts';

const ignored = { log: () => undefined, ended: () => undefined, nativeEngineMissing: () => undefined };
const startCompute = () =>
  new ComputeClient(join(root, 'dist/compute.js'), () => ({ language: 'en', engine: 'auto' }), ignored);

describe('the compute process, asked as the extension asks it', () => {
  let folder: string;
  let client: ComputeClient | undefined;
  let predictions: { location: string; root: string };

  before(async function () {
    // The bundles are built before the tests (npm test, npm run build).
    if (!existsSync(join(root, 'dist/compute.js'))) this.skip();
    folder = await realpath(await mkdtemp(join(tmpdir(), 'assay compute 计算-')));
    await cp(join(root, 'examples/german-credit'), folder, { recursive: true });
    predictions = { location: join(folder, 'data/predictions-v2.parquet'), root: folder };
  });
  after(() => (folder === undefined ? undefined : rm(folder, { recursive: true, force: true })));

  afterEach(() => client?.dispose());

  it('hands out a snapshot that is the same object while nothing has changed', async () => {
    client = startCompute();
    const take = snapshotsOf(client);
    const first = await take([folder]);
    assert.equal(await take([folder]), first);
    const config = join(folder, 'credit-risk.model.yaml');
    await writeFile(config, (await readFile(config, 'utf8')).replace('owner: credit-team', 'owner: somebody-else'));
    const second = await take([folder]);
    assert.notEqual(second, first);
    assert.equal(second.projects[0]?.datasets, first.projects[0]?.datasets);
  });

  it('tells the datasets of a workspace', async () => {
    client = startCompute();
    const { projects } = await snapshotsOf(client)([folder]);
    const [dataset] = projects[0]?.datasets ?? [];
    assert.equal(dataset?.name, 'german-credit');
    assert.deepEqual(
      dataset.tables.map(({ name, uses }) => [name, uses.map(({ version }) => version)]),
      [
        ['data/predictions-v1.csv', ['1']],
        ['data/predictions-v2.parquet', ['2']],
      ],
    );
    assert.deepEqual(dataset.columns.find(({ name }) => name === 'sex')?.roles, ['sensitive']);
  });

  it('names the columns of a table', async () => {
    const { columns } = await askCompute('columns', predictions);
    assert.ok(columns.includes('p_good') && columns.includes('sex'), columns.join());
  });

  it('profiles a table', async () => {
    const { rows, columns } = await askCompute('profile', predictions);
    assert.equal(rows, 400);
    const score = columns.find(({ name }) => name === 'p_good');
    assert.equal(
      score?.numbers?.histogram.counts.reduce((sum, count) => sum + count, 0),
      400,
    );
    assert.deepEqual(columns.find(({ name }) => name === 'sex')?.frequent, [
      { value: 'male', rows: 276 },
      { value: 'female', rows: 124 },
    ]);
  });

  it('distributes a column by group, cut as asked', async () => {
    const by = { column: 'age', edges: [26] };
    const { groups, values } = await askCompute('distribution', { ...predictions, column: 'sex', by });
    assert.deepEqual(values, ['female', 'male']);
    assert.deepEqual(
      groups.map(({ group }) => group),
      ['(-inf,26)', '[26,inf)'],
    );
    assert.equal(
      groups.reduce((sum, group) => sum + group.rows, 0),
      400,
    );
  });

  it('refuses a table outside the project, and a column that is not there, in words', async () => {
    const outside = { location: join(root, 'examples/german-credit/data/test.csv'), root: folder };
    await assert.rejects(askCompute('profile', outside), /config\/outside-project/);
    const request = { ...predictions, column: 'aeg', by: { column: 'sex' } };
    await assert.rejects(askCompute('distribution', request), /input\/column-misspelt.*age/);
  });

  it('finds what the workspace names', async () => {
    const { hits, pending } = await askCompute('search', { folders: [folder], query: 'credit risk' });
    assert.equal(pending, 0);
    assert.deepEqual(
      [hits[0]?.kind, hits[0]?.label, hits[0]?.place],
      ['model', 'credit-risk', { file: join(folder, 'credit-risk.model.yaml'), line: 3, column: 8 }],
    );
  });
});
