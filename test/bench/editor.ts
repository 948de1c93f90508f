// `npm run bench -- --editor`: what the extension costs the editor, in real VS Code with the packaged extension.
// Prints; asserts nothing.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { packageVsix } from '../../src/packaging/package-vsix.ts';
import { chosenTargets } from '../../src/packaging/targets.ts';
import { command } from '../e2e/harness/command.ts';
import { compileSuites } from '../e2e/harness/compile-suites.ts';
import { evaluateExample } from '../e2e/harness/evaluated-example.ts';
import { code, runSuite, writeUserSettings } from '../e2e/harness/host-profile.ts';
import { outputFolder, root } from '../e2e/harness/paths.ts';
import { quietSettings } from '../e2e/harness/vs-code-settings.ts';
import { WorkspaceCopy } from '../e2e/harness/workspace-copy.ts';
import { extensionId } from '../e2e/host/extension-id.ts';
import { spread } from './costs.ts';
import type { Activation } from './host/activation.ts';
import type { LargeLook } from './host/large.ts';
import type { Watched } from './host/longest-turn.ts';
import { largeWorkspace, writeLargeWorkspace } from './large-workspace.ts';
import { multiplyEvidence } from './multiply-evidence.ts';

const suites = path.join(outputFolder, 'bench', 'host');
const evidenceFiles = 5000;

/** One start of VS Code with an installed package and a workspace; what the suite found. */
async function inHost<T>(suite: string, vsix: string, workspace: string, restricted: boolean): Promise<T> {
  const temporary = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'assay-bench-')));
  const result = path.join(temporary, 'result.json');
  const userData = path.join(temporary, 'user-data');
  const isolated = [`--extensions-dir=${path.join(temporary, 'extensions')}`, `--user-data-dir=${userData}`];
  try {
    writeUserSettings(userData, { ...quietSettings, 'security.workspace.trust.enabled': restricted });
    command(code, [...isolated, `--install-extension=${vsix}`]);
    const failure = await runSuite(
      [workspace, ...isolated],
      { ASSAY_BENCH_RESULT: result },
      restricted,
      path.join(suites, suite),
    );
    if (!fs.existsSync(result)) throw new Error(`${suite} did not come to its end. ${failure ?? ''}`);
    return JSON.parse(fs.readFileSync(result, 'utf8')) as T;
  } finally {
    fs.rmSync(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

async function rounds<T>(count: number, round: () => Promise<T> | T): Promise<T[]> {
  const all: T[] = [];
  while (all.length < count) all.push(await round());
  return all;
}

/**
 * Milliseconds of processor time that plain Node needs to load the bundle, with a stand-in for the editor's module, and
 * Node's own modules loaded before, as they are in the editor.
 */
function requireTime(): number {
  const script = `
    for (const name of ['child_process', 'crypto', 'fs/promises', 'path', 'util']) require('node:' + name);
    const module = require('node:module');
    const get = (_, name) => (name === 'prototype' ? Object.prototype : name === 'then' ? undefined : stub);
    const [apply, construct, getPrototypeOf] = [() => stub, () => stub, () => stub];
    const stub = new Proxy(function () {}, { get, apply, construct, getPrototypeOf });
    const load = module._load;
    module._load = (name, ...rest) => (name === 'vscode' ? stub : load(name, ...rest));
    const start = process.cpuUsage();
    require(process.argv[1]);
    const { user, system } = process.cpuUsage(start);
    console.log((user + system) / 1000);`;
  return Number(
    execFileSync(process.execPath, ['-e', script, path.join(root, 'dist', 'extension.js')], { encoding: 'utf8' }),
  );
}

function printSizes(packages: readonly { readonly file: string; readonly bytes: number }[]): void {
  const bundles = [
    'extension.js',
    'language.js',
    'compute.js',
    'cli.js',
    'webview/evaluation.js',
    'webview/fairness.js',
  ];
  const sizes = bundles.map((name) => ({ name, bytes: fs.statSync(path.join(root, 'dist', name)).size }));
  for (const { file, bytes } of packages) sizes.push({ name: path.basename(file), bytes });
  for (const { name, bytes } of sizes)
    console.log(`${name.padEnd(34)} ${bytes.toLocaleString('en').padStart(11)} bytes`);
}

async function printActivation(vsix: string, count: number): Promise<void> {
  const copy = new WorkspaceCopy();
  try {
    const starts = await rounds(count, () => inHost<Activation[]>('activation.js', vsix, copy.folder, false));
    const ours = starts.flatMap((all) => all.filter(({ extension }) => extension === extensionId));
    const others = starts.flatMap((all) => all.filter(({ extension }) => extension.startsWith('vscode.')));
    const line = (name: string, values: readonly number[]): void =>
      console.log(`${name.padEnd(34)} ${spread(values, 1)} ms`);
    line('extension.js, by plain Node, CPU', await rounds(count, requireTime));
    line(
      'extension.js, by the host',
      ours.map(({ load }) => load),
    );
    line(
      'activate()',
      ours.map(({ activate }) => activate),
    );
    line(
      'activation',
      ours.map(({ load, activate }) => load + activate),
    );
    line(
      'that of VS Code’s own extensions',
      others.map(({ load, activate }) => load + activate),
    );
  } finally {
    copy.remove();
  }
}

function printWatched(name: string, costs: readonly Watched[]): void {
  const of = (part: keyof Watched): string =>
    spread(
      costs.map((cost) => cost[part]),
      0,
    );
  const turns = `longest without a turn ${of('longestTurn')} ms, of which own work at most ${of('longestWork')} ms`;
  console.log(`${name.padEnd(34)} ${of('whole')} ms, ${turns}`);
}

async function printRestricted(vsix: string, count: number): Promise<void> {
  const copy = new WorkspaceCopy();
  try {
    evaluateExample(copy);
    multiplyEvidence(copy.folder, evidenceFiles);
    const looks = await rounds(count, () => inHost<Watched>('restricted.js', vsix, copy.folder, true));
    printWatched('first look', looks);
  } finally {
    copy.remove();
  }
}

async function printLarge(vsix: string, count: number): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'assay-large-'));
  try {
    writeLargeWorkspace(folder);
    const looks = await rounds(count, () => inHost<LargeLook>('large.js', vsix, folder, false));
    for (const name of Object.keys(looks[0] ?? {})) {
      printWatched(
        name,
        looks.flatMap((look) => look[name] ?? []),
      );
    }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** @param count how often VS Code is started for each figure */
export async function benchEditor(count: number): Promise<void> {
  await compileSuites('test/bench/host', suites, () => ['activation.ts', 'large.ts', 'restricted.ts']);
  const [here] = await Promise.all(chosenTargets(undefined).map(packageVsix));
  const [universal] = await Promise.all(chosenTargets('universal').map(packageVsix));
  if (!here || !universal) throw new Error('There is no package for this machine.');
  console.log('\nSizes');
  printSizes([here, universal]);
  console.log(`\nStart of the extension in VS Code, ${count} starts`);
  await printActivation(here.file, count);
  console.log(
    `\nRestricted mode with ${evidenceFiles.toLocaleString('en')} evaluations, universal package, ${count} starts`,
  );
  await printRestricted(universal.file, count);
  const { models, versions, tables } = largeWorkspace;
  console.log(`\n${models} models of ${versions} versions among ${tables} tables, ${count} starts`);
  await printLarge(here.file, count);
}
