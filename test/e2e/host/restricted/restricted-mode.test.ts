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

  it('evaluates nothing and starts no process, whoever asks', async () => {
    const before = evidenceFiles().map((file) => fs.statSync(file).mtimeMs);
    for (const command of ['assayml.evaluateAll', 'assayml.check', 'assayml.openReport', 'assayml.doctor']) {
      await vscode.commands.executeCommand(command);
      assert.equal(api.compute.pid(), undefined, command);
    }
    assert.deepEqual(
      evidenceFiles().map((file) => fs.statSync(file).mtimeMs),
      before,
    );
  });
});
