import assert from 'node:assert/strict';
import { mkdir, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { nodeFiles } from '../../../src/adapters/storage/node-files.ts';
import { findModelFiles, insideProject, projectRoot } from '../../../src/app/project.ts';
import { InputProblem } from '../../../src/core/input-problem.ts';
import { workspace } from './workspace.ts';

describe('project', () => {
  it('has its root at the nearest assay.yaml, else .git, else the workspace', async () => {
    const folder = await workspace({ 'a/b/c/m.model.yaml': '' });
    const file = join(folder, 'a/b/c/m.model.yaml');
    assert.equal(await projectRoot(nodeFiles, file, folder), folder);
    await mkdir(join(folder, 'a/b/.git'));
    assert.equal(await projectRoot(nodeFiles, file, folder), join(folder, 'a/b'));
    await nodeFiles.writeAtomically(join(folder, 'a/assay.yaml'), '');
    assert.equal(await projectRoot(nodeFiles, file, folder), join(folder, 'a'));
    assert.equal(await projectRoot(nodeFiles, join(folder, 'a/b/c/m.model.yaml'), dirname(folder)), join(folder, 'a'));
  });

  it('has its root beside a file outside of the workspace', async () => {
    const [folder, other] = [await workspace({ 'm.model.yaml': '' }), await workspace({})];
    assert.equal(await projectRoot(nodeFiles, join(folder, 'm.model.yaml'), other), folder);
  });

  it('lets no path lead outside, neither by dots nor by links', async () => {
    const folder = await workspace({ 'in/p.csv': '', 'in/sub/q.csv': '', 'out.csv': '' });
    const root = join(folder, 'in');
    await symlink(folder, join(root, 'up'));
    await symlink(join(root, 'p.csv'), join(root, 'sub/link.csv'));
    const refused = (error: unknown): boolean =>
      error instanceof InputProblem && error.messageId === 'config/outside-project';
    for (const path of ['../out.csv', '/etc/passwd', 'up/out.csv', 'up/none.csv', 'sub/../../out.csv']) {
      await assert.rejects(insideProject(nodeFiles, path, root), refused, path);
    }
    assert.equal(await insideProject(nodeFiles, '../p.csv', root, join(root, 'sub')), join(root, 'p.csv'));
    assert.equal(await insideProject(nodeFiles, 'sub/link.csv', root), join(root, 'sub/link.csv'));
    assert.equal(await insideProject(nodeFiles, 'not/yet.csv', root), join(root, 'not/yet.csv'));
    assert.equal(await insideProject(nodeFiles, '..hidden.csv', root), join(root, '..hidden.csv'));
  });

  it('finds configs below folders, each once', async () => {
    const folder = await workspace({
      'a.model.yaml': '',
      'sub/b.model.yml': '',
      'node_modules/c.model.yaml': '',
      'd.yaml': '',
    });
    const paths = [folder, join(folder, 'sub'), join(folder, 'a.model.yaml')];
    assert.deepEqual(await findModelFiles(nodeFiles, paths), [
      join(folder, 'a.model.yaml'),
      join(folder, 'sub/b.model.yml'),
    ]);
  });
});
