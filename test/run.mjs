// `npm test`: all that proves the product on this machine, real VS Code included; installs what it needs by itself.
// Ends with `N passed, N failed` alone on the last line. Parts of it: `npm test -- lint unit`. With
// `--update-screenshot` the README's picture is taken anew.
import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';

const root = path.resolve(import.meta.dirname, '..');
const minute = 60_000;
const mostLines = 60;
const tsx = '--import=tsx';
const mocha = 'node_modules/mocha/bin/mocha.js';
const fastTests = ['test/**/*.test.{ts,tsx}', '--ignore', 'test/{e2e,reference,bench}/**'];

/**
 * The sections in their order. A step without `counts` is one test; `mocha` and `totals` say how the step prints
 * the counts of the tests in it. Nothing runs after a `required` section that failed.
 */
const sections = [
  { name: 'build', minutes: 3, required: true, steps: [{ args: ['esbuild.config.mjs'] }] },
  {
    name: 'lint',
    minutes: 2,
    steps: [{ args: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'] }],
  },
  {
    name: 'typecheck',
    minutes: 5,
    steps: ['src/core', 'src', 'webview', 'test'].map((area) => ({
      args: ['node_modules/typescript/bin/tsc', '-p', area],
    })),
  },
  {
    name: 'unit',
    minutes: 12,
    steps: [{ args: [mocha, tsx, '--reporter', 'dot', ...fastTests], counts: 'mocha' }],
  },
  { name: 'package', minutes: 5, required: true, steps: [{ args: [tsx, 'src/packaging/vsix.ts'] }] },
  { name: 'host', minutes: 12, steps: [{ args: [tsx, 'test/e2e/run-host.ts'], counts: 'totals' }] },
  { name: 'ui', minutes: 22, steps: [{ args: [tsx, 'test/e2e/run-pages.ts'], counts: 'totals' }] },
];

const patterns = {
  mocha: { passed: /^ +(\d+) passing/gm, failed: /^ +(\d+) failing/gm, skipped: /^ +(\d+) pending/gm },
  totals: { passed: /^(\d+) passed/gm, failed: /^\d+ passed, (\d+) failed/gm, skipped: /, (\d+) skipped$/gm },
};

/** @param {string} output @param {RegExp} pattern The last match counts: it is the step's own summary. */
function lastNumber(output, pattern) {
  return Number([...output.matchAll(pattern)].at(-1)?.[1] ?? 0);
}

/** What a reader of the summary alone must know: the failures of mocha, and what the runners of VS Code say. */
function remarks(output) {
  const failures =
    output
      .match(/^ +\d+ failing\n[\s\S]*/m)?.[0]
      .trimEnd()
      .split('\n') ?? [];
  const said = output.match(/^(failed twice|passed at the second try): .*$/gm) ?? [];
  return said.length > 0 ? said : failures.slice(0, mostLines);
}

/** What a step adds to the total. A step that ended badly, or that ran no test, has failed whatever it printed. */
function counted(step, output, succeeded) {
  if (!step.counts) return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: 0 };
  const { passed, failed, skipped } = patterns[step.counts];
  const counts = {
    passed: lastNumber(output, passed),
    failed: lastNumber(output, failed),
    skipped: lastNumber(output, skipped),
  };
  const unexplained = counts.failed === 0 && (!succeeded || counts.passed === 0);
  return unexplained ? { ...counts, failed: 1 } : counts;
}

/** The counts are read from what is printed, so nothing is printed in colour. */
const { FORCE_COLOR: _, ...inherited } = process.env;
const environment = { ...inherited, NO_COLOR: '1' };

/** Runs a step in a process group of its own, so that nothing of it outlives its time. */
function run(step, milliseconds) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, step.args, {
      cwd: root,
      detached: process.platform !== 'win32',
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const print = (stream) => (chunk) => {
      output += chunk;
      stream.write(chunk);
    };
    child.stdout.on('data', print(process.stdout));
    child.stderr.on('data', print(process.stdout));
    const late = setTimeout(() => {
      console.log(`\nStopped after ${milliseconds / minute} minutes.`);
      endGroup(child, 'SIGTERM');
      setTimeout(() => endGroup(child, 'SIGKILL'), 10_000).unref();
    }, milliseconds);
    child.once('close', (code) => {
      clearTimeout(late);
      running = undefined;
      resolve({ output, succeeded: code === 0 });
    });
    running = child;
  });
}

function endGroup(child, signal) {
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
  } catch {
    // It ended by itself.
  }
}

let running;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    if (running) endGroup(running, 'SIGTERM');
    process.exit(130);
  });
}

const flag = '--update-screenshot';
const asked = process.argv.slice(2).filter((argument) => argument !== flag);
if (process.argv.includes(flag)) environment.ASSAY_UPDATE_SCREENSHOT = '1';
const total = { passed: 0, failed: 0, skipped: 0 };
const summary = [];

for (const section of sections) {
  if (asked.length > 0 && !asked.includes(section.name)) continue;
  const started = Date.now();
  console.log(`\n━━ ${section.name}`);
  const before = { ...total };
  const told = [];
  for (const step of section.steps) {
    const { output, succeeded } = await run(step, section.minutes * minute);
    const counts = counted(step, output, succeeded);
    for (const key of Object.keys(total)) total[key] += counts[key];
    told.push(...remarks(output));
  }
  const failed = total.failed - before.failed;
  const seconds = Math.round((Date.now() - started) / 1000);
  summary.push(
    `${failed > 0 ? '✗' : '✓'} ${section.name}: ${total.passed - before.passed} passed, ${failed} failed (${seconds} s)`,
    ...told,
  );
  if (failed > 0 && section.required) break;
}

console.log(`\n━━ summary\n${summary.join('\n')}`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
