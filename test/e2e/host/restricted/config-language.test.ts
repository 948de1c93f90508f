import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { AssayApi } from '../../../../src/extension/api.ts';
import { activated } from '../activated.ts';
import { until } from '../until.ts';
import { openText } from '../workspace-files.ts';

describe('the language of configs in restricted mode', () => {
  let api: AssayApi;
  let document: vscode.TextDocument;
  const at = (text: string, inside: number) => document.positionAt(document.getText().indexOf(text) + inside);

  before(async () => {
    api = await activated();
    document = await openText('credit-risk.model.yaml');
  });

  it('completes from the text alone and starts no process', async () => {
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      at('roc_auc', 3),
    );
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.includes('recall'), labels.slice(0, 5).join());
    assert.equal(api.compute.pid(), undefined);
  });

  it('shows the evidence that is there above the versions, and offers nothing that would run', async () => {
    const lenses = await until('lenses with evidence', async () => {
      const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
        50,
      );
      return found.some(({ command }) => /AUC 0\.\d+/.test(command?.title ?? '')) ? found : undefined;
    });
    for (const { command } of lenses) assert.equal(command?.command, '', command?.title);
    assert.ok(!lenses.some(({ command }) => command?.title.startsWith('Evaluate')));
    assert.equal(api.compute.pid(), undefined);
  });

  it('explains metrics with their evidence, without links that would run', async () => {
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      at('roc_auc', 2),
    );
    const text = hover?.contents.map((one) => (typeof one === 'string' ? one : one.value)).join() ?? '';
    assert.match(text, /ROC AUC 0\.\d+/);
    assert.doesNotMatch(text, /command:/);
    assert.equal(api.compute.pid(), undefined);
  });
});
