import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { AssayApi } from '../../../../src/extension/api.ts';
import { activated } from '../activated.ts';
import { until } from '../until.ts';
import { comparisonFiles, evidenceFiles, folder } from '../workspace-files.ts';

const { executeCommand } = vscode.commands;

/** Answers the quick picks of a command with their first items, and its questions if it has any, until it is over. */
async function accepted<T>(running: Thenable<T>, asksByNotification = false): Promise<T> {
  let isOver = false;
  const over = (): void => {
    isOver = true;
  };
  void running.then(over, over);
  await until(
    'end of the command',
    async () => {
      // A quick pick is shown before it has its items; accepted then, it gives none.
      await new Promise((resolve) => setTimeout(resolve, 400));
      if (!isOver) await executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      // The first action of a progress notification is to cancel.
      if (asksByNotification && !isOver) await executeCommand('notification.acceptPrimaryAction');
      return isOver;
    },
    30_000,
  );
  return running;
}

describe('commands', () => {
  let api: AssayApi;
  const config = (): string => path.join(folder(), 'credit-risk.model.yaml');
  let original: string;

  before(async () => {
    api = await activated();
    original = fs.readFileSync(config(), 'utf8');
    fs.rmSync(path.join(folder(), '.assay'), { recursive: true, force: true });
  });

  afterEach(async () => {
    fs.writeFileSync(config(), original);
    await executeCommand('workbench.action.revertAndCloseActiveEditor');
    await executeCommand('workbench.action.closeAllEditors');
  });

  it('evaluate what has changed, and nothing else', async () => {
    assert.equal((await executeCommand<string[]>('assayml.evaluateChanged')).length > 0, true);
    assert.equal(evidenceFiles().length, 2);
    assert.deepEqual(await executeCommand<string[]>('assayml.evaluateChanged'), []);
  });

  it('create a config from a table as a new document, and write nothing', async () => {
    const table = path.join(folder(), 'loans.csv');
    const rows = Array.from(
      { length: 60 },
      (_, row) => `${row},${row % 3 ? 'good' : 'bad'},${(row % 10) / 10},${row % 2 ? 'f' : 'm'}`,
    );
    fs.writeFileSync(table, `id,outcome,p_good,sex\n${rows.join('\n')}\n`);
    const document = await executeCommand<vscode.TextDocument>('assayml.createConfig', vscode.Uri.file(table));
    assert.equal(document.uri.scheme, 'untitled');
    assert.equal(path.basename(document.uri.fsPath), 'loans.model.yaml');
    assert.match(
      vscode.window.activeTextEditor?.document.getText() ?? '',
      /columns:.*\n {2}label: outcome\n {2}score: p_good/,
    );
    assert.equal(fs.existsSync(path.join(folder(), 'loans.model.yaml')), false);
    await executeCommand('undo');
    assert.equal(vscode.window.activeTextEditor?.document.getText(), '');
    fs.rmSync(table);
  });

  it('ask only what a look at the table can’t settle', async () => {
    const table = path.join(folder(), 'odd.csv');
    const rows = Array.from(
      { length: 60 },
      (_, row) => `${row % 3 ? 'a' : 'b'},${row % 2 ? 'x' : 'y'},${(row % 10) / 10}`,
    );
    fs.writeFileSync(table, `colour,shape,value\n${rows.join('\n')}\n`);
    await accepted(executeCommand('assayml.createConfig', vscode.Uri.file(table)));
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    assert.match(text, /positive: [ab] /);
    assert.match(text, /label: colour/);
    fs.rmSync(table);
  });

  it('compare two versions in the report, row by row', async () => {
    await executeCommand('assayml.compare', { config: config(), version: '2', baseline: '1' });
    const panel = await until('panel', () => api.panels()[0]);
    const { baseline, version } = panel.state;
    assert.deepEqual([version, baseline], ['2', '1']);
    await until('report', () => JSON.stringify(panel.sent).includes('"type":"report"'));
    assert.match(JSON.stringify(panel.sent), /"schema":"assay\/comparison\/1"/);
  });

  it('compare what is picked of all, when nothing is given', async () => {
    await accepted(executeCommand('assayml.compare'));
    const panel = await until('panel', () => api.panels()[0]);
    assert.deepEqual([panel.state.version, panel.state.baseline], ['2', '1']);
  });

  it('compare with the version that was chosen, when none is given', async () => {
    await accepted(executeCommand('assayml.compare', { config: config(), version: '1' }));
    const panel = await until('panel', () => api.panels()[0]);
    assert.deepEqual([panel.state.version, panel.state.baseline], ['1', '2']);
  });

  it('correct all that leaves no choice in one step, which can be undone', async () => {
    const card = path.join(folder(), 'MODEL_CARD.md');
    const before = fs.readFileSync(card, 'utf8');
    assert.equal(await executeCommand<number>('assayml.fixAll'), 1);
    const document = await vscode.workspace.openTextDocument(card);
    assert.ok(document.isDirty);
    assert.doesNotMatch(document.getText(), /value: 0\.813/);
    assert.equal(fs.readFileSync(card, 'utf8'), before, 'nothing is saved');
    await vscode.window.showTextDocument(document);
    await executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('begin a model card from the evidence, and name it in the config', async () => {
    fs.renameSync(path.join(folder(), 'MODEL_CARD.md'), path.join(folder(), 'away.txt'));
    fs.writeFileSync(config(), original.replace('card: MODEL_CARD.md\n', ''));
    await api.models.refresh();
    try {
      const document = await executeCommand<vscode.TextDocument>('assayml.createCard', { config: config() });
      assert.equal(path.basename(document.uri.fsPath), 'MODEL_CARD.md');
      const text = vscode.window.activeTextEditor?.document.getText() ?? '';
      assert.match(text, /^---\npipeline_tag[\s\S]*type: roc_auc[\s\S]*# Model card: credit-risk, version 2/);
      const dirty = vscode.workspace.textDocuments.find(({ uri }) => uri.fsPath === config());
      assert.match(dirty?.getText() ?? '', /\ncard: "MODEL_CARD.md"\n/);
    } finally {
      fs.renameSync(path.join(folder(), 'away.txt'), path.join(folder(), 'MODEL_CARD.md'));
      await vscode.window.showTextDocument(vscode.Uri.file(config()));
      await executeCommand('workbench.action.files.revert');
    }
  });

  it('begin the report of an issue with versions and the end of the log', async () => {
    const document = await executeCommand<vscode.TextDocument>('assayml.reportIssue');
    assert.equal(document.isUntitled, true);
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    assert.match(text, /\nAssay \d+\.\d+\.\d+, VS Code 1\..*engine (duckdb|text)/);
    assert.match(text, /compute process \d+ started/);
  });

  it('open the report of the version that is picked, and the other report of the same version', async () => {
    await accepted(executeCommand('assayml.openReport'));
    const [panel] = api.panels();
    const version = panel?.state.version;
    assert.ok(version === '1' || version === '2', version);
    await until('panel in front', () =>
      vscode.window.tabGroups.activeTabGroup.activeTab?.label.includes('credit-risk'),
    );
    await executeCommand('assayml.openFairness');
    assert.deepEqual(
      api.panels().map(({ state }) => [state.kind, state.version]),
      [
        ['evaluation', version],
        ['fairness', version],
      ],
    );
    assert.match(await executeCommand<string>('assayml.copyCommand'), new RegExp(`--version ${version} `));
  });

  it('write the gate that is picked, with its limit selected; one undo takes it away', async () => {
    await accepted(executeCommand('assayml.addGate', { config: config() }));
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.fsPath, config());
    const text = editor.document.getText();
    assert.match(text, /\n {2}- \{ metric: \w+.*, (min|max): 0\.\d+ \}\n/);
    assert.match(editor.document.getText(editor.selection), /^0\.\d+$/);
    assert.equal(text.split('\n').length, original.split('\n').length + 1);
    await executeCommand('undo');
    assert.equal(editor.document.getText(), original);
    await executeCommand('assayml.addGate', { config: config(), columns: ['sex'] });
    assert.match(editor.document.getText(), /demographic_parity_difference, by: sex, max: 0\.1 \}/);
    await executeCommand('undo');
  });

  it('copy the command that gives the numbers again', async () => {
    const command = await executeCommand<string>('assayml.copyCommand', { config: config(), version: '1' });
    assert.equal(command, 'assay evaluate credit-risk.model.yaml --version 1 --set test');
    assert.equal(await vscode.env.clipboard.readText(), command);
  });

  it('remove evidence whose place newer evidence has taken, after asking', async () => {
    const old = [...evidenceFiles(), ...comparisonFiles()];
    assert.equal(comparisonFiles().length, 2);
    fs.writeFileSync(config(), original.replace('threshold: 0.5', 'threshold: 0.6'));
    await executeCommand('assayml.evaluateChanged');
    assert.equal(evidenceFiles().length, 4);
    await executeCommand('assayml.compare', { config: config(), version: '2', baseline: '1' });
    await executeCommand('assayml.compare', { config: config(), version: '1', baseline: '2' });
    assert.equal(comparisonFiles().length, 4);
    const removed = await accepted(executeCommand<string[]>('assayml.cleanUp'), true);
    assert.deepEqual(removed.sort(), old.sort());
    assert.deepEqual([evidenceFiles().length, comparisonFiles().length], [2, 2]);
  });

  it('forget what is remembered and make the index anew', async () => {
    await executeCommand('assayml.resetState');
    const text = await api.models.list();
    assert.equal(text[0]?.name, 'credit-risk');
  });
});
