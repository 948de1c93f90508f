import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { NewFolders } from '../../../../src/extension/host/new-folders.ts';

describe('folders made while the window is open', () => {
  let root: string;
  let touched: Set<string>;
  let filled: number;
  let folders: NewFolders;
  const at = (...parts: string[]): string => path.join(root, ...parts);
  const write = (...parts: string[]): void => {
    fs.mkdirSync(path.dirname(at(...parts)), { recursive: true });
    fs.writeFileSync(at(...parts), '');
  };
  const heard = async (file: string): Promise<void> => {
    while (!touched.has(file)) await new Promise((resolve) => setTimeout(resolve, 5));
  };

  before(function () {
    // Elsewhere the editor's own watcher sees all.
    if (process.platform !== 'linux') this.skip();
  });

  beforeEach(() => {
    root = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'assay-new-folders-'));
    touched = new Set();
    filled = 0;
    folders = new NewFolders(
      (file) => touched.add(file),
      () => filled++,
    );
  });

  afterEach(() => {
    folders?.dispose();
    if (root) fs.rmSync(root, { recursive: true, force: true });
  });

  it('says that something is in them, and what happens in folders that they came with', async () => {
    write('a', 'b', 'one.csv');
    await folders.add(at('a'));
    assert.equal(filled, 2);
    write('a', 'b', 'one.csv');
    await heard(at('a', 'b', 'one.csv'));
    write('a', 'b', 'c', 'two.csv');
    await heard(at('a', 'b', 'c'));
    while (filled < 3) await new Promise((resolve) => setTimeout(resolve, 5));
    write('a', 'b', 'c', 'three.csv');
    await heard(at('a', 'b', 'c', 'three.csv'));
  });

  it('goes on after a folder went and another came in its place', async () => {
    write('a', 'b', 'one.csv');
    await folders.add(at('a'));
    fs.rmSync(at('a', 'b'), { recursive: true });
    await heard(at('a', 'b'));
    write('a', 'b', 'two.csv');
    while (filled < 3) await new Promise((resolve) => setTimeout(resolve, 5));
    write('a', 'b', 'three.csv');
    await heard(at('a', 'b', 'three.csv'));
  });

  it('leaves files, links and the folders of others alone', async () => {
    write('file.csv');
    write('node_modules', 'package', 'index.js');
    fs.symlinkSync(root, at('loop'));
    for (const name of ['file.csv', 'node_modules', 'loop', 'nothing']) await folders.add(at(name));
    assert.equal(filled, 0);
  });
});
