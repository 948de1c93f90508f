import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { AssayApi } from '../../../src/extension/api.ts';
import type { Row } from '../../../src/extension/host/tree/row.ts';
import { folder } from '../../e2e/host/workspace-files.ts';
import type { DiskTruth } from '../disk-truth.ts';

const run = promisify(execFile);
/** Debounces, the second look at folders just made, and the refresh, on a machine that does other things too. */
const patience = 20_000;

async function diskTruth(): Promise<DiskTruth> {
  const tool = path.join(process.env['ASSAY_SOAK_TOOLS'] ?? '', 'disk-truth.js');
  const { stdout } = await run(process.execPath, [tool, folder()], {
    env: { PATH: process.env['PATH'], ELECTRON_RUN_AS_NODE: '1' },
    maxBuffer: 256 << 20,
  });
  return JSON.parse(stdout) as DiskTruth;
}

/**
 * Waits, without asking for a refresh, until all that is shown is what lies on the disk.
 *
 * @returns milliseconds that it took, or what was still stale
 */
export async function settled(api: AssayApi): Promise<number | string> {
  const start = Date.now();
  const truth = await diskTruth();
  for (;;) {
    const stale = await firstDifference(api, truth);
    if (stale === undefined) return Date.now() - start;
    if (Date.now() - start > patience) return stale;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function firstDifference(api: AssayApi, truth: DiskTruth): Promise<string | undefined> {
  try {
    const difference = differentPlace(JSON.parse(JSON.stringify(api.models.snapshot())), truth.snapshot);
    if (difference !== undefined) return `snapshot${difference}`;
    const told = (findings: DiskTruth['findings']): string[] =>
      findings.map(({ file, rule, range, message }) => `${file}:${range?.start.line} ${rule} ${message}`).sort();
    assert.deepEqual(told(api.findings()), told(truth.findings));
    await compareRows(api, truth);
    return undefined;
  } catch (error) {
    if (!(error instanceof assert.AssertionError)) throw error;
    return error.message.split('\n').slice(0, 30).join('\n');
  }
}

async function compareRows(api: AssayApi, { snapshot }: DiskTruth): Promise<void> {
  const models = snapshot.projects.flatMap((project) => project.models);
  const shown = await allRows(api, 'models');
  assert.deepEqual(
    shown
      .filter(({ kind }) => kind === 'model')
      .map(({ subject }) => subject?.config)
      .sort(),
    models.map(({ config }) => config).sort(),
  );
  assert.deepEqual(
    shown.filter(({ kind }) => kind === 'version').length,
    models.reduce((sum, { versions }) => sum + versions.length, 0),
  );
  const tables = snapshot.projects.flatMap(({ datasets }) => datasets.flatMap((dataset) => dataset.tables));
  // A table with a problem has a row that leads to the problem.
  const readable = tables.filter(({ problem }) => problem === undefined);
  const known = new Set(readable.map(({ location }) => location));
  const rows = await allRows(api, 'datasets');
  const located = new Set(rows.flatMap(({ table }) => table?.location ?? []));
  assert.deepEqual(
    [...located].filter((location) => !known.has(location)),
    [],
  );
  assert.deepEqual(
    [...known].filter((location) => location !== undefined && !located.has(location)),
    [],
  );
}

/** The first place where two values of JSON differ, with both: cheaper than a difference of all of it. */
function differentPlace(shown: unknown, truth: unknown): string | undefined {
  if (Object.is(shown, truth)) return undefined;
  if (typeof shown !== 'object' || typeof truth !== 'object' || shown === null || truth === null) {
    return `: ${JSON.stringify(shown)?.slice(0, 200)} is shown, ${JSON.stringify(truth)?.slice(0, 200)} is true`;
  }
  for (const key of new Set([...Object.keys(shown), ...Object.keys(truth)])) {
    const [a, b] = [shown, truth].map((value) => (value as Record<string, unknown>)[key]);
    const below = differentPlace(a, b);
    if (below !== undefined) return `.${key}${below}`;
  }
  return undefined;
}

type Tree = Parameters<AssayApi['rows']>[0];

/** Every row of a tree that is there without a look into tables, from the top down. */
export async function allRows(api: AssayApi, tree: Tree): Promise<Row[]> {
  const below = async (row: Row): Promise<Row[]> => {
    const children = row.table === undefined ? await api.rows(tree, row) : [];
    return [row, ...(await Promise.all(children.map(below))).flat()];
  };
  return (await Promise.all((await api.rows(tree)).map(below))).flat();
}
