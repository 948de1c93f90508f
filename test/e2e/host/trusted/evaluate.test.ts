import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated } from '../activated.ts';
import { evaluationsAmong, evidenceFiles, evidenceOf } from '../workspace-files.ts';

describe('evaluation', () => {
  before(activated);

  it('writes evidence of every version', async () => {
    const written = await vscode.commands.executeCommand<string[]>('assayml.evaluateAll');
    assert.deepEqual(evaluationsAmong(written).sort(), evidenceFiles().sort());
    assert.equal(evidenceFiles().length, 2);
    for (const version of ['1', '2']) {
      const { schema, overall } = evidenceOf(version);
      assert.equal(schema, 'assay/evaluation/1');
      assert.ok((overall.metrics['roc_auc']?.value ?? 0) > 0.7);
    }
  });

  it('writes the same file for the same inputs', async () => {
    const before = evidenceFiles();
    await vscode.commands.executeCommand('assayml.evaluateAll');
    assert.deepEqual(evidenceFiles(), before);
  });
});
