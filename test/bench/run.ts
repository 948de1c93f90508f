// What the product costs, as ratios between processes that alternate in the same run on the same file. Prints; asserts
// nothing. `npm run bench`, after `--`:
//   --quick                 without the table of ten million rows; the coverage on fewer tables
//   --rows 1000,1000000     tables of these sizes and nothing else
//   --no-peer               without scikit-learn
//   --editor                the editor and nothing else
//   --rounds 5              how often each process runs
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { referencePython } from '../reference/environment.mjs';
import { benchEditor } from './editor.ts';
import { benchEngines, measuredCli } from './engines.ts';

const here = import.meta.dirname;
const root = path.resolve(here, '../..');

/** What is measured is what ships, the bundle of the sources as they are now: a copy, which no other build takes away. */
function build(): void {
  const bundles = existsSync(path.join(root, 'dist', 'extension.js')) ? ['cli'] : [];
  execFileSync(process.execPath, ['esbuild.config.mjs', ...bundles], { cwd: root, stdio: 'inherit' });
  mkdirSync(path.dirname(measuredCli), { recursive: true });
  copyFileSync(path.join(root, 'dist', 'cli.js'), measuredCli);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      editor: { type: 'boolean', default: false },
      'no-peer': { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      rounds: { type: 'string', default: '5' },
      rows: { type: 'string' },
    },
  });
  const rounds = Number(values.rounds);
  build();
  if (values.editor) return benchEditor(rounds);
  const sizes = values.rows?.split(',').map(Number) ?? [1000, 1_000_000, ...(values.quick ? [] : [10_000_000])];
  benchEngines(sizes, { python: referencePython(), rounds, peer: !values['no-peer'] });
  if (values.rows !== undefined) return;
  await benchEditor(rounds);
  console.log('\nSimulated coverage of the intervals');
  const coverage = path.join(here, 'coverage.ts');
  execFileSync(process.execPath, ['--import=tsx', coverage, ...(values.quick ? ['100'] : [])], { stdio: 'inherit' });
}

void main();
