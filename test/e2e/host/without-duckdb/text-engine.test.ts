import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated } from '../activated.ts';
import { evaluationsAmong, evidenceOf } from '../workspace-files.ts';

describe('a machine where DuckDB does not load', () => {
  before(activated);

  it('evaluates all versions by the text engine, Parquet too', async () => {
    const written = await vscode.commands.executeCommand<string[]>('assayml.evaluateAll');
    assert.equal(evaluationsAmong(written).length, 2);
    for (const version of ['1', '2']) {
      const { run, overall } = evidenceOf(version);
      assert.equal(run.engine, 'text');
      assert.ok((overall.metrics['roc_auc']?.value ?? 0) > 0.7);
    }
  });
});
