import assert from 'node:assert/strict';
import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { copyExample } from './example-copy.ts';
import { type Finished, finished, startCli, temporaryFolder } from './run-cli.ts';

const nobody = 65534;

describe('files and folders without permission', () => {
  const folder = temporaryFolder();

  before(function () {
    if (process.getuid === undefined) this.skip();
  });

  beforeEach(async () => {
    await chmod(folder.path(), 0o755);
    await copyExample(folder.path());
  });

  /** As somebody whom permissions hold back; the superuser reads and writes everything. */
  function run(...args: string[]): Promise<Finished> {
    const user = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};
    return finished(startCli(args, folder.path(), {}, user));
  }

  function assertRefused({ code, stdout, stderr }: Finished, message: RegExp): void {
    assert.deepEqual([code, stdout], [2, ''], stderr);
    assert.match(stderr, message);
    assert.equal(stderr.trimEnd().split('\n').length, 1, stderr);
  }

  it('predictions that may not be read', async () => {
    await chmod(join(folder.path(), 'data/predictions-v2.parquet'), 0);
    const problem = /^data\/predictions-v2\.parquet can’t be read \(EACCES\)\. Check its permissions\./;
    for (const engine of ['duckdb', 'text']) {
      assertRefused(await run('evaluate', 'credit-risk.model.yaml', '--version', '2', '--engine', engine), problem);
    }
  });

  it('a config that may not be read', async () => {
    await chmod(join(folder.path(), 'credit-risk.model.yaml'), 0);
    assertRefused(await run('evaluate', 'credit-risk.model.yaml'), /^credit-risk\.model\.yaml can’t be read/);
  });

  it('a folder that may not be written to', async () => {
    await chmod(folder.path(), 0o555);
    assertRefused(await run('evaluate', 'credit-risk.model.yaml'), /^\.assay\/.*no permission to write here/);
    assert.ok(!(await readdir(folder.path())).includes('.assay'));
  });

  it('evidence that may not be looked at', async () => {
    const evidence = join(folder.path(), '.assay');
    await mkdir(evidence, { mode: 0o700 });
    await chmod(evidence, 0);
    assertRefused(await run('evaluate', 'credit-risk.model.yaml', '--version', '1'), /^\.assay\/.*can’t be read/);
    await chmod(evidence, 0o700);
  });

  it('a card that may not be read is a finding, and the rest is checked', async () => {
    const { stdout } = await run('check');
    assert.match(stdout, /card\/missing/);
    const card = join(folder.path(), 'MODEL_CARD.md');
    await writeFile(card, '# Card\n');
    await chmod(card, 0);
    const { code, stdout: found, stderr } = await run('check', '--json');
    assert.equal(code, 1, stderr);
    const rules = JSON.parse(found).findings.map(({ rule }: { rule: string }) => rule);
    assert.deepEqual(
      rules.filter((rule: string) => rule.startsWith('card/')),
      ['card/unreadable'],
    );
    assert.ok(rules.includes('evidence/missing'));
  });
});
