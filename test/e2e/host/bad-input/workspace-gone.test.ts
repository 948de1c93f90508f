import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { activated } from '../activated.ts';
import { until } from '../until.ts';
import { evidenceFiles, folder } from '../workspace-files.ts';

const { executeCommand } = vscode.commands;

describe('a workspace folder that is deleted under the editor', () => {
  it('shows nothing, says nothing, and is there again when it is made again', async () => {
    const api = await activated();
    const kept = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'assay-kept-')), 'copy');
    fs.cpSync(folder(), kept, { recursive: true });
    try {
      await api.models.refresh();
      assert.equal((await api.models.list()).length, 1);
      fs.rmSync(folder(), { recursive: true });
      await until('tree without models', () => api.models.snapshot()?.projects.every(({ models }) => !models.length));
      await executeCommand('assayml.check');
      assert.deepEqual(api.findings(), []);
      assert.deepEqual(await executeCommand('assayml.evaluateAll'), []);
      assert.ok(!fs.existsSync(folder()), 'nothing is written where the folder was');
    } finally {
      fs.cpSync(kept, folder(), { recursive: true });
      fs.rmSync(path.dirname(kept), { recursive: true });
    }
    await executeCommand('assayml.refresh');
    assert.equal((await api.models.list()).length, 1);
    fs.rmSync(path.join(folder(), '.assay'), { recursive: true, force: true });
    await executeCommand('assayml.evaluateAll');
    assert.equal(evidenceFiles().length, 2);
  });
});
