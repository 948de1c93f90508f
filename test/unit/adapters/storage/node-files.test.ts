import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { nodeFiles } from '../../../../src/adapters/storage/node-files.ts';

describe('the file system', () => {
  let folder: string;

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'assay-node-files-'));
  });
  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

  it('does not wait for a pipe, whatever it is called', async function () {
    if (process.platform === 'win32') this.skip();
    const pipe = path.join(folder, 'x.model.yaml');
    execFileSync('mkfifo', [pipe]);
    const refused = { messageId: 'input/not-a-file' };
    await assert.rejects(nodeFiles.readText(pipe), refused);
    await assert.rejects(nodeFiles.readBytes(pipe), refused);
    await assert.rejects(nodeFiles.readEnd(pipe, 10), refused);
    await assert.rejects(nodeFiles.digest(pipe), refused);
    assert.deepEqual(await nodeFiles.find(folder, () => true), []);
  });

  it('does not go round in circles of links', async () => {
    fs.mkdirSync(path.join(folder, 'a'));
    fs.symlinkSync(folder, path.join(folder, 'a', 'up'));
    fs.symlinkSync(path.join(folder, 'itself'), path.join(folder, 'itself'));
    fs.writeFileSync(path.join(folder, 'a', 'm.model.yaml'), '');
    assert.deepEqual(await nodeFiles.find(folder, () => true), [path.join(folder, 'a', 'm.model.yaml')]);
    const { files } = await nodeFiles.survey(folder, () => true, 10);
    assert.deepEqual(
      files.map((file) => file.path),
      [path.join(folder, 'a', 'm.model.yaml')],
    );
  });

  it('says that a folder is no file', async () => {
    await assert.rejects(nodeFiles.readText(folder), { messageId: 'input/file-unreadable' });
  });
});
