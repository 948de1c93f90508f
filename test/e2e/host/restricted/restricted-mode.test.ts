import assert from 'node:assert/strict';
import fs from 'node:fs';
import * as vscode from 'vscode';
import type { AssayApi } from '../../../../src/extension/api.ts';
import { activated } from '../activated.ts';
import { treeText } from '../tree-text.ts';
import { evidenceFiles } from '../workspace-files.ts';

describe('restricted mode', () => {
  let api: AssayApi;

  before(async () => {
    api = await activated();
  });

  it('is on', () => {
    assert.equal(vscode.workspace.isTrusted, false);
  });

  it('shows declared models and existing evidence', async () => {
    const text = await treeText(api);
    assert.match(text, /credit-risk/);
    assert.match(text, /version 2 {2}production, fail, AUC 0\.\d+ ±/);
    assert.match(text, /false_positive_rate ≤ 0\.45, fail/);
  });

  it('judges gates in the test explorer from existing evidence alone', async () => {
    const { profiles, outcomes } = api.tests;
    const token = new vscode.CancellationTokenSource().token;
    await profiles.run.runHandler(new vscode.TestRunRequest(undefined, undefined, profiles.run), token);
    const ends = [...outcomes].map(([id, outcome]) => `${id.split('/').pop()} ${outcome}`);
    assert.ok(ends.includes('roc_auc ≥ 0.75 passed'), ends.join('\n'));
    assert.ok(ends.includes('false_positive_rate ≤ 0.45 failed'), ends.join('\n'));
    assert.equal(api.compute.pid(), undefined);
  });

  it('has tools that list models but read no report', async () => {
    const ask = (name: string, input: object): Thenable<vscode.LanguageModelToolResult> =>
      vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
    const [part] = (await ask('assayml_list_models', {})).content;
    assert.match(part instanceof vscode.LanguageModelTextPart ? part.value : '', /"model":"credit-risk"/);
    await assert.rejects(async () => ask('assayml_get_evaluation', { model: 'credit-risk' }), /trusted/);
    assert.equal(api.compute.pid(), undefined);
  });

  it('evaluates nothing and starts no process, whoever asks', async () => {
    const before = evidenceFiles().map((file) => fs.statSync(file).mtimeMs);
    for (const command of [
      'assayml.evaluateAll',
      'assayml.evaluateChanged',
      'assayml.check',
      'assayml.fixAll',
      'assayml.openReport',
      'assayml.copyCommand',
      'assayml.cleanUp',
      'assayml.doctor',
    ]) {
      await vscode.commands.executeCommand(command);
      assert.equal(api.compute.pid(), undefined, command);
    }
    assert.deepEqual(
      evidenceFiles().map((file) => fs.statSync(file).mtimeMs),
      before,
    );
  });
});
