import assert from 'node:assert/strict';
import type { Memento } from 'vscode';
import { OpenReports } from '../../../../src/extension/reports/open-reports.ts';

/** The editor's memory of a workspace, which outlives a window. */
function memory(): Memento {
  const values = new Map<string, unknown>();
  return {
    keys: () => [...values.keys()],
    get: (key: string) => values.get(key) as never,
    update: async (key: string, value: unknown) => void values.set(key, structuredClone(value)),
  };
}

const evaluation = { kind: 'evaluation', config: '/a.model.yaml', version: '2' } as const;
const fairness = { kind: 'fairness', config: '/a.model.yaml' } as const;

describe('open reports', () => {
  it('are known in the next window, each by its kind', () => {
    const memento = memory();
    new OpenReports(memento).keep([evaluation, fairness]);
    const next = new OpenReports(memento);
    assert.deepEqual(next.stateOf('evaluation'), evaluation);
    assert.deepEqual(next.stateOf('fairness'), fairness);
  });

  it('are given out once: a panel that came back is no longer awaited', () => {
    const memento = memory();
    new OpenReports(memento).keep([evaluation, fairness]);
    const next = new OpenReports(memento);
    next.keep([evaluation]);
    assert.equal(next.stateOf('evaluation'), undefined);
    assert.deepEqual(next.stateOf('fairness'), fairness);
  });

  it('are still known when the window is reloaded again before their panel was looked at', () => {
    const memento = memory();
    new OpenReports(memento).keep([evaluation, fairness]);
    new OpenReports(memento).keep([evaluation]);
    assert.deepEqual(new OpenReports(memento).stateOf('fairness'), fairness);
  });

  it('are forgotten when they are closed', () => {
    const memento = memory();
    const open = new OpenReports(memento);
    open.keep([evaluation]);
    open.keep([]);
    assert.equal(new OpenReports(memento).stateOf('evaluation'), undefined);
  });

  it('are none when what was kept has another form', () => {
    const memento = memory();
    void memento.update('openReports', [{ kind: 'other' }]);
    assert.equal(new OpenReports(memento).stateOf('evaluation'), undefined);
  });
});
