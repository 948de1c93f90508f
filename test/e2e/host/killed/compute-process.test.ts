import assert from 'node:assert/strict';
import fs from 'node:fs';
import * as vscode from 'vscode';
import type { AssayApi } from '../../../../src/extension/api.ts';
import { activated } from '../activated.ts';
import { until } from '../until.ts';
import { evaluationsAmong, evidenceFiles, evidenceOf } from '../workspace-files.ts';

/** How many versions were evaluated; none when the command failed. */
async function evaluated(): Promise<number> {
  // Evidence of the same inputs keeps its bytes, and with them the name of the engine that wrote it.
  for (const file of evidenceFiles()) fs.rmSync(file);
  return evaluationsAmong(await vscode.commands.executeCommand<string[] | undefined>('assayml.evaluateAll')).length;
}

async function kill(api: AssayApi): Promise<void> {
  const pid = api.compute.pid();
  assert.ok(pid !== undefined, 'the compute process runs');
  assert.ok(api.compute.kill());
  await until('end of the process', () => api.compute.pid() !== pid);
}

describe('compute process', () => {
  let api: AssayApi;
  let numbers: unknown;

  before(async () => {
    api = await activated();
    assert.equal(await evaluated(), 2);
    const { overall, run } = evidenceOf('2');
    assert.equal(run.engine, 'duckdb');
    numbers = overall;
  });

  it('is a process of its own', () => {
    assert.notEqual(api.compute.pid(), process.pid);
  });

  it('is started again when it was killed, and gives the same numbers', async () => {
    const before = api.compute.pid();
    await kill(api);
    assert.equal(await evaluated(), 2);
    assert.notEqual(api.compute.pid(), before);
    assert.deepEqual(evidenceOf('2').overall, numbers);
  });

  it('goes on without native code when it was killed again', async () => {
    await kill(api);
    assert.equal(await evaluated(), 2);
    assert.equal(evidenceOf('2').run.engine, 'text');
    assert.deepEqual(evidenceOf('2').overall, numbers);
  });

  it('stays away when it was killed too often', async () => {
    await kill(api);
    assert.equal(await evaluated(), 2);
    await kill(api);
    assert.equal(await evaluated(), 0);
    assert.equal(api.compute.pid(), undefined);
  });

  it('is started anew, with native code, when that is asked for', async () => {
    await vscode.commands.executeCommand('assayml.restartCompute');
    assert.equal(await evaluated(), 2);
    const { overall, run } = evidenceOf('2');
    assert.equal(run.engine, 'duckdb');
    assert.deepEqual(overall, numbers);
  });
});
