import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { AssayApi } from '../../../../src/extension/api.ts';
import { activated } from '../activated.ts';

describe('several folders', () => {
  let api: AssayApi;

  before(async () => {
    api = await activated();
  });

  it('are each a root of the test explorer, with the models of their own', async () => {
    await api.tests.controller.resolveHandler?.(undefined);
    const labels: string[] = [];
    api.tests.controller.items.forEach((folder) => {
      folder.children.forEach((model) => {
        labels.push(`${folder.label}/${model.label}`);
      });
    });
    assert.deepEqual(labels.sort(), ['first/credit-risk', 'second/credit-risk']);
  });

  it('have tasks of their own', async () => {
    const tasks = await vscode.tasks.fetchTasks({ type: 'assay' });
    const places = tasks.map(({ name, scope }) => `${typeof scope === 'object' ? scope.name : ''}: ${name}`);
    assert.deepEqual(places.sort(), [
      'first: check',
      'first: evaluate credit-risk.model.yaml',
      'second: check',
      'second: evaluate credit-risk.model.yaml',
    ]);
  });

  it('make a tool ask which of two models of one name is meant', async () => {
    await assert.rejects(
      async () =>
        vscode.lm.invokeTool('assayml_get_evaluation', {
          input: { model: 'credit-risk' },
          toolInvocationToken: undefined,
        }),
      /Several models are called "credit-risk"\. Give the path of the config instead/,
    );
  });
});
