import assert from 'node:assert/strict';
import { join } from 'node:path';
import { nodeFiles } from '../../../src/adapters/storage/node-files.ts';
import { nearestFile } from '../../../src/app/nearest-file.ts';
import { workspace } from './workspace.ts';

describe('nearestFile', () => {
  it('is of a similar name, or one that begins with it; a file that shows, in the same folder', async () => {
    const folder = await workspace({ 'credit-risk.model.yaml': '', 'data/predictions-v1.csv': '', '.hidden.csv': '' });
    for (const [path, nearest] of [
      ['credit-risk.model.yml', 'credit-risk.model.yaml'],
      ['credit-risk', 'credit-risk.model.yaml'],
      ['data/prediction-v1.csv', 'data/predictions-v1.csv'],
      ['dat', undefined],
      ['hidden.csv', undefined],
      ['nowhere/predictions-v1.csv', undefined],
      ['something-else.csv', undefined],
    ] as const) {
      const found = await nearestFile(nodeFiles, join(folder, path));
      assert.equal(found, nearest && join(folder, nearest), path);
    }
  });
});
