import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { evaluateModel, targetsOf } from '../../../src/app/evaluate-model.ts';
import { evidenceState } from '../../../src/app/evidence-state.ts';
import { loadModel } from '../../../src/app/load-model.ts';
import { InputProblem } from '../../../src/core/input-problem.ts';
import { modelConfig, predictions, services, workspace } from './workspace.ts';

async function project(assay: string) {
  const folder = await workspace({
    'assay.yaml': assay,
    'credit-risk.model.yaml': modelConfig,
    'data/p1.csv': `${predictions()}200,good,0.7,other\n201,bad,0.3,other\n`,
  });
  const model = await loadModel(services(), join(folder, 'credit-risk.model.yaml'), folder);
  const [target] = targetsOf(model.config);
  assert.ok(target);
  return { folder, model, target };
}

describe('minimum_cell of assay.yaml', () => {
  it('suppresses small sensitive groups and changes the inputs', async () => {
    const { folder, model, target } = await project('project: p\n');
    const open = await evaluateModel(services(), model, target, {}, {});
    await writeFile(join(folder, 'assay.yaml'), 'privacy: { minimum_cell: 5 }\n');
    const guarded = await evaluateModel(services(), model, target, {}, {});
    const sizes = (evaluation: typeof open) => evaluation.groups.map(({ values, n }) => `${values} ${n}`);
    assert.deepEqual(sizes(open), ['female 100', 'male 100', 'other 2']);
    assert.deepEqual(sizes(guarded), ['female null', 'male 100', 'other null']);
    assert.notEqual(guarded.digests.inputs, open.digests.inputs);
    assert.notEqual(guarded.digests.config, open.digests.config);
  });

  it('makes evidence of another minimum cell stale', async () => {
    const { folder, model, target } = await project('project: p\n');
    const evaluation = await evaluateModel(services(), model, target, {}, {});
    await services().evidence.save(folder, evaluation);
    const { evaluations: headings } = await services().evidence.list(folder, model.config.model);
    const state = () => evidenceState(services(), model, target, headings);
    assert.deepEqual((await state()).stale, []);
    await writeFile(join(folder, 'assay.yaml'), 'privacy: { minimum_cell: 5 }\n');
    assert.deepEqual((await state()).stale, ['config-changed']);
  });

  for (const broken of ['privacy: { minimum_cell: 2.5 }\n', 'privacy: { minimum_cel: 5 }\n', 'privacy: [\n']) {
    it(`shows nothing while it can’t be read: ${broken.trim()}`, async () => {
      const { model, target } = await project(broken);
      await assert.rejects(
        evaluateModel(services(), model, target, {}, {}),
        (error) => error instanceof InputProblem && error.place?.file.endsWith('assay.yaml') === true,
      );
    });
  }
});
