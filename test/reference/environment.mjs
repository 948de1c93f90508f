// A Python environment with the pinned reference libraries, made once and kept in the cache folder of the user.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

const requirements = path.join(import.meta.dirname, 'requirements.txt');
const candidates = ['python3.13', 'python3.12', 'python3.11', 'python3', 'python'];

/** Python 3.11 to 3.13 by its command, which the pinned libraries need. */
function findPython() {
  for (const command of candidates) {
    const { status, stdout } = spawnSync(command, ['-c', 'import sys; print("%d.%d" % sys.version_info[:2])'], {
      encoding: 'utf8',
    });
    const version = stdout?.trim();
    if (status === 0 && ['3.11', '3.12', '3.13'].includes(version)) return { command, version };
  }
  throw new Error('The reference tests need Python 3.11, 3.12 or 3.13 on the PATH.');
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed${error ? `: ${error.message}` : ''}`);
}

/** Path of the Python of the environment; makes it when it isn't there. */
export function referencePython() {
  const { command, version } = findPython();
  const digest = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 12);
  const cache = process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache');
  const folder = path.join(cache, 'assay-reference', `${version}-${digest}`);
  const python = path.join(folder, ...(process.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python']));
  const complete = path.join(folder, 'complete');
  if (existsSync(complete)) return python;
  console.log(`Making a Python ${version} environment in ${folder}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.dirname(folder), { recursive: true });
  run(command, ['-m', 'venv', folder]);
  run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--requirement', requirements]);
  writeFileSync(complete, '');
  return python;
}
