import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated } from '../activated.ts';
import { treeText } from '../tree-text.ts';
import { evaluationsAmong, evidenceFiles, folder } from '../workspace-files.ts';

describe('a workspace of several folders', () => {
  it('shows the models of each, apart, and evaluates all', async () => {
    const api = await activated();
    assert.equal(vscode.workspace.workspaceFolders?.length, 2);
    const written = await vscode.commands.executeCommand<string[]>('assayml.evaluateAll');
    assert.equal(evaluationsAmong(written).length, 4);
    for (const name of ['first', 'second']) assert.equal(evidenceFiles(folder(name)).length, 2);
    const roots = (await treeText(api)).split('\n').filter((line) => /^\S/.test(line));
    assert.deepEqual(roots.sort(), ['first', 'second']);
  });
});
