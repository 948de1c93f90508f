import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { AssayApi } from '../../../../src/extension/api.ts';
import { activated } from '../activated.ts';
import { treeText } from '../tree-text.ts';
import { until } from '../until.ts';
import { evidenceFiles, folder } from '../workspace-files.ts';

const { executeCommand } = vscode.commands;

describe('a workspace with something wrong in it', () => {
  let api: AssayApi;
  let original: string;
  const config = (): string => path.join(folder(), 'credit-risk.model.yaml');
  const findings = async (): Promise<string[]> => {
    await executeCommand('assayml.check');
    return api.findings().map(({ rule, file }) => `${rule} ${path.basename(file)}`);
  };

  before(async () => {
    api = await activated();
    original = fs.readFileSync(config(), 'utf8');
  });

  beforeEach(async () => {
    fs.writeFileSync(config(), original);
    fs.rmSync(path.join(folder(), '.assay'), { recursive: true, force: true });
    await executeCommand('assayml.evaluateAll');
    assert.equal(evidenceFiles().length, 2);
  });

  it('is evaluated, shown and checked without git, in a folder of any name', async () => {
    const { PATH } = process.env;
    process.env['PATH'] = '';
    try {
      await executeCommand('assayml.restartCompute');
      fs.rmSync(path.join(folder(), '.assay'), { recursive: true });
      await executeCommand('assayml.evaluateAll');
      assert.equal(evidenceFiles().length, 2);
      assert.match(await treeText(api), /version 2 {2}production, fail, .*AUC 0\.\d+/);
      assert.ok((await findings()).includes('card/value-differs MODEL_CARD.md'));
    } finally {
      process.env['PATH'] = PATH;
      await executeCommand('assayml.restartCompute');
    }
  });

  it('shows the good evidence beside a damaged one, and says which is damaged', async () => {
    const [damaged = '', good = ''] = evidenceFiles();
    fs.writeFileSync(damaged, fs.readFileSync(damaged, 'utf8').slice(0, 1000));
    await api.models.refresh();
    assert.deepEqual(
      (await api.models.list())[0]?.damaged.map(({ file }) => file),
      [damaged],
    );
    const versions = (await api.models.list())[0]?.versions ?? [];
    assert.equal(versions.filter(({ evaluations }) => evaluations.length > 0).length, 1, good);
    assert.deepEqual(
      (await findings()).filter((found) => found.startsWith('evidence/')),
      [`evidence/damaged ${path.basename(damaged)}`],
    );
  });

  it('takes no evidence of the old name for a model that was renamed', async () => {
    fs.writeFileSync(config(), original.replace('model: credit-risk', 'model: loan-risk'));
    assert.match(await treeText(api), /^loan-risk/);
    assert.match(await treeText(api), /version 2 {2}production, not evaluated/);
    assert.equal(evidenceFiles().length, 2);
    await executeCommand('assayml.evaluate', vscode.Uri.file(config()));
    assert.equal(evidenceFiles().length, 4);
    assert.match(await treeText(api), /version 2 {2}production, fail/);
  });

  it('says that a second model has the name of the first', async () => {
    const second = path.join(folder(), 'second.model.yaml');
    fs.writeFileSync(second, original);
    try {
      assert.ok((await findings()).includes('config/duplicate-model second.model.yaml'));
      await api.models.refresh();
      assert.equal((await api.models.list()).length, 2);
    } finally {
      fs.rmSync(second);
    }
    assert.ok(!(await findings()).some((found) => found.startsWith('config/duplicate-model')));
  });

  it('writes nothing and stays alive when the config goes while it is evaluated', async () => {
    fs.rmSync(path.join(folder(), '.assay'), { recursive: true });
    const running = executeCommand('assayml.evaluate', vscode.Uri.file(config()));
    fs.rmSync(config());
    await running;
    await until('tree without the model', async () => {
      await api.models.refresh();
      return (await api.models.list()).length === 0;
    });
    assert.deepEqual(
      api.findings().filter(({ file }) => file === config()),
      [],
    );
    fs.writeFileSync(config(), original);
    await executeCommand('assayml.evaluateAll');
    assert.equal(evidenceFiles().length, 2);
  });

  it('says that it can’t write where evidence can’t be kept, and recovers', async () => {
    fs.rmSync(path.join(folder(), '.assay'), { recursive: true });
    // A file in the place of the folder is refused to everybody, also to those whom permissions don’t stop.
    fs.writeFileSync(path.join(folder(), '.assay'), '');
    assert.equal(await executeCommand('assayml.evaluateAll'), undefined);
    assert.match(await treeText(api), /version 2 {2}production, not evaluated/);
    fs.rmSync(path.join(folder(), '.assay'));
    await executeCommand('assayml.evaluateAll');
    assert.equal(evidenceFiles().length, 2);
  });
});
