import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { nodeFiles } from '../../../../src/adapters/storage/node-files.ts';
import { openSearchIndex } from '../../../../src/adapters/storage/search-database.ts';
import type { SearchHit, SearchKind } from '../../../../src/core/search/search-hit.ts';
import type { SearchIndex } from '../../../../src/ports/search-index.ts';

const wasmFolder = 'node_modules/sql.js/dist';
const hit = (kind: SearchKind, label: string, detail = ''): SearchHit => ({
  kind,
  label,
  detail,
  place: { file: '/p/f' },
});

describe('search index', () => {
  let folder: string;
  let lines: string[];
  const open = () => openSearchIndex({ folder, wasmFolder, files: nodeFiles, log: (line) => lines.push(line) });
  const labels = (index: SearchIndex, query: string, limit = 50) =>
    index.search(query, limit).map(({ label }) => label);
  const filled = async (...documents: SearchHit[]): Promise<SearchIndex> => {
    const index = await open();
    index.update([{ source: '/p/f', stamp: '1', documents }]);
    return index;
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'assay-search-'));
    lines = [];
  });
  afterEach(() => {
    assert.deepEqual(lines, []);
    return rm(folder, { recursive: true, force: true });
  });

  it('finds beginnings of words in any order, in name and detail, whatever the case and marks', async () => {
    const index = await filled(
      hit('model', 'credit-risk', 'binary · credit-team'),
      hit('column', 'Größe', 'slice · credit-risk'),
      hit('version', 'churn 2', 'production'),
    );
    assert.deepEqual(labels(index, 'RISK cred'), ['credit-risk', 'Größe']);
    assert.deepEqual(labels(index, 'grosse'), ['Größe']);
    assert.deepEqual(labels(index, 'gro'), ['Größe']);
    assert.deepEqual(labels(index, 'churn prod'), ['churn 2']);
    assert.deepEqual(labels(index, 'hurn'), []);
    assert.deepEqual(labels(index, 'churn missing'), []);
  });

  it('finds Chinese by any of its signs, and where they stand together; mixed with Latin letters', async () => {
    const index = await filled(
      hit('model', '信用风险评估', '二分类'),
      hit('heading', '风险信用', 'MODEL_CARD.md'),
      hit('gate', 'AUC下限 0.75', '信用卡'),
    );
    assert.deepEqual(labels(index, '信用风险'), ['信用风险评估']);
    assert.deepEqual(labels(index, '风险'), ['风险信用', '信用风险评估']);
    assert.deepEqual(labels(index, '估'), ['信用风险评估']);
    assert.deepEqual(labels(index, 'auc下限'), ['AUC下限 0.75']);
    assert.deepEqual(labels(index, '信用 auc'), ['AUC下限 0.75']);
    assert.deepEqual(labels(index, '用信'), []);
  });

  it('puts first what is called so, then what begins so, then models, then short names', async () => {
    const index = await filled(
      hit('finding', 'sex is not a column'),
      hit('column', 'sex', 'sensitive'),
      hit('model', 'by sex'),
      hit('column', 'sex_at_birth'),
      hit('gate', 'recall ≥ 0.6', 'sex'),
    );
    assert.deepEqual(labels(index, 'sex'), ['sex', 'sex_at_birth', 'sex is not a column', 'by sex', 'recall ≥ 0.6']);
    assert.deepEqual(labels(index, 'sex', 2), ['sex', 'sex_at_birth']);
  });

  it('takes every query for words: quotes, operators and columns of its own mean nothing', async () => {
    const index = await filled(hit('model', 'or near not and label'), hit('column', "o'brien"));
    for (const query of ['"', '""', '*', '-', '(', ')', "'", ':', '^', ' ', '', '\0', '"* OR 1']) {
      assert.ok(Array.isArray(index.search(query, 10)), query);
    }
    assert.deepEqual(labels(index, 'OR'), ['or near not and label']);
    assert.deepEqual(labels(index, 'label:or NEAR/2 NOT'), []);
    assert.deepEqual(labels(index, 'label or near'), ['or near not and label']);
    assert.deepEqual(labels(index, "o'br"), ["o'brien"]);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (query) => Array.isArray(index.search(query, 5))));
  });

  it('finds every text by itself', async () => {
    const index = await open();
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), (label) => {
        index.update([{ source: '/p/f', stamp: label, documents: [hit('column', label)] }]);
        const found = labels(index, label);
        // Radicals of Chinese signs are symbols to Unicode, signs to who types them.
        assert.deepEqual(found, /[\p{L}\p{N}\p{sc=Han}]/u.test(label.normalize('NFKD')) ? [label] : []);
      }),
      { numRuns: 200, examples: [['⺀'], ['⺀ä'], ['データ'], ['ー'], ['𝒳'.repeat(40)]] },
    );
  });

  it('replaces a source, and forgets those that are gone', async () => {
    const index = await filled(hit('model', 'old'));
    index.update([{ source: '/p/f', stamp: '2', documents: [hit('model', 'new')] }]);
    index.update([{ source: '/p/other', stamp: '1', documents: [hit('model', 'other')] }]);
    assert.deepEqual(labels(index, 'old'), []);
    assert.deepEqual(Object.fromEntries(index.stamps()), { '/p/f': '2', '/p/other': '1' });
    index.retain(new Set(['/p/other']));
    assert.deepEqual(labels(index, 'new'), []);
    assert.deepEqual(labels(index, 'other'), ['other']);
    assert.deepEqual(
      index.ofKind('model').map(({ label }) => label),
      ['other'],
    );
  });

  it('is there in a later run, and starts from nothing when its file is damaged', async () => {
    const index = await filled({
      ...hit('version', 'credit 2'),
      version: '2',
      config: '/p/f',
      place: { file: '/p/f', line: 7 },
    });
    await index.save();
    assert.deepEqual((await open()).search('credit', 5), [
      {
        kind: 'version',
        label: 'credit 2',
        detail: '',
        version: '2',
        config: '/p/f',
        place: { file: '/p/f', line: 7 },
      },
    ]);
    await writeFile(join(folder, 'search.sqlite'), 'no database');
    assert.deepEqual((await open()).search('credit', 5), []);
    assert.equal(lines.length, 1);
    lines = [];
  });

  it('finds the exact name among thousands that begin so', async () => {
    const many = Array.from({ length: 5000 }, (_, at) => hit('model', `a${at} name`));
    const index = await filled(...many, hit('finding', 'a'));
    assert.equal(labels(index, 'a', 3)[0], 'a');
  });
});
