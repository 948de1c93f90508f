import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { AssayApi1, AssayExports } from '../../../../src/extension/public-api/assay-api.ts';
import { activated } from '../activated.ts';
import { extensionId } from '../extension-id.ts';
import { until } from '../until.ts';
import { folder, openText } from '../workspace-files.ts';

function exported(): AssayExports {
  const extension = vscode.extensions.getExtension<AssayExports>(extensionId);
  assert.ok(extension);
  return extension.exports;
}

describe('API for other extensions', () => {
  let api: AssayApi1;

  before(async () => {
    await activated();
    await vscode.commands.executeCommand('assayml.evaluateAll');
    api = exported().getApi(1);
  });

  it('is of version 1 and of no other', () => {
    assert.equal(api.version, 1);
    assert.throws(() => exported().getApi(2 as 1), /no API of version 2/);
  });

  it('tells models and reports', async () => {
    const [model] = await api.models();
    assert.equal(model?.name, 'credit-risk');
    assert.deepEqual(
      model.versions.map(({ version, evaluations }) => [version, evaluations[0]?.isStale]),
      [
        ['2', false],
        ['1', false],
      ],
    );
    const report = await api.report({ config: model.config, version: '1' });
    assert.equal(report?.evaluation['schema'], 'assay/evaluation/1');
    assert.equal(report.evaluation['version'], '1');
    await assert.rejects(api.report({ config: path.join(folder(), 'nothing.model.yaml') }), /nothing\.model\.yaml/);
  });

  it('says when the models have changed', async () => {
    let count = 0;
    const listener = api.onDidChangeModels(() => {
      count += 1;
    });
    const config = path.join(folder(), 'credit-risk.model.yaml');
    const text = fs.readFileSync(config, 'utf8');
    try {
      fs.writeFileSync(config, text.replace('stage: production', 'stage: staging'));
      await until('event', () => count > 0);
      assert.equal((await api.models())[0]?.versions[0]?.stage, 'staging');
    } finally {
      fs.writeFileSync(config, text);
      listener.dispose();
    }
  });

  it('shows the findings of an added check, offers its fixes, and takes them back when it is disposed', async () => {
    const document = await openText('README.md');
    const own = (): vscode.Diagnostic[] =>
      vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'assay (acme)');
    const check = api.registerCheck({
      id: 'acme',
      selector: { language: 'markdown' },
      findings: ({ lineAt }) => {
        const { range } = lineAt(0);
        const fixes = [{ title: 'Write a title', edits: [{ range, text: '# Acme' }] }];
        return lineAt(0).text === '# Acme'
          ? []
          : [{ rule: 'acme/title', severity: 'warning', message: 'Another title is wanted.', range, fixes }];
      },
    });
    const found = await until('finding', () => own()[0]);
    assert.equal(found.code, 'acme/title');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      found.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const edit = actions.find(({ title }) => title === 'Write a title')?.edit;
    assert.ok(edit);
    await vscode.workspace.applyEdit(edit);
    await until('no finding', () => own().length === 0);
    await vscode.commands.executeCommand('undo');
    await until('finding again', () => own().length === 1);
    check.dispose();
    assert.equal(own().length, 0);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('survives a check that throws', async () => {
    const document = await openText('README.md');
    const check = api.registerCheck({
      id: 'broken',
      selector: { language: 'markdown' },
      findings: () => {
        throw new Error('not today');
      },
    });
    const working = api.registerCheck({
      id: 'works',
      selector: { language: 'markdown' },
      findings: () => [{ rule: 'w/w', severity: 'info', message: 'w', range: new vscode.Range(0, 0, 0, 1) }],
    });
    await until('finding of the other check', () =>
      vscode.languages.getDiagnostics(document.uri).some(({ source }) => source === 'assay (works)'),
    );
    check.dispose();
    working.dispose();
  });
});
