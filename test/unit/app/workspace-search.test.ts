import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Services } from '../../../src/app/services.ts';
import type { WorkspaceSearch } from '../../../src/app/workspace-search.ts';
import { openSearch } from '../../../src/compose/indexed.ts';
import { modelConfig, predictions, services, workspace } from './workspace.ts';

const place = { wasmFolder: 'node_modules/sql.js/dist', log: assert.fail };
const named = modelConfig.replace('versions:', 'sets:\n  - { name: default, dataset: 德国信贷 }\nversions:');

/** Services that say which files were read. */
function counting(): { readonly counted: Services; readonly reads: string[] } {
  const plain = services();
  const reads: string[] = [];
  const files = {
    ...plain.files,
    readText: (path: string) => {
      reads.push(path);
      return plain.files.readText(path);
    },
    readBytes: (path: string) => {
      reads.push(path);
      return plain.files.readBytes(path);
    },
  };
  const columnNames: Services['columnNames'] = (source, effort) => {
    reads.push(...source.files);
    return plain.columnNames(source, effort);
  };
  return { counted: { ...plain, files, columnNames }, reads };
}

describe('search in a workspace', () => {
  let search: WorkspaceSearch;
  beforeEach(async () => {
    search = await openSearch(services(), place);
  });
  const find = async (folder: string, query: string, by = services()) =>
    (await search.search(by, [folder], query, undefined, {})).hits.map(
      ({ kind, label, detail, place: { line } }) => `${kind} ${label} | ${detail} ${line ?? ''}`,
    );

  const files = {
    'm.model.yaml': named,
    'MODEL_CARD.md': '---\nlicense: mit\n---\n# Credit risk\n## Intended use 预期用途\n',
    'data/p1.csv': predictions(),
    'data/objects.jsonl': '{"housing": "own", "nested": {"a": 1}}\n{"purpose": 1}\n',
    'other/README.md': '# Credit elsewhere\n',
  };

  it('finds models, versions, gates, datasets, columns, tables, cards and their headings, each with its place', async () => {
    const folder = await workspace(files);
    assert.deepEqual(await find(folder, 'credit'), [
      'column credit | label · credit-risk 6',
      'column credit | data/p1.csv ',
      'model credit-risk | binary 1',
      'version credit-risk 1 |  10',
      'heading Credit risk | MODEL_CARD.md 4',
      'gate roc_auc ≥ 0.95 | credit-risk 14',
      'gate accuracy ≥ 0.60 | credit-risk 15',
      'gate recall[sex=female] ≥ 0.80 | credit-risk 16',
      'dataset 德国信贷 | default · credit-risk 8',
      'column sex | sensitive · credit-risk 12',
      'column p_good | score · credit-risk 6',
      'column applicant | id · credit-risk 6',
      'card MODEL_CARD.md | credit-risk ',
    ]);
    assert.deepEqual(await find(folder, '信贷'), ['dataset 德国信贷 | default · credit-risk 8']);
    assert.deepEqual(await find(folder, '用途'), ['heading Intended use 预期用途 | MODEL_CARD.md 5']);
    assert.deepEqual(await find(folder, 'pur'), ['column purpose | data/objects.jsonl ']);
    assert.deepEqual(await find(folder, 'p1'), [
      'table data/p1.csv | csv ',
      ...(await find(folder, 'data p1')).slice(1),
    ]);
  });

  it('reads a file again when it has changed, and no other', async () => {
    const folder = await workspace(files);
    const { counted, reads } = counting();
    await find(folder, 'x', counted);
    assert.equal(new Set(reads).size, 4);
    reads.length = 0;
    await find(folder, 'y', counted);
    assert.deepEqual(reads, []);
    await writeFile(join(folder, 'MODEL_CARD.md'), '# Renamed heading\n');
    assert.deepEqual(await find(folder, 'renamed', counted), ['heading Renamed heading | MODEL_CARD.md 1']);
    assert.deepEqual(await find(folder, 'intended', counted), []);
    assert.deepEqual(new Set(reads), new Set([join(folder, 'MODEL_CARD.md')]));
  });

  it('forgets what is gone: a table, a config and the card that it named', async () => {
    const folder = await workspace(files);
    assert.ok((await find(folder, 'intended')).length > 0);
    await rm(join(folder, 'data/objects.jsonl'));
    await rm(join(folder, 'm.model.yaml'));
    assert.deepEqual(await find(folder, 'purpose'), []);
    assert.deepEqual(await find(folder, 'intended'), []);
    assert.deepEqual(await find(folder, 'credit'), ['column credit | data/p1.csv ']);
  });

  it('finds the findings of the last check', async () => {
    const folder = await workspace(files);
    const range = { start: { line: 7, column: 3 } };
    search.takeFindings([
      { rule: 'card/value-differs', file: join(folder, 'MODEL_CARD.md'), range, message: 'roc_auc 0.85 is not 0.79' },
    ]);
    assert.deepEqual(await find(folder, '0.85'), ['finding roc_auc 0.85 is not 0.79 | card/value-differs 7']);
    search.takeFindings([]);
    assert.deepEqual(await find(folder, '0.85'), []);
  });

  it('finds by their names what can’t be read, and does not read a card outside the project', async () => {
    const folder = await workspace({
      'p/assay.yaml': '',
      'p/broken.model.yaml': 'model: [',
      'p/outside.model.yaml': modelConfig.replace('card: MODEL_CARD.md', 'card: ../SECRET.md'),
      'p/damaged.parquet': 'not parquet',
      'SECRET.md': '# Secret heading\n',
    });
    assert.deepEqual(await find(join(folder, 'p'), 'broken'), ['model broken | broken.model.yaml ']);
    assert.deepEqual(await find(join(folder, 'p'), 'damaged'), ['table damaged.parquet | parquet ']);
    assert.deepEqual(await find(join(folder, 'p'), 'secret'), []);
  });

  it('looks into a hundred tables at a time, and says how many wait', async () => {
    const tables = Array.from({ length: 120 }, (_, at) => [`t${at}.csv`, `column${at}\n1\n`] as const);
    const folder = await workspace(Object.fromEntries(tables));
    const first = await search.search(services(), [folder], 'column', 200, {});
    assert.deepEqual([first.hits.length, first.pending], [100, 20]);
    assert.equal((await search.search(services(), [folder], 't119', 5, {})).hits[0]?.label, 't119.csv');
    const next = await search.search(services(), [folder], 'column', 200, {});
    assert.deepEqual([next.hits.length, next.pending], [120, 0]);
  });

  it('answers searches that run side by side', async () => {
    const folder = await workspace(files);
    const found = await Promise.all(['credit', 'sex', 'credit'].map((query) => find(folder, query)));
    assert.ok(found.every((labels) => labels.length > 0));
    assert.deepEqual(found[2], found[0]);
  });
});
