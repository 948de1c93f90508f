import assert from 'node:assert/strict';
import type { ModelSnapshot, WorkspaceSnapshot } from '../../../../src/core/catalog/snapshot.ts';
import type { GateResult, Verdict } from '../../../../src/core/gates/verdict.ts';
import type { Translate } from '../../../../src/extension/host/translate.ts';
import {
  gatesBelow,
  signatureOf,
  type TestNode,
  targetsToEvaluate,
  testNodes,
} from '../../../../src/extension/test-explorer/test-node.ts';

const t = ((message: string, ...args: unknown[]) =>
  message.replace(/\{(\d)\}/g, (_, index: string) => String(args[Number(index)]))) as Translate;

const gate = (version: string, title: string, verdict: Verdict, more: Partial<GateResult> = {}): GateResult => ({
  model: 'credit-risk',
  version,
  set: 'test',
  metric: 'roc_auc',
  title,
  limit: { min: 0.75 },
  value: 0.7914,
  interval: [0.7412, 0.8345],
  verdict,
  file: '/w/credit-risk.model.yaml',
  line: 31,
  column: 5,
  ...more,
});

const model = (versions: Record<string, GateResult[]>, more: Partial<ModelSnapshot> = {}): ModelSnapshot => ({
  name: 'credit-risk',
  config: '/w/credit-risk.model.yaml',
  versions: Object.entries(versions).map(([version, gates]) => ({
    version,
    stage: 'production',
    line: 12,
    sets: ['test'],
    evaluations: [],
    gates: gates.map((each) => ({ ...each, interval: each.interval && [...each.interval] })) as never,
  })),
  declared: { gates: 1, sensitive: [] },
  damaged: [],
  ...more,
});

function nodes(...models: ModelSnapshot[]): TestNode[] {
  const snapshot: WorkspaceSnapshot = {
    projects: [{ root: '/w', models, datasets: [], datasetsAreComplete: true }],
  };
  return testNodes(snapshot, () => ({ path: '/w', name: 'w' }), { language: 'en', t });
}

function lines(level: readonly TestNode[], depth = 0): string[] {
  return level.flatMap(({ label, children }) => [`${'  '.repeat(depth)}${label}`, ...lines(children(), depth + 1)]);
}

describe('testNodes', () => {
  it('goes from folder to model, version and gate, each gate by its title', () => {
    const sensitive = [
      { columns: ['sex'], line: 20, gates: 2 },
      { columns: ['age'], line: 21, gates: 0 },
    ];
    const all = nodes(
      model({ v2: [gate('v2', 'roc_auc ≥ 0.75', 'insufficient')] }, { declared: { gates: 1, sensitive } }),
    );
    assert.deepEqual(lines(all), [
      'w',
      '  credit-risk',
      '    version v2 · production · 1 of 2 sensitive groupings gated',
      '      roc_auc ≥ 0.75',
    ]);
  });

  it('leaves out what has nothing to test, and keeps a broken config with its reason', () => {
    assert.deepEqual(nodes(model({ v1: [] })), []);
    const problem = { messageId: 'config/x', args: {}, message: 'This key is unknown.' };
    const [folder] = nodes(model({}, { problem }));
    assert.equal(folder?.children()[0]?.problem, 'This key is unknown.');
  });

  it('gives every gate an id of its own, that a new verdict does not change', () => {
    const same = [gate('v2', 'roc_auc ≥ 0.75', 'pass'), gate('v2', 'roc_auc ≥ 0.75', 'pass', { set: 'other' })];
    const ids = (gates: GateResult[]): string[] => gatesBelow(nodes(model({ v2: gates }))).map(({ id }) => id);
    assert.equal(new Set(ids(same)).size, 2);
    assert.deepEqual(ids(same), ids(same.map((each) => ({ ...each, verdict: 'fail' as const }))));
  });
});

describe('gatesBelow', () => {
  it('gives each gate once and leaves out what is below an excluded row', () => {
    const all = nodes(model({ v2: [gate('v2', 'a', 'pass')], v1: [gate('v1', 'b', 'pass')] }));
    const [folder] = all;
    assert.ok(folder);
    assert.deepEqual(
      gatesBelow([folder, ...folder.children()]).map(({ gate }) => gate?.title),
      ['a', 'b'],
    );
    const excluded = new Set([folder.children()[0]?.children()[0]?.id ?? '']);
    assert.deepEqual(
      gatesBelow(all, excluded).map(({ gate }) => gate?.title),
      ['b'],
    );
  });
});

describe('targetsToEvaluate', () => {
  it('names each version and set once, and only what lacks evidence of today', () => {
    const gates = gatesBelow(
      nodes(
        model({
          v3: [gate('v3', 'a', 'pass'), gate('v3', 'b', 'fail')],
          v2: [gate('v2', 'a', 'stale'), gate('v2', 'b', 'stale')],
          v1: [gate('v1', 'a', 'not-evaluated')],
        }),
      ),
    );
    assert.deepEqual(
      targetsToEvaluate(gates).map(({ version, set }) => `${version} ${set}`),
      ['v2 test', 'v1 test'],
    );
  });
});

describe('signatureOf', () => {
  it('changes with verdict and number, not with the place of the gate', () => {
    const one = gate('v2', 'a', 'pass');
    assert.equal(signatureOf(one), signatureOf({ ...one, line: 40 }));
    assert.notEqual(signatureOf(one), signatureOf({ ...one, verdict: 'stale', was: 'pass' }));
    assert.notEqual(signatureOf(one), signatureOf({ ...one, value: 0.8 }));
  });
});
