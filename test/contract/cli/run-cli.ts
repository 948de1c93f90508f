import { type ChildProcessWithoutNullStreams, type SpawnOptionsWithoutStdio, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';

/** The bundle that users run; `npm run build` makes it. */
export const cli = resolve(__dirname, '../../../dist/cli.js');

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The bundle to run, if not the one in this repository, and as whom, if not as the user of the tests. */
export interface CliInstallation extends Pick<SpawnOptionsWithoutStdio, 'uid' | 'gid'> {
  readonly bundle?: string;
}

export function startCli(
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
  { bundle = cli, ...user }: CliInstallation = {},
): ChildProcessWithoutNullStreams {
  const spoken = { ...process.env, LANG: 'C', LC_ALL: 'C', ...env };
  return spawn(process.execPath, [bundle, ...args], { cwd, env: spoken, ...user });
}

/** Runs the command line to its end. */
export function runCli(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): Promise<Finished> {
  return finished(startCli(args, cwd, env));
}

export function finished(child: ChildProcessWithoutNullStreams): Promise<Finished> {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', (code) =>
      done({ code, stdout: Buffer.concat(out).toString('utf8'), stderr: Buffer.concat(err).toString('utf8') }),
    );
  });
}

/** An empty folder for each test; removed after it. */
export function temporaryFolder(): { readonly path: () => string } {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'assay-cli-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  return { path: () => folder };
}
