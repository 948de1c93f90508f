import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { activated } from '../activated.ts';
import { until } from '../until.ts';
import { evidenceFiles, folder } from '../workspace-files.ts';

/** Runs a task to its end. @returns its exit code */
async function ended(task: vscode.Task): Promise<number | undefined> {
  let code: number | undefined;
  let isOver = false;
  const listener = vscode.tasks.onDidEndTaskProcess((event) => {
    if (event.execution.task.name !== task.name) return;
    code = event.exitCode;
    isOver = true;
  });
  await vscode.tasks.executeTask(task);
  await until(`end of the task ${task.name}`, () => isOver, 60_000);
  listener.dispose();
  return code;
}

describe('tasks', () => {
  before(activated);

  it('are offered for the folder and for each model', async () => {
    const tasks = await vscode.tasks.fetchTasks({ type: 'assay' });
    assert.deepEqual(tasks.map(({ name }) => name).sort(), ['check', 'evaluate credit-risk.model.yaml']);
    assert.deepEqual(tasks[0]?.problemMatchers, ['$assay']);
  });

  it('evaluate by the command line of the extension, and end as it does', async () => {
    fs.rmSync(path.join(folder(), '.assay'), { recursive: true, force: true });
    const tasks = await vscode.tasks.fetchTasks({ type: 'assay' });
    const evaluate = tasks.find(({ name }) => name.startsWith('evaluate'));
    assert.ok(evaluate);
    assert.equal(await ended(evaluate), 1, 'a gate of the example fails');
    assert.equal(evidenceFiles().length, 2);
  });

  it('of tasks.json are run, with findings at their places', async () => {
    const settings = path.join(folder(), '.vscode');
    fs.mkdirSync(settings, { recursive: true });
    const definition = {
      type: 'assay',
      command: 'check',
      args: ['--severity', 'error'],
      label: 'our check',
      problemMatcher: '$assay',
    };
    fs.writeFileSync(path.join(settings, 'tasks.json'), JSON.stringify({ version: '2.0.0', tasks: [definition] }));
    const configured = await until('task of tasks.json', async () =>
      (await vscode.tasks.fetchTasks()).find(({ name }) => name === 'our check'),
    );
    assert.equal(await ended(configured), 1);
    const card = vscode.Uri.file(path.join(folder(), 'MODEL_CARD.md'));
    const found = await until('finding in the card', () =>
      vscode.languages.getDiagnostics(card).find(({ message }) => message.includes('0.813')),
    );
    const document = await vscode.workspace.openTextDocument(card);
    assert.equal(document.getText(found.range), '0.813');
    fs.rmSync(settings, { recursive: true });
  });
});
