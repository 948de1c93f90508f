import assert from 'node:assert/strict';
import { basename, dirname, join } from 'node:path';
import { nodeFiles } from '../../../src/adapters/storage/node-files.ts';
import { compareVersions } from '../../../src/app/compare.ts';
import { setsInCommon } from '../../../src/app/compare-versions.ts';
import { targetsOf } from '../../../src/app/evaluate-model.ts';
import { type LoadedModel, loadModel } from '../../../src/app/load-model.ts';
import { reportFromEvidence } from '../../../src/app/report.ts';
import { type ModelRun, runModel } from '../../../src/app/run-model.ts';
import { InputProblem } from '../../../src/core/input-problem.ts';
import { formatMessage } from '../../../src/core/messages/catalog.ts';
import { modelConfig, predictions, services, workspace } from './workspace.ts';

const config = modelConfig
  .replace('sensitive:', '  - { version: "2", predictions: data/p2.csv }\nsensitive:')
  .replace('gates:', 'gates:\n  - { metric: roc_auc, versus: "1", margin: 0.05 }');

async function project(second: string): Promise<{ folder: string; model: LoadedModel }> {
  const files = { 'assay.yaml': '', 'm.model.yaml': config, 'data/p1.csv': predictions(), 'data/p2.csv': second };
  const folder = await workspace(files);
  return { folder, model: await loadModel(services(), join(folder, 'm.model.yaml'), folder) };
}

const run = (model: LoadedModel): Promise<ModelRun> =>
  runModel(services(), model, targetsOf(model.config), { save: true, judgeRetired: false }, {});

const evidenceOf = (folder: string): Promise<string[]> =>
  nodeFiles.find(join(folder, '.assay'), (name) => name.endsWith('.json'));

const message = (error: unknown): string =>
  error instanceof InputProblem ? formatMessage(error.messageId, error.args, 'en') : String(error);

describe('runModel', () => {
  it('keeps the evaluations first, then the comparisons that gates ask for', async () => {
    const { folder, model } = await project(predictions(0.01));
    const { evidence } = await run(model);
    assert.deepEqual(
      evidence.map(({ file }) =>
        file
          .slice(folder.length + 1)
          .split('/')
          .slice(0, 4)
          .join('/'),
      ),
      ['.assay/evaluations/credit-risk/1', '.assay/evaluations/credit-risk/2', '.assay/comparisons/credit-risk/2'],
    );
    assert.deepEqual((await evidenceOf(folder)).length, 3);
  });

  it('keeps nothing when ids stand twice and a gate compares by them', async () => {
    const { folder, model } = await project(predictions().replace('\n1,', '\n0,'));
    await assert.rejects(run(model), (error) => {
      assert.ok(error instanceof InputProblem);
      assert.equal(error.place?.file, join(folder, 'data/p2.csv'));
      assert.equal(
        message(error),
        'Version 2: the applicant 0 stands on more than one row, so rows can’t be paired. Make ids unique.',
      );
      return true;
    });
    assert.deepEqual(await evidenceOf(folder), []);
  });

  it('keeps nothing when a later version can’t be evaluated', async () => {
    const { folder, model } = await project('applicant,credit,p_good,sex\n0,good,1.5,male\n');
    await assert.rejects(run(model), (error) => /the score 1\.5 is not between 0 and 1/.test(message(error)));
    assert.deepEqual(await evidenceOf(folder), []);
  });
});

describe('compareVersions', () => {
  it('refuses a version and itself', async () => {
    const { model } = await project(predictions());
    await assert.rejects(compareVersions(services(), model, { a: '1', b: '1' }, 'default', {}), (error) => {
      assert.equal(message(error), 'Version 1 would be compared with itself. Name two different ones of 1, 2.');
      return true;
    });
  });
});

describe('targetsOf', () => {
  it('says that a version names no predictions, or another set', async () => {
    const { model } = await project(predictions());
    const without = {
      ...model.config,
      versions: [
        { version: '1' },
        { version: '2', predictions: { a: 'p.csv' } },
        { version: '3', predictions: 'q.csv' },
      ],
    };
    const said = (look: () => unknown): string => {
      try {
        look();
      } catch (error) {
        return message(error);
      }
      return '';
    };
    const none = 'credit-risk names no predictions for version 1. Add them to the config: `predictions: FILE`.';
    assert.equal(
      said(() => targetsOf(without, '1')),
      none,
    );
    assert.equal(
      said(() => targetsOf({ ...without, versions: [{ version: '1' }] })),
      none,
    );
    assert.equal(
      said(() => targetsOf(without, '2', 'b')),
      'Version 2 of credit-risk has no predictions for the set b. It has a.',
    );
    assert.equal(
      said(() => setsInCommon(without, '2', '3')),
      'Version 3 of credit-risk has no predictions for the set a. It has default.',
    );
  });
});

describe('reportFromEvidence', () => {
  const report = (model: LoadedModel): Promise<unknown> =>
    reportFromEvidence(services(), model, { version: '2', set: 'default' }, { language: 'en' }, {});

  it('says that there is no evidence yet, and the command that makes it where the reader stands', async () => {
    const { folder, model } = await project(predictions());
    const said = async (commandFolder?: string): Promise<string> => {
      const wish = { language: 'en', ...(commandFolder === undefined ? {} : { commandFolder }) } as const;
      const target = { version: '2', set: 'default' };
      return reportFromEvidence(services(), model, target, wish, {}).then(() => '', message);
    };
    const start = 'There is no evidence for version 2 of credit-risk yet. Run `assay evaluate';
    assert.equal(await said(), `${start} m.model.yaml\` first.`);
    assert.equal(await said(join(folder, 'my data')), `${start} ${join('..', 'm.model.yaml')}\` first.`);
    assert.equal(await said(dirname(folder)), `${start} ${join(basename(folder), 'm.model.yaml')}\` first.`);
  });

  it('says where evidence is damaged when there is no other', async () => {
    const { folder, model } = await project(predictions(0.01));
    await run(model);
    const [first = '', second = ''] = (await evidenceOf(folder)).filter((file) => file.includes('evaluations'));
    await nodeFiles.writeAtomically(first, '{');
    await report(model);
    await nodeFiles.writeAtomically(second, (await nodeFiles.readText(second)).replace('"rows":200', '"rows": 200'));
    await assert.rejects(report(model), (error) => {
      assert.equal(
        message(error),
        `${second} is the only evidence for version 2 of credit-risk and cannot be used: it was edited after it was written. Delete it and run \`assay evaluate m.model.yaml\`, or restore the file as it was.`,
      );
      return true;
    });
  });
});
