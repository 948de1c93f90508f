import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './source-files.ts';

const minutes = 60_000;

describe('npm package of the command line', function () {
  this.timeout(4 * minutes);
  let folder: string;
  let assay: string;

  before(function () {
    // The bundles are built before the tests (npm test, npm run build).
    if (!existsSync(join(root, 'dist/cli.js')) || !existsSync(join(root, 'dist/report.js'))) this.skip();
    folder = mkdtempSync(join(tmpdir(), 'assay-npm-'));
    const tarball = execFileSync(process.execPath, ['--import=tsx', 'src/packaging/vsix.ts', '--npm'], {
      cwd: root,
      encoding: 'utf8',
    }).split('  ')[0];
    assert.ok(tarball);
    // The native engine stays away: the command works without it.
    const options = ['--omit=optional', '--no-audit', '--no-fund', '--ignore-scripts', '--offline'];
    execFileSync('npm', ['install', tarball, ...options], {
      cwd: folder,
      stdio: 'pipe',
      shell: process.platform === 'win32',
    });
    assay = join(folder, 'node_modules', '.bin', 'assay');
  });
  after(() => {
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  const run = (...args: string[]) =>
    spawnSync(assay, args, { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' });

  it('gives the command, with its version', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    const { status, stdout } = run('--version');
    assert.deepEqual([status, stdout.trim()], [0, version]);
  });

  it('evaluates a model and writes a report in an empty folder, without native code', () => {
    cpSync(join(root, 'examples/german-credit'), join(folder, 'credit'), { recursive: true });
    const { stdout, stderr } = run('evaluate', 'credit/credit-risk.model.yaml', '--json', '--report', 'report.html');
    const { evaluations } = JSON.parse(stdout) as { evaluations: { version: string; run: { engine: string } }[] };
    assert.deepEqual(
      evaluations.map(({ version, run: { engine } }) => [version, engine]),
      [
        ['1', 'text'],
        ['2', 'text'],
      ],
      stderr,
    );
    assert.match(readFileSync(join(folder, 'report.html'), 'utf8'), /credit-risk/);
  });

  it('holds only what the command needs', () => {
    const installed = execFileSync('npm', ['pack', '--dry-run', '--json'], {
      cwd: join(folder, 'node_modules/assayml'),
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    const [{ files = [] } = {}] = JSON.parse(installed) as { files?: { path: string }[] }[];
    const other = files.filter(
      ({ path }) => !/^(dist\/(cli|report)\.js|schemas\/.+\.json|package\.json|[A-Z]+(\.md)?)$/.test(path),
    );
    assert.deepEqual(other, []);
  });
});
