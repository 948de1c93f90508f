import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { nodeFiles } from '../../../src/adapters/storage/node-files.ts';
import { check } from '../../../src/app/check.ts';
import { findPredictions, init } from '../../../src/app/init.ts';
import { InputProblem } from '../../../src/core/input-problem.ts';
import { predictions, services, workspace } from './workspace.ts';

const problem =
  (id: string) =>
  (error: unknown): boolean =>
    error instanceof InputProblem && error.messageId === id;

describe('init', () => {
  it('writes a config that check accepts, and says what it guessed', async () => {
    const folder = await workspace({ 'assay.yaml': '', 'loans-predictions-v3.csv': predictions() });
    const { file, guesses, rows } = await init(services(), 'loans-predictions-v3.csv', folder, 'en', {});
    assert.equal(basename(file), 'loans.model.yaml');
    assert.equal(rows, 200);
    assert.deepEqual(
      guesses.map(({ role, value, because }) => `${role} ${value} ${because.id}`),
      [
        'label credit init/because-score-name',
        'positive good init/because-score-name',
        'score p_good init/because-name',
        'id applicant init/because-unique',
        'sensitive sex init/because-name',
      ],
    );
    assert.match(await readFile(file, 'utf8'), /- \{ version: "3", predictions: loans-predictions-v3.csv \}/);
    const { findings } = await check(services(), [folder], { language: 'en', workspace: folder }, {});
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['evidence/missing'],
    );
  });

  it('names the model after its folder when the table has no name of its own', async () => {
    const folder = await workspace({ 'Churn Model/data/predictions.csv': predictions() });
    const { file } = await init(services(), 'Churn Model/data/predictions.csv', folder, 'zh-cn', {});
    assert.equal(basename(file), 'churn-model.model.yaml');
  });

  it('writes a project file with a minimum cell where there is none, and check accepts it', async () => {
    const folder = await workspace({ 'data/loans.csv': predictions() });
    const { projectFile = '' } = await init(services(), 'data/loans.csv', folder, 'en', {});
    assert.equal(projectFile, join(folder, 'assay.yaml'));
    assert.match(await readFile(projectFile, 'utf8'), /^privacy: #.*\n {2}minimum_cell: 5 #/m);
    const { findings } = await check(services(), [folder], { language: 'en', workspace: folder }, {});
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['evidence/missing'],
    );
    const again = await init(services(), 'data/loans.csv', folder, 'en', {}).catch((error: unknown) => error);
    assert.ok(again instanceof InputProblem);
  });

  it('writes the project file at the root of the table’s project, wherever the reader stands', async () => {
    const folder = await workspace({ 'mine/assay.yaml': '', 'other/loans.csv': predictions() });
    const { file, projectFile } = await init(services(), '../other/loans.csv', join(folder, 'mine'), 'en', {});
    assert.equal(file, join(folder, 'other/loans.model.yaml'));
    assert.equal(projectFile, join(folder, 'other/assay.yaml'));
    const repository = await workspace({ '.git/HEAD': '', 'mine/x.txt': '', 'deep/data/loans.csv': predictions() });
    const inside = await init(services(), '../deep/data/loans.csv', join(repository, 'mine'), 'en', {});
    assert.equal(inside.projectFile, join(repository, 'assay.yaml'));
  });

  it('leaves the project file of a folder above alone', async () => {
    const folder = await workspace({ 'assay.yaml': 'project: mine\n', 'a/loans.csv': predictions() });
    const { projectFile } = await init(services(), 'a/loans.csv', folder, 'zh-cn', {});
    assert.equal(projectFile, undefined);
    assert.equal(await readFile(join(folder, 'assay.yaml'), 'utf8'), 'project: mine\n');
  });

  it('never overwrites', async () => {
    const folder = await workspace({ 'loans.csv': predictions(), 'loans.model.yaml': 'mine' });
    await assert.rejects(init(services(), 'loans.csv', folder, 'en', {}), problem('init/exists'));
    assert.equal(await readFile(join(folder, 'loans.model.yaml'), 'utf8'), 'mine');
  });

  it('says what is missing, and writes nothing', async () => {
    const folder = await workspace({ 'a.csv': 'x,y,z\n1,2,q\n3,4,r\n5,6,s\n', 'b.csv': 'label,x\na,5\nb,6\na,7\n' });
    await assert.rejects(init(services(), 'a.csv', folder, 'en', {}), problem('init/no-label'));
    await assert.rejects(init(services(), 'b.csv', folder, 'en', {}), problem('init/no-score'));
    assert.deepEqual(await nodeFiles.list(folder), ['a.csv', 'b.csv']);
  });

  it('finds the one table that may be meant', async () => {
    const folder = await workspace({ 'data/predictions.csv': predictions(), 'data/train.csv': predictions() });
    assert.equal(await findPredictions(nodeFiles, folder), join(folder, 'data/predictions.csv'));
    const two = await workspace({ 'a.csv': predictions(), 'b.parquet': '' });
    await assert.rejects(findPredictions(nodeFiles, two), problem('init/which-table'));
    await assert.rejects(findPredictions(nodeFiles, await workspace({})), problem('init/no-table'));
  });
});
