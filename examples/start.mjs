// `npm start`: builds the command line, evaluates the example in a temporary copy, checks what its model card claims,
// writes an HTML report, and says what was found. Needs no display and changes no file of the repository.
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';

const root = path.resolve(import.meta.dirname, '..');
const example = path.join(root, 'examples', 'german-credit');
const model = 'credit-risk.model.yaml';
const report = path.join(root, 'out', 'german-credit.html');

const say = (text) => process.stdout.write(`${text}\n`);

/** Runs a Node program; its exit code and what it printed. */
async function node(args, cwd) {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd, maxBuffer: 64 << 20 });
    return { code: 0, stdout };
  } catch (error) {
    if (typeof error.code !== 'number') throw error;
    return { code: error.code, stdout: error.stdout, stderr: error.stderr };
  }
}

/** Runs `assay` and shows it. Exit code 1 says that there are findings, which the example is there to show. */
async function assay(args, cwd) {
  say(`\n$ assay ${args.join(' ')}`);
  const { code, stdout, stderr } = await node([path.join(root, 'dist', 'cli.js'), ...args], cwd);
  if (code > 1) throw new Error(`assay ${args[0]} ended with ${code}:\n${stderr}`);
  return stdout;
}

async function build() {
  const { code, stderr } = await node([path.join(root, 'esbuild.config.mjs')], root);
  if (code !== 0) throw new Error(`The build failed:\n${stderr}`);
}

/** German credit, evaluated, checked and reported. */
async function demonstrate(workspace) {
  say(await assay(['evaluate', model], workspace));
  const checked = await assay(['check'], workspace);
  say(checked);
  mkdirSync(path.dirname(report), { recursive: true });
  await assay(['report', model, '--output', report], workspace);
  const kilobytes = Math.round(statSync(report).size / 1000);
  say(`\nReport: ${report} (${kilobytes} kB, one file that opens in any browser)`);
  say(`Found:  ${checked.trimEnd().split('\n').at(-1)}`);
}

say('Building …');
await build();
const temporary = mkdtempSync(path.join(tmpdir(), 'assay-example-'));
try {
  const workspace = path.join(temporary, 'german-credit');
  cpSync(example, workspace, { recursive: true });
  await demonstrate(workspace);
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
