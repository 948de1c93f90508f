import assert from 'node:assert/strict';
import path from 'node:path';
import * as vscode from 'vscode';
import type { AssayApi, PanelView } from '../../../../src/extension/api.ts';
import { activated } from '../activated.ts';
import { until } from '../until.ts';

const panels = [
  { kind: 'evaluation', command: 'assayml.openReport', viewType: 'assayml.evaluation' },
  { kind: 'fairness', command: 'assayml.openFairness', viewType: 'assayml.fairness' },
] as const;

function types(messages: readonly unknown[]): string[] {
  return messages.map((message) => String((message as { type?: unknown }).type));
}

/** What a page says only when something is wrong with it. */
function complaints({ received }: PanelView): unknown[] {
  return received.filter((message) => /^(error|cspViolation)$/.test(types([message]).join()));
}

describe('reports', () => {
  let api: AssayApi;

  before(async () => {
    api = await activated();
    await vscode.commands.executeCommand('assayml.evaluateAll');
  });

  for (const { kind, command, viewType } of panels) {
    it(`opens the ${kind} report of the newest version, and its page answers`, async () => {
      await vscode.commands.executeCommand(command, newest());
      const panel = await until('panel', () => api.panels().find(({ state }) => state.kind === kind));
      assert.match(panel.title, /credit-risk/);
      await until('one tab', () => inTabs().filter((type) => type.endsWith(viewType)).length === 1);
      await until('the page listens', () => types(panel.received).includes('ready'));
      await until('report sent to the page', () => types(panel.sent).includes('report'));
      assert.deepEqual(complaints(panel), []);
    });

    it(`shows the ${kind} report that is open already instead of a second one`, async () => {
      await vscode.commands.executeCommand(command, newest());
      const same = (): PanelView[] => api.panels().filter(({ state }) => state.kind === kind);
      assert.equal(same().length, 1);
    });
  }

  it('sends the page a new report when the model was evaluated again', async () => {
    const [panel] = api.panels();
    assert.ok(panel);
    const before = panel.sent.length;
    await vscode.commands.executeCommand('assayml.evaluateAll');
    await until('new report', () => types(panel.sent.slice(before)).includes('report'));
  });

  it('forgets a panel that was closed', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await until('no panel', () => api.panels().length === 0);
  });
});

/** What a row of the models tree passes: a model stands for its newest version. */
function newest(): { config: string } {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  return { config: path.join(folder.uri.fsPath, 'credit-risk.model.yaml') };
}

function inTabs(): string[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.flatMap(({ input }) => (input instanceof vscode.TabInputWebview ? input.viewType : []));
}
