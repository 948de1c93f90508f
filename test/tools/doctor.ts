// `npm run doctor`: whether this machine can do all that Assay does. Says of each part what it found and how to mend it.
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { findChromium } from '../e2e/harness/chromium.ts';
import { root } from '../e2e/harness/paths.ts';
import { askCompute } from './ask-compute.ts';
import { drawReport } from './draw-report.ts';

interface Answer {
  readonly works: boolean;
  readonly found: string;
}

const checks: readonly { readonly part: string; readonly check: () => Answer | Promise<Answer> }[] = [
  { part: 'Node.js', check: nodeVersion },
  { part: 'Bundles', check: bundles },
  { part: 'Compute process', check: computeProcess },
  { part: 'DuckDB', check: duckdb },
  { part: 'Panels', check: panels },
];

function nodeVersion(): Answer {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const works = major > 20 || (major === 20 && minor >= 19);
  return { works, found: `${process.version}${works ? '' : '; install 20.19 or newer'}` };
}

function bundles(): Answer {
  const missing = ['cli.js', 'compute.js', 'extension.js', 'report.js'].filter(
    (name) => !fs.existsSync(path.join(root, 'dist', name)),
  );
  return missing.length === 0
    ? { works: true, found: 'built' }
    : { works: false, found: `${missing.join(', ')} missing in dist; npm run build` };
}

async function computeProcess(): Promise<Answer> {
  const { node, platform, engine } = await askCompute('doctor', {});
  return { works: true, found: `answers, Node.js ${node} on ${platform}, engine ${engine}` };
}

async function duckdb(): Promise<Answer> {
  const { engine, nativeProblem } = await askCompute('doctor', {});
  if (nativeProblem === undefined) return { works: true, found: engine };
  return { works: false, found: `${nativeProblem}. The text engine answers instead, with the same numbers` };
}

async function panels(): Promise<Answer> {
  const browser = findChromium();
  if (!browser) return { works: true, found: 'not tried: there is no Chromium to draw them (CHROMIUM names one)' };
  const { charts, violations } = await drawReport();
  if (violations.length > 0) return { works: false, found: `blocked by the security policy: ${violations.join('; ')}` };
  return { works: charts > 0, found: `drawn under the strict security policy, ${charts} graphics` };
}

async function answer(check: () => Answer | Promise<Answer>): Promise<Answer> {
  try {
    return await check();
  } catch (error) {
    return { works: false, found: error instanceof Error ? error.message : String(error) };
  }
}

async function main(): Promise<void> {
  for (const { part, check } of checks) {
    const { works, found } = await answer(check);
    console.log(`${works ? '✓' : '✗'} ${part}: ${found}`);
    if (!works) process.exitCode = 1;
  }
}

void main();
