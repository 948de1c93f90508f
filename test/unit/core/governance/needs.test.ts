import assert from 'node:assert/strict';
import type { ModelSnapshot, VersionSnapshot, WorkspaceSnapshot } from '../../../../src/core/catalog/snapshot.ts';
import { needText } from '../../../../src/core/governance/need-text.ts';
import { type ToldFinding, workspaceNeeds } from '../../../../src/core/governance/needs.ts';

const config = '/p/credit.model.yaml';
type Gate = VersionSnapshot['gates'][number];
type Evaluated = VersionSnapshot['evaluations'][number];

const gate = (verdict: Gate['verdict'], change: Partial<Gate> = {}): Gate => ({
  model: 'credit',
  version: '2',
  set: 'test',
  metric: 'roc_auc',
  title: 'roc_auc ≥ 0.75',
  limit: { min: 0.75 },
  value: 0.7,
  interval: [0.6, 0.8],
  verdict,
  file: config,
  line: 30,
  column: 5,
  ...change,
});

const evaluated = (stale: string[] = []): Evaluated => ({
  set: 'test',
  evidence: { file: '/p/.assay/e.json', digest: 'sha256:1' },
  time: '2026-11-22T10:42:00.000Z',
  engine: 'text',
  rows: 4,
  used: 4,
  metrics: [],
  groupings: [],
  stale,
});

const version = (change: Partial<VersionSnapshot> = {}): VersionSnapshot => ({
  version: '2',
  line: 12,
  sets: ['test'],
  evaluations: [evaluated()],
  gates: [gate('pass')],
  ...change,
});

const model = (change: Partial<ModelSnapshot> = {}): ModelSnapshot => ({
  name: 'credit',
  config,
  card: { file: '/p/MODEL_CARD.md', exists: true, line: 4 },
  versions: [version()],
  declared: { gates: 1, sensitive: [{ columns: ['sex'], line: 20, gates: 1 }] },
  damaged: [],
  ...change,
});

const workspace = (models: ModelSnapshot[], datasets: WorkspaceSnapshot['projects'][0]['datasets'] = []) => ({
  projects: [{ root: '/p', models, datasets, datasetsAreComplete: true }],
});

const needs = (change: Partial<ModelSnapshot>, findings: ToldFinding[] = []) =>
  workspaceNeeds(workspace([model(change)]), findings);
const kinds = (change: Partial<ModelSnapshot>, findings: ToldFinding[] = []) =>
  needs(change, findings).map(({ kind }) => kind);

const finding = (rule: string, change: Partial<ToldFinding> = {}): ToldFinding => ({
  rule,
  severity: 'warning',
  file: '/p/MODEL_CARD.md',
  range: { start: { line: 7, column: 3 }, end: { line: 7, column: 7 } },
  message: 'roc_auc 0.85 is not what version 2 scored.',
  ...change,
});

describe('what needs action', () => {
  it('is nothing of a model that is evaluated, gated and documented', () => {
    assert.deepEqual(needs({}), []);
  });

  it('is an evaluation on a set without evidence, of versions that are in use', () => {
    const versions = [
      version({ sets: ['test', 'later'] }),
      version({ version: '1', stage: 'Archived', evaluations: [], gates: [] }),
    ];
    const [need, ...others] = needs({ versions });
    assert.deepEqual(others, []);
    assert.deepEqual(need, {
      id: `${config}\nunevaluated\n2\nlater`,
      kind: 'unevaluated',
      severity: 'info',
      model: 'credit',
      message: { id: 'need/unevaluated', args: { model: 'credit', version: '2', set: 'later' } },
      place: { file: config, line: 12 },
      action: { command: 'evaluate', argument: { config, version: '2', set: 'later' } },
    });
    assert.equal(needText(need, 'en'), 'credit 2 has not been evaluated on later');
    assert.equal(needText(need, 'zh-cn'), 'credit 2 尚未在 later 上评估');
  });

  it('is one evaluation where evidence and gates are stale', () => {
    const gates = [gate('stale', { was: 'fail' }), gate('stale', { line: 31 })];
    assert.deepEqual(kinds({ versions: [version({ evaluations: [evaluated(['data-changed'])], gates })] }), ['stale']);
    assert.deepEqual(kinds({ versions: [version({ gates: [gate('stale')] })] }), ['stale']);
  });

  it('are gates that do not pass, each with its line', () => {
    const gates = [
      gate('insufficient'),
      gate('fail', { line: 31 }),
      gate('not-evaluated', { line: 32, reason: 'not compared' }),
      gate('pass', { line: 33 }),
    ];
    const found = needs({ versions: [version({ gates })] });
    assert.deepEqual(
      found.map(({ kind, severity, place, action }) => [kind, severity, place.line, action.command]),
      [
        ['gate-failing', 'error', 31, 'open'],
        ['gate-insufficient', 'warning', 30, 'open'],
        ['gate-not-evaluated', 'info', 32, 'evaluate'],
      ],
    );
    assert.equal(new Set(found.map(({ id }) => id)).size, 3);
  });

  it('is a card that is not there, and one that is not named', () => {
    const missing = needs({ card: { file: '/p/docs/CARD.md', exists: false, line: 4 } });
    assert.deepEqual(
      missing.map(({ kind, severity, place, action }) => [kind, severity, place.line, action]),
      [['card-missing', 'error', 4, { command: 'createCard', argument: { config, file: '/p/docs/CARD.md' } }]],
    );
    const { card: _, ...without } = model();
    const unnamed = workspaceNeeds(workspace([without]), []);
    assert.deepEqual(
      unnamed.map(({ kind, action }) => [kind, action]),
      [['no-card', { command: 'createCard', argument: { config } }]],
    );
  });

  it('is a gate for each sensitive column without one, and one where there is none at all', () => {
    const sensitive = [
      { columns: ['sex'], line: 20, gates: 0 },
      { columns: ['age'], line: 21, gates: 2 },
      { columns: ['sex', 'age'], line: 22, gates: 0 },
    ];
    assert.deepEqual(
      needs({ declared: { gates: 3, sensitive } }).map(({ kind, place, action }) => [kind, place.line, action]),
      [['sensitive-without-gate', 20, { command: 'addGate', argument: { config, columns: ['sex'] } }]],
    );
    assert.deepEqual(kinds({ declared: { gates: 0, sensitive } }), ['no-gates']);
  });

  it('is evidence that was damaged, before everything else', () => {
    const damaged = [{ file: '/p/.assay/x.json', reason: 'changed since it was written' }];
    const found = needs({ damaged, versions: [version({ evaluations: [], gates: [] })] });
    assert.deepEqual(
      found.map(({ kind }) => kind),
      ['damaged-evidence', 'unevaluated'],
    );
    assert.deepEqual(found[0]?.action, { command: 'open', argument: { file: '/p/.assay/x.json' } });
  });

  it('is a table that is gone, in place of the evidence that is stale by it; not that of a retired version', () => {
    const use = { model: 'credit', config, set: 'test', place: { file: config, line: 13, column: 9 } };
    const problem = { messageId: 'input/file-missing', args: {}, message: 'p.csv: no such file.' };
    const uses = [
      { ...use, version: '2' },
      { ...use, version: '1' },
    ];
    const tables = [{ name: 'p.csv', location: '/p/p.csv', files: 0, bytes: 0, uses, problem }];
    const versions = [
      version({ evaluations: [evaluated(['data-missing'])], gates: [gate('stale')] }),
      version({ version: '1', stage: 'retired' }),
    ];
    const found = workspaceNeeds(workspace([model({ versions })], [{ name: 'p.csv', tables, columns: [] }]), []);
    assert.deepEqual(
      found.map((need) => [need.kind, needText(need, 'en'), need.place.line]),
      [['table-unusable', 'credit 2: p.csv: no such file.', 13]],
    );
  });

  it('are findings that say something else, each at its place', () => {
    const findings = [
      finding('card/value-differs'),
      finding('gate/failed'),
      finding('evidence/stale'),
      finding('card/missing'),
      finding('config/predictions-missing'),
    ];
    const [need, ...others] = needs({}, findings);
    assert.deepEqual(others, []);
    assert.deepEqual(
      [need?.kind, need?.severity, need?.place, need && needText(need, 'en')],
      ['finding', 'warning', { file: '/p/MODEL_CARD.md', line: 7 }, 'roc_auc 0.85 is not what version 2 scored.'],
    );
  });

  it('is a broken config, once: by its findings where there are some', () => {
    const problem = { messageId: 'config/yaml-tab', args: {}, message: 'A tab.', place: { file: config, line: 3 } };
    const broken = { problem, versions: [], declared: { gates: 0, sensitive: [] } };
    assert.deepEqual(kinds(broken), ['broken-config']);
    assert.deepEqual(kinds(broken, [finding('config/yaml-tab', { file: config, severity: 'error' })]), ['finding']);
  });
});
