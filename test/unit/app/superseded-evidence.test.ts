import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { loadModel } from '../../../src/app/load-model.ts';
import { runModel } from '../../../src/app/run-model.ts';
import { supersededEvidence } from '../../../src/app/superseded-evidence.ts';
import { modelConfig, predictions, services, workspace } from './workspace.ts';

const made = services();

async function evaluate(folder: string): Promise<string> {
  const model = await loadModel(made, join(folder, 'credit.model.yaml'), folder);
  const target = { version: '1', set: 'default' };
  const { evidence } = await runModel(made, model, [target], { save: true, judgeRetired: false }, {});
  return basename(evidence[0]?.file ?? '');
}

async function superseded(folder: string): Promise<string[]> {
  return (await supersededEvidence(made, [folder], {})).map(({ file }) => basename(file));
}

describe('supersededEvidence', () => {
  it('is what neither the newest run nor today’s inputs need', async () => {
    const folder = await workspace({
      'assay.yaml': '',
      'credit.model.yaml': modelConfig,
      'data/p1.csv': predictions(),
      'MODEL_CARD.md': '',
    });
    const first = await evaluate(folder);
    assert.deepEqual(await superseded(folder), []);

    await writeFile(join(folder, 'data/p1.csv'), predictions(0.01));
    assert.deepEqual(await superseded(folder), [], 'the only evidence there is stays, stale as it is');
    const second = await evaluate(folder);
    assert.deepEqual(await superseded(folder), [first]);

    await writeFile(join(folder, 'data/p1.csv'), predictions());
    assert.deepEqual(await superseded(folder), [], 'the old evidence is of today’s predictions again');
    await writeFile(join(folder, 'data/p1.csv'), predictions(0.02));
    await evaluate(folder);
    assert.deepEqual((await superseded(folder)).sort(), [first, second].sort());
  });
});
