import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { nodeFiles } from '../../../../src/adapters/storage/node-files.ts';

describe('survey of a folder', () => {
  let folder: string;
  const survey = async (limit: number) => {
    const { files, isComplete } = await nodeFiles.survey(folder, (name) => name.endsWith('.csv'), limit);
    return { found: files.map(({ path }) => relative(folder, path)), isComplete };
  };
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'assay-survey-'));
    for (const name of [
      'b/c/deep.csv',
      'b/two.csv',
      'a/one.csv',
      'top.csv',
      'top.txt',
      '.x/hidden.csv',
      'b/.hidden.csv',
      'node_modules/m.csv',
    ]) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), name);
    }
    await symlink(join(folder, 'top.csv'), join(folder, 'link.csv'));
    await symlink(folder, join(folder, 'a/up'));
  });
  after(() => rm(folder, { recursive: true }));

  it('finds files nearest first, and neither links nor what is hidden or of others', async () => {
    const found = ['top.csv', join('a', 'one.csv'), join('b', 'two.csv'), join('b', 'c', 'deep.csv')];
    assert.deepEqual(await survey(10), { found, isComplete: true });
    assert.deepEqual(await survey(4), { found, isComplete: true });
  });

  it('stops at its limit, and says so', async () => {
    assert.deepEqual(await survey(2), { found: ['top.csv', join('a', 'one.csv')], isComplete: false });
  });

  it('gives sizes and times', async () => {
    const [top] = (await nodeFiles.survey(folder, (name) => name === 'top.csv', 10)).files;
    assert.deepEqual(top, await nodeFiles.stat(join(folder, 'top.csv')));
  });

  it('has nothing to show of a folder that is not there, and ends when it is cancelled', async () => {
    assert.deepEqual(await nodeFiles.survey(join(folder, 'gone'), () => true, 10), { files: [], isComplete: true });
    await assert.rejects(
      nodeFiles.survey(folder, () => true, 10, AbortSignal.abort()),
      { name: 'AbortError' },
    );
  });
});
