import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { AssayApi } from '../../../../src/extension/api.ts';
import { activated } from '../activated.ts';
import { until } from '../until.ts';
import { evidenceFiles, folder } from '../workspace-files.ts';

const { executeCommand } = vscode.commands;

describe('files that are not what their names say', () => {
  let api: AssayApi;
  let original: string;
  const at = (...parts: string[]): string => path.join(folder(), ...parts);
  const config = (): string => at('credit-risk.model.yaml');
  const rules = async (file: string): Promise<string[]> => {
    await executeCommand('assayml.check');
    return api.findings().flatMap((finding) => (finding.file === file ? [finding.rule] : []));
  };
  const shown = async (): Promise<string[]> => {
    await api.models.refresh();
    return (await api.models.list()).map((model) => path.basename(model.config));
  };

  before(async () => {
    api = await activated();
    original = fs.readFileSync(config(), 'utf8');
  });

  afterEach(async () => {
    fs.rmSync(at('odd'), { recursive: true, force: true });
    fs.rmSync(config(), { recursive: true, force: true });
    fs.writeFileSync(config(), original);
    await executeCommand('workbench.action.closeAllEditors');
  });

  it('a pipe called as a config, and one named as a card, hold nobody up', async function () {
    if (process.platform === 'win32') this.skip();
    fs.mkdirSync(at('odd'));
    execFileSync('mkfifo', [at('odd', 'x.model.yaml'), at('odd', 'CARD.md')]);
    fs.writeFileSync(config(), original.replace('card: MODEL_CARD.md', 'card: odd/CARD.md'));
    assert.deepEqual(await shown(), ['credit-risk.model.yaml']);
    await executeCommand('assayml.check');
    assert.equal(await executeCommand('assayml.evaluate', vscode.Uri.file(at('odd', 'x.model.yaml'))), undefined);
  });

  it('links that lead in circles are not followed', async () => {
    fs.mkdirSync(at('odd'));
    fs.symlinkSync(folder(), at('odd', 'up'));
    fs.symlinkSync(at('odd', 'itself.model.yaml'), at('odd', 'itself.model.yaml'));
    assert.deepEqual(await shown(), ['credit-risk.model.yaml']);
    await executeCommand('assayml.check');
  });

  it('a folder in the place of a config takes its row away, and the config brings it back', async () => {
    assert.deepEqual(await shown(), ['credit-risk.model.yaml']);
    fs.rmSync(config());
    fs.mkdirSync(config());
    await until('tree without the model', () => api.models.snapshot()?.projects.every(({ models }) => !models.length));
    fs.rmdirSync(config());
    fs.writeFileSync(config(), original);
    await until('tree with the model', () => api.models.snapshot()?.projects.some(({ models }) => models.length === 1));
  });

  it('a config as large as a table is refused in words', async () => {
    fs.mkdirSync(at('odd'));
    fs.writeFileSync(at('odd', 'large.model.yaml'), `model: large\n${'# nothing\n'.repeat(2_000_000)}`);
    assert.equal((await rules(at('odd', 'large.model.yaml'))).length, 1);
    assert.equal((await shown()).length, 2);
  });

  it('letters in their decomposed form are as good as any', async () => {
    const decomposed = 'modèle été'.normalize('NFD');
    fs.mkdirSync(at('odd', decomposed), { recursive: true });
    fs.cpSync(at('data', 'predictions-v1.csv'), at('odd', decomposed, 'préd.csv'.normalize('NFD')));
    const text = `model: decomposed\ntask: binary\npositive: good\ncolumns: { label: credit, score: p_good }\nversions: [{ version: "1", predictions: ${'préd.csv'.normalize('NFD')} }]\n`;
    const file = at('odd', decomposed, `${'é'.normalize('NFD')}.model.yaml`);
    fs.writeFileSync(file, text);
    const before = evidenceFiles().length;
    await executeCommand('assayml.evaluate', vscode.Uri.file(file));
    assert.equal(evidenceFiles().length, before + 1);
    assert.ok((await shown()).includes(path.basename(file)));
  });

  it('a folder that comes with models in it, changes and goes is followed without being asked', async () => {
    await shown();
    const file = at('odd', 'team', 'deep', 'm.model.yaml');
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, original.replace('model: credit-risk', 'model: first'));
    const named = (name: string) => () =>
      api.models.snapshot()?.projects.some(({ models }) => models.some((model) => model.name === name));
    await until('the model of the folder', named('first'));
    fs.writeFileSync(file, original.replace('model: credit-risk', 'model: second'));
    await until('its other name', named('second'));
    fs.rmSync(at('odd'), { recursive: true });
    await until('tree without it', () => !named('second')());
  });
});
