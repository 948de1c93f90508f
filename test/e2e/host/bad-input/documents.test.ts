import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { activated } from '../activated.ts';
import { until } from '../until.ts';
import { folder, openText } from '../workspace-files.ts';

const { executeCommand } = vscode.commands;

function rulesIn(uri: vscode.Uri): string[] {
  return vscode.languages.getDiagnostics(uri).map(({ code }) => String(typeof code === 'object' ? code.value : code));
}

/** What the extension offers for a whole document; nothing is to be found in those that it leaves alone. */
async function offeredFor(document: vscode.TextDocument): Promise<string[]> {
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const actions = await executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, whole);
  const lenses = await executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
  return [...actions.map(({ title }) => title), ...lenses.map(({ command }) => command?.title ?? 'lens')];
}

describe('documents that are not files of the workspace', () => {
  const badConfig = 'model: credit-risk\ntusk: binary\n';

  before(async () => {
    await activated();
    await executeCommand('assayml.evaluateAll');
    await executeCommand('assayml.check');
  });

  afterEach(async () => {
    await executeCommand('workbench.action.revertAndCloseActiveEditor');
    await executeCommand('workbench.action.closeAllEditors');
  });

  it('are checked as typed while they are not saved', async () => {
    const document = await openText('credit-risk.model.yaml');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(2, 0), 'tusk: binary\n');
    await vscode.workspace.applyEdit(edit);
    await until('finding of the mistyped key', () => rulesIn(document.uri).includes('config/unknown-key'));
    assert.ok(document.isDirty);
    await executeCommand('undo');
    await until('no finding once it is undone', () => !rulesIn(document.uri).includes('config/unknown-key'));
  });

  it('are left alone in the older half of a comparison', async () => {
    const scheme = 'assay-older';
    const card = fs.readFileSync(path.join(folder(), 'MODEL_CARD.md'), 'utf8');
    const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: () => card,
    });
    try {
      const file = vscode.Uri.file(path.join(folder(), 'MODEL_CARD.md'));
      const older = file.with({ scheme });
      await executeCommand('vscode.diff', older, file, 'older ↔ now');
      await until('findings of the file itself', () => rulesIn(file).includes('card/value-differs'));
      assert.deepEqual(rulesIn(older), []);
      const offered = await offeredFor(await vscode.workspace.openTextDocument(older));
      // VS Code's own offer to write Markdown.
      assert.deepEqual(
        offered.filter((title) => !/^Insert |^More/.test(title)),
        [],
      );
      assert.match((await offeredFor(await vscode.workspace.openTextDocument(file))).join('\n'), /Write 0\.\d+/);
    } finally {
      provider.dispose();
    }
  });

  it('get no findings while they have no file', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'yaml', content: badConfig });
    await vscode.window.showTextDocument(document);
    await executeCommand('assayml.check');
    assert.deepEqual(rulesIn(document.uri), []);
    assert.deepEqual(await offeredFor(document), []);
  });

  it('get no findings as cells of a notebook', async () => {
    const data = new vscode.NotebookData([
      new vscode.NotebookCellData(vscode.NotebookCellKind.Code, badConfig, 'yaml'),
      new vscode.NotebookCellData(vscode.NotebookCellKind.Markup, '---\nmodel-index: 1\n---\n', 'markdown'),
    ]);
    const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', data);
    await vscode.window.showNotebookDocument(notebook);
    await executeCommand('assayml.check');
    for (const { document } of notebook.getCells()) assert.deepEqual(rulesIn(document.uri), []);
  });
});
