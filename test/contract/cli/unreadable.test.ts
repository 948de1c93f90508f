import assert from 'node:assert/strict';
import { chmod, cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { copyExample } from './example-copy.ts';
import { type CliInstallation, cli, type Finished, finished, startCli, temporaryFolder } from './run-cli.ts';

const nobody = 65534;

describe('files and folders without permission', () => {
  const folder = temporaryFolder();
  let installation: CliInstallation = {};
  let installed: string | undefined;

  before(async function () {
    if (process.getuid === undefined) this.skip();
    if (process.getuid() !== 0) return;
    // The superuser reads and writes everything, so somebody else runs the command line; who may not even look into
    // the superuser's folders, where this repository may be.
    installed = await mkdtemp(join(tmpdir(), 'assay-installed-'));
    await chmod(installed, 0o755);
    await cp(dirname(cli), join(installed, 'dist'), { recursive: true });
    const modules = join(dirname(cli), '../node_modules/@duckdb');
    await cp(modules, join(installed, 'node_modules/@duckdb'), { recursive: true, dereference: true });
    installation = { bundle: join(installed, 'dist/cli.js'), uid: nobody, gid: nobody };
  });

  after(async () => {
    if (installed !== undefined) await rm(installed, { recursive: true, force: true });
  });

  beforeEach(async () => {
    await chmod(folder.path(), 0o755);
    await copyExample(folder.path());
  });

  function run(...args: string[]): Promise<Finished> {
    return finished(startCli(args, folder.path(), {}, installation));
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
