// `npm run test:reference [-- --seed N] [--quick]`: random tables against scikit-learn, Fairlearn, AIF360, scipy and
// statsmodels. Prints the seed, so that a failure can be drawn again; ends with `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { referencePython } from './environment.mjs';

const { values } = parseArgs({ options: { seed: { type: 'string' }, quick: { type: 'boolean', default: false } } });
const root = path.resolve(import.meta.dirname, '../..');
const seed = Number(values.seed ?? randomInt(2 ** 31));
const cases = path.join(root, 'out', 'reference', `cases-${seed}.json`);

function step(command, args) {
  // One process a processor is enough: the libraries need no threads of their own.
  const env = { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' };
  const { status } = spawnSync(command, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
  return status === 0;
}

function main() {
  if (!Number.isInteger(seed) || seed < 0) throw new Error(`--seed takes a whole number, not ${values.seed}`);
  const python = referencePython();
  const drawn = step(python, [
    path.join(import.meta.dirname, 'draw.py'),
    String(seed),
    cases,
    ...(values.quick ? ['quick'] : []),
  ]);
  if (!drawn) throw new Error(`the reference libraries failed on seed ${seed}`);
  const built = existsSync(path.join(root, 'dist', 'cli.js')) || step(process.execPath, ['esbuild.config.mjs']);
  if (!built) throw new Error('the build failed');
  const compared = step(process.execPath, ['--import=tsx', path.join(import.meta.dirname, 'compare.ts'), cases]);
  process.exitCode = compared ? 0 : 1;
}

try {
  main();
} catch (problem) {
  console.log(problem instanceof Error ? problem.message : problem);
  console.log('\n0 passed, 1 failed');
  process.exitCode = 1;
}
