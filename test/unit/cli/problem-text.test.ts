import assert from 'node:assert/strict';
import { join } from 'node:path';
import { loadModel } from '../../../src/app/load-model.ts';
import { describeProblem } from '../../../src/cli/problem-text.ts';
import { modelConfig, services, workspace } from '../app/workspace.ts';

describe('a problem in words', () => {
  it('tells of every mistake of a config at once, in their order, each with its place and correction', async () => {
    const text = modelConfig.replace('task:', 'tsk:').replace('roc_auc, min:', 'roc_auk, mni:');
    const folder = await workspace({ 'm.model.yaml': text });
    const problem = await loadModel(services(), join(folder, 'm.model.yaml'), folder).catch((error: unknown) => error);
    const lines = describeProblem(problem, 'en', folder).split('\n');
    assert.deepEqual(
      lines.map((line) => line.replace(/^(\S+: .*?\.).*/, '$1')),
      [
        'm.model.yaml:2:1: `tsk` is not a key here.',
        'Write task.',
        'm.model.yaml:12:15: `roc_auk` is not a metric that Assay knows.',
        'Write roc_auc.',
        'm.model.yaml:12:24: `mni` is not a key here.',
        'Write min.',
      ],
    );
    assert.match(describeProblem(problem, 'zh-cn', folder), /\n改为 min。$/);
  });
});
