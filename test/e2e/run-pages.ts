// Runs the tests of pages and of VS Code's user interface: `run-pages.ts [file…]`. On a busy machine a click can come
// too late for what it is meant for, so that a file that fails is run once more, by itself; that is printed.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from './harness/paths.ts';
import { type Counts, printTotal, total } from './harness/totals.ts';

interface FileResult {
  readonly passed: number;
  readonly skipped: number;
  readonly failures: readonly string[];
}

type Results = Readonly<Record<string, FileResult>>;

const everything = ['test/e2e/**/*.test.ts', '--ignore', 'test/e2e/host/**'];

/** Runs files in a process of their own; undefined when it ended without saying what became of them. */
async function run(files: readonly string[]): Promise<Results | undefined> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'assay-pages-'));
  const result = path.join(folder, 'result.json');
  const reporter = path.join(root, 'test/e2e/harness/results-reporter.cjs');
  const args = ['node_modules/mocha/bin/mocha.js', '--import=tsx', '--timeout', '120000', '--reporter', reporter];
  try {
    await new Promise<void>((resolve) => {
      const env = { ...process.env, ASSAY_E2E_PAGES: result };
      spawn(process.execPath, [...args, ...files], { cwd: root, env, stdio: 'inherit' }).once('close', () => resolve());
    });
    return fs.existsSync(result) ? JSON.parse(fs.readFileSync(result, 'utf8')) : undefined;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

const countsOf = ({ passed, skipped, failures }: FileResult): Counts => ({
  passed,
  failed: failures.length,
  skipped,
});

async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  const first = await run(asked.length > 0 ? asked : everything);
  const results = { ...first };
  for (const [file, { failures }] of Object.entries(results)) {
    if (failures.length === 0) continue;
    const name = path.relative(root, file);
    console.log(`\nOnce more: ${name}`);
    const again = await run([file]);
    const result = again?.[file];
    if (result === undefined) continue;
    results[file] = result;
    if (result.failures.length === 0) console.log(`passed at the second try: ${name} (first: ${failures.join('; ')})`);
    for (const failure of result.failures) console.log(`failed twice: ${name} › ${failure}`);
  }
  printTotal(total(Object.values(results).map(countsOf)));
}

void main();
