import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { compareOnSets } from '../../../src/app/compare-versions.ts';
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

const twoVersions = modelConfig
  .replace(/sensitive:[\s\S]*/, '')
  .replace('p1.csv }', 'p1.csv }\n  - { version: "2", predictions: data/p2.csv }');

async function compare(folder: string): Promise<string> {
  const model = await loadModel(made, join(folder, 'credit.model.yaml'), folder);
  const [file = ''] = await compareOnSets(made, model, { a: '1', b: '2' }, {});
  return basename(file);
}

describe('supersededEvidence', () => {
  it('is of comparisons, too, named by both versions', async () => {
    const folder = await workspace({
      'assay.yaml': '',
      'credit.model.yaml': twoVersions,
      'data/p1.csv': predictions(),
      'data/p2.csv': predictions(0.01),
    });
    const first = await compare(folder);
    await writeFile(join(folder, 'data/p2.csv'), predictions(0.02));
    assert.deepEqual(await superseded(folder), [], 'the only comparison stays, stale as it is');
    const second = await compare(folder);
    const [old, ...others] = await supersededEvidence(made, [folder], {});
    assert.deepEqual(others, []);
    assert.equal(basename(old?.file ?? ''), first);
    assert.deepEqual([old?.model, old?.version, old?.baseline, old?.set], ['credit-risk', '2', '1', 'default']);

    await writeFile(join(folder, 'data/p2.csv'), predictions(0.01));
    assert.deepEqual(await superseded(folder), [], 'the old comparison is of today’s predictions again');
    await writeFile(join(folder, 'data/p2.csv'), predictions(0.03));
    await compare(folder);
    assert.deepEqual((await superseded(folder)).sort(), [first, second].sort());
    await writeFile(join(folder, 'credit.model.yaml'), modelConfig);
    assert.deepEqual(await superseded(folder), [], 'what is of no declared version stays');
  });

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
