import assert from 'node:assert/strict';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { workspaceSnapshot } from '../../../src/app/snapshot.ts';
import type { Dataset } from '../../../src/core/catalog/dataset.ts';
import { type ProjectSnapshot, workspaceSnapshotSchema } from '../../../src/core/catalog/snapshot.ts';
import { modelConfig, predictions, services, workspace } from './workspace.ts';

const snapshot = async (...folders: string[]): Promise<ProjectSnapshot[]> => {
  const made = await workspaceSnapshot(services(), folders, { language: 'en', looksAtData: true }, {});
  return workspaceSnapshotSchema.parse(made).projects;
};
const only = async (folder: string): Promise<ProjectSnapshot> => {
  const [project, ...others] = await snapshot(folder);
  assert.deepEqual(others, []);
  assert.ok(project);
  return project;
};
const named = (datasets: readonly Dataset[], name: string): Dataset => {
  const found = datasets.find((dataset) => dataset.name === name);
  assert.ok(found, `${name} among ${datasets.map((dataset) => dataset.name).join(', ')}`);
  return found;
};

const twoSets = `model: credit-risk
task: binary
columns: { label: credit, score: p_good, id: applicant }
sets:
  - { name: test, dataset: german-credit, split: test }
  - { name: later }
versions:
  - { version: "1", predictions: { test: data/p1.csv, later: data/later.csv } }
  - { version: "2", predictions: { test: "data/p2-*.csv", later: { connection: warehouse, table: scores } } }
sensitive:
  - { column: sex }
  - { column: age, bins: [26, 60] }
  - { columns: [sex, age] }
slices: [sex]
gates:
  - { metric: recall, group: { sex: female }, min: 0.6 }
`;

describe('datasets of a project', () => {
  it('are what sets name, then the tables of other sets, then tables that nobody names', async () => {
    const folder = await workspace({
      'm.model.yaml': twoSets,
      'data/p1.csv': predictions(),
      'data/p2-a.csv': predictions(),
      'data/p2-b.csv': predictions(),
      'data/later.csv': predictions(),
      'data/raw/table.parquet': 'not looked into',
      'data/raw/text.jsonl.gz': '',
      'notes.txt': '',
    });
    const { datasets, datasetsAreComplete } = await only(folder);
    assert.equal(datasetsAreComplete, true);
    assert.deepEqual(
      datasets.map(({ name, tables }) => [name, tables.map((table) => [table.name, table.files, table.format])]),
      [
        [
          'german-credit',
          [
            ['data/p1.csv', 1, 'csv'],
            ['data/p2-*.csv', 2, 'csv'],
          ],
        ],
        ['data/later.csv', [['data/later.csv', 1, 'csv']]],
        ['warehouse: scores', [['warehouse: scores', 0, undefined]]],
        ['data/raw/table.parquet', [['data/raw/table.parquet', 1, 'parquet']]],
        ['data/raw/text.jsonl.gz', [['data/raw/text.jsonl.gz', 1, 'jsonl']]],
      ],
    );
    const config = join(folder, 'm.model.yaml');
    const credit = named(datasets, 'german-credit');
    assert.deepEqual(credit.place, { file: config, line: 5, column: 28 });
    assert.deepEqual(credit.tables[1], {
      name: 'data/p2-*.csv',
      location: join(folder, 'data/p2-*.csv'),
      format: 'csv',
      files: 2,
      bytes: 2 * predictions().length,
      uses: [
        {
          model: 'credit-risk',
          config,
          version: '2',
          set: 'test',
          split: 'test',
          place: { file: config, line: 9, column: 42 },
        },
      ],
    });
  });

  it('have the columns that configs name, with their roles and places', async () => {
    const folder = await workspace({ 'm.model.yaml': twoSets, 'data/p1.csv': predictions() });
    const { columns } = named((await only(folder)).datasets, 'german-credit');
    assert.deepEqual(
      columns.map(({ name, roles, edges, uses }) => [
        name,
        roles,
        edges,
        uses.map(({ role, range }) => `${role} ${range.start.line}`),
      ]),
      [
        ['credit', ['label'], undefined, ['label 3']],
        ['p_good', ['score'], undefined, ['score 3']],
        ['applicant', ['id'], undefined, ['id 3']],
        ['sex', ['sensitive', 'slice'], undefined, ['sensitive 11', 'sensitive 13', 'slice 14', 'gate 16']],
        ['age', ['sensitive'], [26, 60], ['sensitive 12', 'sensitive 13']],
      ],
    );
    const gate = columns[3]?.uses[3]?.range;
    assert.deepEqual(gate, { start: { line: 16, column: 32 }, end: { line: 16, column: 35 } });
  });

  it('keep a table in its dataset for models whose sets name none, and join the columns of both', async () => {
    const other =
      'model: other\ntask: binary\ncolumns: { label: credit, prediction: decision }\nversions:\n  - { version: 1, predictions: data/p1.csv }\n';
    const folder = await workspace({ 'a.model.yaml': twoSets, 'b.model.yaml': other, 'data/p1.csv': predictions() });
    const { tables, columns } = named((await only(folder)).datasets, 'german-credit');
    assert.deepEqual(
      tables[0]?.uses.map(({ model, set }) => `${model} ${set}`),
      ['credit-risk test', 'other default'],
    );
    assert.deepEqual(
      columns
        .map(({ name, uses }) => [name, uses.map(({ model }) => model)])
        .filter(([name]) => name === 'credit' || name === 'decision'),
      [
        ['credit', ['credit-risk', 'other']],
        ['decision', ['other']],
      ],
    );
  });

  it('tell a table that is gone, of no format or outside, and show the others', async () => {
    const folder = await workspace({
      'p/m.model.yaml': modelConfig.replace(
        'versions:',
        'versions:\n  - { version: "0", predictions: ../outside.csv }\n  - { version: "a", predictions: data/p.xlsx }',
      ),
      'p/assay.yaml': '',
      'p/data/p.xlsx': 'x',
      'outside.csv': predictions(),
    });
    const { datasets } = await only(join(folder, 'p'));
    assert.deepEqual(
      datasets.map(({ tables }) => tables[0]?.problem?.messageId),
      ['config/outside-project', 'input/format-unknown', 'input/file-missing'],
    );
  });

  it('are found only where people keep data', async () => {
    const folder = await workspace({
      'table.csv': 'a\n1\n',
      'node_modules/x/table.csv': '',
      '.venv/table.csv': '',
      'venv/table.csv': '',
      '.cache/table.csv': '',
      '.assay/evaluations/table.csv': '',
      '.hidden.csv': '',
    });
    await mkdir(join(folder, 'loop'));
    await symlink(folder, join(folder, 'loop/again'));
    const { datasets } = await only(folder);
    assert.deepEqual(
      datasets.map(({ name }) => name),
      ['table.csv'],
    );
  });

  it('belong to the project that they lie in', async () => {
    const folder = await workspace({
      'a/assay.yaml': '',
      'a/one.csv': 'a\n1\n',
      'b/assay.yaml': '',
      'b/deep/two.csv': 'a\n1\n',
      'three.csv': 'a\n1\n',
    });
    const projects = await snapshot(folder, join(folder, 'a'));
    assert.deepEqual(
      projects.map(({ root, datasets }) => [root, datasets.map(({ name }) => name)]),
      [
        [folder, ['three.csv']],
        [join(folder, 'a'), ['one.csv']],
        [join(folder, 'b'), ['deep/two.csv']],
      ],
    );
  });

  it('are nothing of a folder that is gone, which hides no other', async () => {
    const folder = await workspace({ 'table.csv': 'a\n1\n' });
    const projects = await snapshot(join(folder, 'gone'), folder);
    assert.deepEqual(
      projects.map(({ root }) => root),
      [folder],
    );
  });

  it('are those nearest to the top where there are too many', async () => {
    const folder = await workspace({ 'near.csv': 'a\n1\n', 'deep/down/far.csv': 'a\n1\n' });
    await mkdir(join(folder, 'many'));
    for (let file = 0; file < 2100; file++) await writeFile(join(folder, 'many', `${file}.csv`), '');
    const { datasets, datasetsAreComplete } = await only(folder);
    assert.equal(datasetsAreComplete, false);
    assert.equal(datasets.length, 2000);
    assert.ok(named(datasets, 'near.csv'));
    assert.ok(!datasets.some(({ name }) => name.startsWith('deep/')));
  });

  it('are shown of a config that cannot be evaluated, as far as it says', async () => {
    const folder = await workspace({
      'a.model.yaml': 'model: [',
      'b.model.yaml': modelConfig.replace('roc_auc', 'roc_auk'),
      'data/p1.csv': predictions(),
    });
    const { models, datasets } = await only(folder);
    assert.deepEqual(
      models.map(({ problem }) => problem !== undefined),
      [true, true],
    );
    assert.equal(named(datasets, 'data/p1.csv').tables[0]?.uses[0]?.model, 'credit-risk');
  });
});
