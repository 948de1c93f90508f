import assert from 'node:assert/strict';
import type {
  ModelSnapshot,
  ProjectSnapshot,
  VersionSnapshot,
  WorkspaceSnapshot,
} from '../../../../src/core/catalog/snapshot.ts';
import { bytesText } from '../../../../src/extension/host/file-words.ts';
import { presentChildren, type Row } from '../../../../src/extension/host/tree/row.ts';
import { modelRows } from '../../../../src/extension/models/rows.ts';
import { plainTranslate as t } from '../plain-translate.ts';

const gate = { model: 'credit-risk', version: '2', set: 'test', limit: {}, file: '/p/m.model.yaml', column: 5 };

const evaluated: VersionSnapshot = {
  version: '2',
  stage: 'production',
  line: 12,
  sets: ['test'],
  evaluations: [
    {
      set: 'test',
      evidence: { file: '/p/.assay/e.json', digest: 'sha256:1' },
      time: '2026-11-22T10:42:00.000Z',
      engine: 'duckdb',
      rows: 400,
      used: 400,
      headline: { metric: 'roc_auc', value: { value: 0.7914, n: 400, interval: [0.761, 0.821] } },
      metrics: [{ metric: 'accuracy', value: { value: 0.75, n: 400, interval: [0.7, 0.79] } }],
      groupings: [['sex'], ['age'], ['sex', 'age']],
      largestGap: { metric: 'demographic_parity_difference', by: ['sex'], value: 0.149, interval: [0.041, 0.252] },
      stale: [],
    },
  ],
  gates: [
    {
      ...gate,
      metric: 'demographic_parity_difference',
      title: 'demographic_parity_difference[sex] ≤ 0.10',
      value: 0.149,
      interval: [0.041, 0.252],
      verdict: 'fail',
      shown: false,
      line: 30,
    },
    {
      ...gate,
      metric: 'recall',
      title: 'recall[sex=female] ≥ 0.60',
      value: 0.625,
      interval: [0.55, 0.7],
      verdict: 'insufficient',
      line: 29,
    },
    {
      ...gate,
      metric: 'roc_auc',
      title: 'roc_auc ≥ 0.75',
      value: 0.7914,
      interval: [0.761, 0.821],
      verdict: 'pass',
      line: 28,
    },
  ],
  artifact: { file: '/p/models/v2.onnx', bytes: 1_234_567 },
};

const untouched: VersionSnapshot = {
  version: '1',
  stage: 'archived',
  line: 11,
  sets: ['test'],
  evaluations: [],
  gates: [],
};

const model: ModelSnapshot = {
  name: 'credit-risk',
  config: '/p/m.model.yaml',
  task: 'binary',
  card: { file: '/p/MODEL_CARD.md', exists: true, line: 3 },
  declared: { gates: 3, sensitive: [{ columns: ['sex'], line: 20, gates: 2 }] },
  versions: [evaluated, untouched],
  damaged: [],
};

const project = (root: string, ...models: ModelSnapshot[]): ProjectSnapshot => ({
  root,
  models,
  datasets: [],
  datasetsAreComplete: true,
});
const workspace = (...models: ModelSnapshot[]): WorkspaceSnapshot => ({ projects: [project('/p', ...models)] });
const rowsOf = (snapshot: WorkspaceSnapshot, problems = 0) =>
  modelRows(snapshot, { language: 'en', t, problemsOf: (file) => (file.endsWith('CARD.md') ? problems : 0) });
const below = (row: Row | undefined): readonly Row[] => (row === undefined ? [] : presentChildren(row));
const text = ({ label, description }: Row) => (description === undefined ? label : `${label} | ${description}`);
const flat = (rows: readonly Row[], depth = 0): string[] =>
  rows.flatMap((row) => [`${'  '.repeat(depth)}${text(row)}`, ...flat(below(row), depth + 1)]);

describe('rows of the models tree', () => {
  it('show a model as the design does', () => {
    assert.deepEqual(flat(rowsOf(workspace(model), 3)), [
      'credit-risk | 2 versions · production: 2',
      '  2  production | AUC 0.791 ±.030 · 1 gate fails',
      '    demographic_parity_difference[sex] ≤ 0.10 | 0.15 (0.04–0.25), not shown beyond chance',
      '    recall[sex=female] ≥ 0.60 | 0.625 (0.550–0.700)',
      '    roc_auc ≥ 0.75 | 0.791 (0.761–0.821)',
      '    Fairness  sex · age · sex × age | largest gap 15 points',
      '    Card  MODEL_CARD.md | 3 problems',
      '    Artefact  v2.onnx | 1.2 MB · not scanned',
      '  1  archived | not evaluated',
    ]);
  });

  it('say to a screen reader what is otherwise a sign', () => {
    const [version] = below(rowsOf(workspace(model))[0]);
    assert.equal(version?.spoken, 'version 2  production, fail, AUC 0.791 ±.030 · 1 gate fails');
    assert.match(below(version)[1]?.spoken ?? '', /insufficient evidence/);
  });

  it('show the verdict by icon and colour, worst first', () => {
    const shuffled = { ...model, versions: [{ ...evaluated, gates: evaluated.gates.toReversed() }] };
    const [version] = below(rowsOf(workspace(shuffled))[0]);
    assert.deepEqual(
      [version, ...below(version).slice(0, 3)].map((row) => row?.icon?.name),
      ['error', 'error', 'question', 'pass'],
    );
  });

  it('open the thing itself', () => {
    const [row] = rowsOf(workspace(model));
    const [version, old] = below(row);
    const [dpd, , , fairness, card, artifact] = below(version);
    assert.deepEqual(row?.target, { open: 'file', file: '/p/m.model.yaml' });
    assert.deepEqual(version?.target, {
      open: 'report',
      kind: 'evaluation',
      config: '/p/m.model.yaml',
      version: '2',
      set: 'test',
    });
    assert.deepEqual(dpd?.target, { open: 'file', file: '/p/m.model.yaml', line: 30, column: 5 });
    assert.deepEqual(fairness?.target, {
      open: 'report',
      kind: 'fairness',
      config: '/p/m.model.yaml',
      version: '2',
      set: 'test',
    });
    assert.deepEqual(card?.target, { open: 'file', file: '/p/MODEL_CARD.md' });
    assert.deepEqual(artifact?.target, { open: 'file', file: '/p/models/v2.onnx' });
    // Nothing to report yet: the place where it is declared.
    assert.deepEqual(old?.target, { open: 'file', file: '/p/m.model.yaml', line: 11 });
  });

  it('have ids that are unique and do not depend on numbers', () => {
    const ids = (rows: readonly Row[]): string[] => rows.flatMap((row) => [row.id, ...ids(below(row))]);
    const before = ids(rowsOf(workspace(model)));
    const changed = structuredClone(model);
    const value = changed.versions[0]?.evaluations[0]?.headline?.value;
    assert.ok(value);
    value.value = 0.5;
    for (const judged of changed.versions[0]?.gates ?? []) judged.verdict = 'stale';
    assert.equal(new Set(before).size, before.length);
    assert.deepEqual(ids(rowsOf(workspace(changed))), before);
  });

  it('say of a version whose evidence is old that it is stale, and what it was', () => {
    const stale = structuredClone(evaluated);
    for (const judged of stale.gates) {
      judged.was = judged.verdict;
      judged.verdict = 'stale';
    }
    const [version] = below(rowsOf(workspace({ ...model, versions: [stale] }))[0]);
    assert.equal(version && text(version), '2  production | AUC 0.791 ±.030 · evidence is stale');
    assert.match(below(version)[0]?.tooltip?.() ?? '', /stale · was: fail/);
  });

  it('show a config that can’t be used with its message and its place', () => {
    const problem = {
      messageId: 'config/x',
      args: {},
      message: 'Unknown key colums.',
      place: { file: '/p/m.model.yaml', line: 4 },
    };
    const [row] = rowsOf(workspace({ ...model, versions: [], problem }));
    assert.deepEqual(flat([row].filter((found) => found !== undefined)), ['credit-risk', '  Unknown key colums.']);
    assert.deepEqual(below(row)[0]?.target, { open: 'file', file: '/p/m.model.yaml', line: 4 });
  });

  it('show damaged evidence instead of hiding it', () => {
    const damaged = [{ file: '/p/.assay/evaluations/x.json', reason: 'Unexpected end of JSON input' }];
    assert.ok(flat(rowsOf(workspace({ ...model, damaged }))).includes('  Evidence that can’t be read | x.json'));
  });

  it('show projects only where there are several', () => {
    const two = {
      projects: [project('/a/one', model), project('/a/two', { ...model, config: '/x.model.yaml' })],
    };
    assert.deepEqual(rowsOf(two).map(text), ['one', 'two']);
    assert.deepEqual(rowsOf({ projects: [project('/empty')] }), []);
  });

  it('escape names in tooltips', () => {
    const named = { ...model, name: '[x](command:y)', versions: [{ ...evaluated, version: '<b>' }] };
    const [version] = below(rowsOf(workspace(named))[0]);
    assert.match(version?.tooltip?.() ?? '', /^\*\*\\\[x\\\]\\\(command:y\\\) \\<b\\>\*\*/);
  });
});

describe('sizes of files', () => {
  it('are said in powers of a thousand', () => {
    assert.deepEqual(
      [0, 999, 1000, 1_234_567, 45_000_000_000].map((bytes) => bytesText(bytes, 'en')),
      ['0 B', '999 B', '1.0 kB', '1.2 MB', '45.0 GB'],
    );
  });
});
