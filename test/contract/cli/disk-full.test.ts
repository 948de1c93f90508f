import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { access, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { copyExample } from './example-copy.ts';
import { cli, runCli, temporaryFolder } from './run-cli.ts';

/** Room for the example's config and predictions, not for evidence of its two versions. */
const smallDisk = '256k';

describe('a full disk', () => {
  // Before the folder is removed, which it can't be with a disk in it.
  afterEach(() => {
    spawnSync('umount', [disk()]);
  });

  const folder = temporaryFolder();
  const disk = (): string => join(folder.path(), 'disk');

  async function fill(context: Mocha.Context): Promise<void> {
    await mkdir(disk());
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${smallDisk}`, 'tmpfs', disk()]);
    // Only the superuser of some systems may mount a disk that is small enough.
    if (mounted.status !== 0) context.skip();
  }

  it('while evidence is written: says so, exit code 2, nothing on stdout, no file cut short', async function () {
    await fill(this);
    await copyExample(disk());
    const { code, stdout, stderr } = await runCli(['evaluate', 'credit-risk.model.yaml'], disk());
    assert.deepEqual([code, stdout], [2, ''], stderr);
    assert.match(stderr, /^\.assay\/evaluations\/.*disk is full.*free some space/s);
    assert.equal(stderr.trimEnd().split('\n').length, 1);
    const left = await readdir(join(disk(), '.assay'), { recursive: true, withFileTypes: true });
    for (const entry of left.filter((found) => found.isFile())) {
      assert.doesNotMatch(entry.name, /tmp$/);
      JSON.parse(await readFile(join(entry.parentPath, entry.name), 'utf8'));
    }
  });

  it('while a report is written: says so, and the report of before stays whole', async function () {
    await fill(this);
    await copyExample(disk());
    await writeFile(join(disk(), 'r.html'), 'before');
    await writeFile(join(disk(), 'filler'), Buffer.alloc(120 * 1024));
    const { code, stdout, stderr } = await runCli(
      ['evaluate', 'credit-risk.model.yaml', '--no-save', '--report', 'r.html'],
      disk(),
    );
    assert.deepEqual([code, stdout], [2, ''], stderr);
    assert.match(stderr, /^r\.html: the disk is full/);
    assert.equal(await readFile(join(disk(), 'r.html'), 'utf8'), 'before');
    assert.deepEqual(
      (await readdir(disk())).filter((name) => name.endsWith('.tmp')),
      [],
    );
  });

  it('behind the standard output: says so, exit code 2, no stack trace', async function () {
    if (
      await access('/dev/full').then(
        () => false,
        () => true,
      )
    )
      this.skip();
    await copyExample(join(folder.path(), 'w'));
    const { status, stderr } = spawnSync(
      '/bin/sh',
      ['-c', '"$0" "$1" evaluate credit-risk.model.yaml --no-save --json > /dev/full', process.execPath, cli],
      { cwd: join(folder.path(), 'w'), encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } },
    );
    assert.equal(status, 2, stderr);
    assert.match(stderr, /^The result can’t be written to the standard output \(ENOSPC\)/);
    assert.equal(stderr.trimEnd().split('\n').length, 1);
  });
});
