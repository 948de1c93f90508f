import assert from 'node:assert/strict';
import type { Dataset, DatasetTable } from '../../../../src/core/catalog/dataset.ts';
import type { WorkspaceSnapshot } from '../../../../src/core/catalog/snapshot.ts';
import type { TableProfile } from '../../../../src/core/profile/table-profile.ts';
import { datasetRows } from '../../../../src/extension/datasets/dataset-rows.ts';
import { featureRows } from '../../../../src/extension/features/feature-rows.ts';
import type { TableContext } from '../../../../src/extension/host/table-context.ts';
import { presentChildren, type Row } from '../../../../src/extension/host/tree/row.ts';
import { plainTranslate as t } from '../plain-translate.ts';

const config = '/p/credit.model.yaml';
const use = { model: 'credit-risk', config, version: '2', set: 'test', place: { file: config, line: 9, column: 5 } };
const table: DatasetTable = {
  name: 'data/v2.parquet',
  location: '/p/data/v2.parquet',
  format: 'parquet',
  files: 1,
  bytes: 12_345,
  uses: [use],
};
const range = { start: { line: 14, column: 5 }, end: { line: 14, column: 8 } };
const dataset: Dataset = {
  name: 'german-credit',
  place: { file: config, line: 4, column: 3 },
  tables: [table],
  columns: [
    { name: 'age', roles: ['sensitive'], uses: [{ role: 'sensitive', model: 'credit-risk', config, range }] },
    { name: 'lost', roles: ['slice'], uses: [] },
  ],
};
const found: Dataset = {
  name: 'raw.csv',
  tables: [{ name: 'raw.csv', location: '/p/raw.csv', format: 'csv', files: 1, bytes: 999, uses: [] }],
  columns: [],
};
const profile: TableProfile = {
  engine: 'text',
  rows: 400,
  columns: [
    { name: 'age', type: 'integer', missing: 0, distinct: 53, distinctIsExact: true, frequent: [] },
    { name: 'purpose', type: 'text', missing: 3, distinct: 9, distinctIsExact: true, frequent: [] },
  ],
};
const snapshot = (...datasets: Dataset[]): WorkspaceSnapshot => ({
  projects: [{ root: '/p', models: [], datasets, datasetsAreComplete: true }],
});
const context = (known?: TableProfile): TableContext => ({
  language: 'en',
  t,
  profileOf: () => known,
  askProfile: () => Promise.resolve(profile),
});
const text = ({ label, description }: Row) => (description === undefined ? label : `${label} | ${description}`);
const below = (row: Row | undefined) => (row === undefined ? [] : presentChildren(row));

describe('rows of the datasets tree', () => {
  it('say who uses a dataset, and its size by what is known of it', () => {
    assert.deepEqual(datasetRows(snapshot(dataset, found), context()).map(text), [
      'german-credit | 1 table · used by credit-risk',
      'raw.csv | 999 B · not used by a model',
    ]);
    const [row] = datasetRows(snapshot(dataset), context(profile));
    assert.equal(row && text(row), 'german-credit | 400 rows · 2 columns · used by credit-risk');
    assert.deepEqual(below(row).map(text), ['v2.parquet | 400 rows · 2 columns · version 2 · test']);
  });

  it('open the place that names a dataset, and a table itself', () => {
    const [row] = datasetRows(snapshot(dataset), context());
    assert.deepEqual(row?.target, { open: 'file', file: config, line: 4, column: 3 });
    assert.deepEqual(below(row)[0]?.target, { open: 'table', location: '/p/data/v2.parquet', root: '/p' });
  });

  it('read the columns of a table when it is opened', async () => {
    const [row] = below(datasetRows(snapshot(dataset), context())[0]);
    const columns = (await row?.children?.()) ?? [];
    assert.deepEqual(columns.map(text), ['age | integer · no missing', 'purpose | text · 3 missing (0.8%)']);
  });

  it('have nothing to open where nothing may be read', () => {
    const [row] = below(datasetRows(snapshot(dataset), { ...context(), askProfile: undefined })[0]);
    assert.equal(row?.children, undefined);
  });

  it('show why a table can’t be read', () => {
    const problem = { messageId: 'x', args: {}, message: 'There is no file data/v2.parquet.' };
    const [row] = datasetRows(snapshot({ ...dataset, tables: [{ ...table, problem }] }), context());
    assert.deepEqual(below(row).map(text), ['There is no file data/v2.parquet.']);
  });
});

describe('rows of the features tree', () => {
  it('leave out tables that no model uses', () => {
    assert.deepEqual(featureRows(snapshot(dataset, found), context()).map(text), [
      'german-credit | 2 columns with a role · 1 sensitive',
    ]);
  });

  it('say type, role and missing values; a column that a config names and the table lacks says so', () => {
    const [row] = featureRows(snapshot(dataset), context(profile));
    assert.deepEqual(below(row).map(text), [
      'age | integer · sensitive · no missing',
      'lost | slice · not in the table',
      'purpose | text · 3 missing (0.8%)',
    ]);
    assert.deepEqual(below(below(row)[0]).map(text), ['sensitive  credit-risk | credit.model.yaml:14']);
  });

  it('show what configs name when the table can’t be read', async () => {
    const [row] = featureRows(snapshot(dataset), { ...context(), askProfile: () => Promise.reject(new Error('gone')) });
    assert.deepEqual(((await row?.children?.()) ?? []).map(text), ['age | sensitive', 'lost | slice']);
  });
});
