import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { AssayApi } from '../../../../src/extension/api.ts';
import { activated } from '../activated.ts';
import { until } from '../until.ts';
import { openText } from '../workspace-files.ts';

describe('beside an extension for YAML', () => {
  let api: AssayApi;
  let document: vscode.TextDocument;

  const rules = (): string[] =>
    vscode.languages
      .getDiagnostics(document.uri)
      .map(({ code }) => String(typeof code === 'object' ? code.value : code));

  async function insert(place: vscode.Position, text: string): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, place, text);
    assert.ok(await vscode.workspace.applyEdit(edit));
  }

  before(async () => {
    api = await activated();
    assert.ok(vscode.extensions.getExtension('redhat.vscode-yaml'));
    document = await openText('credit-risk.model.yaml');
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('leaves the outline to it', async () => {
    const names = await until('outline', async () => {
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      return symbols.length > 0 ? symbols.map(({ name }) => name) : undefined;
    });
    assert.deepEqual(names, ['outlined by the other']);
  });

  it('leaves mistakes of YAML to it, and tells of its own', async () => {
    await insert(new vscode.Position(3, 0), 'thresold: 0.5\n');
    await until('own finding', () => rules().includes('config/unknown-key'));
    await insert(new vscode.Position(3, 0), 'note: "open\n');
    await until('finding of the syntax', () => api.findings().some(({ rule }) => rule.startsWith('config/yaml-')));
    assert.deepEqual(rules(), []);
  });

  it('tells of them itself as long as the other is told not to', async () => {
    const yaml = vscode.workspace.getConfiguration('yaml');
    const toldSyntax = (): boolean => rules().some((rule) => rule.startsWith('config/yaml-'));
    await insert(new vscode.Position(3, 0), 'note: "open\n');
    await until('finding of the syntax', () => api.findings().some(({ rule }) => rule.startsWith('config/yaml-')));
    assert.equal(toldSyntax(), false);
    await yaml.update('validate', false, vscode.ConfigurationTarget.Workspace);
    try {
      await until('finding in the editor', toldSyntax);
    } finally {
      await yaml.update('validate', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await until('no finding in the editor', () => !toldSyntax());
  });

  it('completes, explains and formats as ever', async () => {
    const offset = document.getText().indexOf('roc_auc') + 2;
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      document.positionAt(offset),
    );
    assert.equal(hovers.length, 1);
  });
});
