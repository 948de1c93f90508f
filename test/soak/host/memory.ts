import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import v8 from 'node:v8';
import vm from 'node:vm';
import * as vscode from 'vscode';
import type { InspectedHeap } from '../inspected-heap.ts';

/** Memory in bytes, and what is held open. What can't be known here is absent. */
export interface MemorySample {
  /** Heap and buffers of the extension host after its garbage was collected. */
  readonly host: number;
  readonly hostRss: number;
  readonly hostHandles: number;
  /** Live emitters and disposables in the extension host: what is listened to and by whom. */
  readonly listeners?: number;
  readonly compute?: number;
  readonly computeRss?: number;
  readonly computeFiles?: number;
}

const run = promisify(execFile);
const inspectorPort = 9229;

function collectGarbage(): void {
  v8.setFlagsFromString('--expose-gc');
  const collect = vm.runInNewContext('gc') as () => void;
  collect();
  collect();
}

export async function memorySample(computePid: number | undefined): Promise<MemorySample> {
  collectGarbage();
  // What finalizers let go of is collected after them.
  await new Promise((resolve) => setTimeout(resolve, 200));
  collectGarbage();
  const { heapUsed, external, rss } = process.memoryUsage();
  const listeners = liveListeners();
  return {
    host: heapUsed + external,
    hostRss: rss,
    hostHandles: process.getActiveResourcesInfo().filter((kind) => kind !== 'Immediate').length,
    ...(listeners === undefined ? {} : { listeners }),
    ...(computePid === undefined ? {} : await computeSample(computePid)),
  };
}

function liveListeners(): number | undefined {
  // Since Node 20.13; not yet in its typings.
  const { queryObjects } = v8 as { queryObjects?: (kind: unknown, options: { format: 'count' }) => number };
  if (queryObjects === undefined) return undefined;
  return [vscode.EventEmitter, vscode.Disposable].reduce(
    (sum, kind) => sum + queryObjects(kind, { format: 'count' }),
    0,
  );
}

type ComputeSample = Pick<MemorySample, 'compute' | 'computeRss' | 'computeFiles'>;

async function computeSample(pid: number): Promise<ComputeSample> {
  const files = await fs.promises.readdir(`/proc/${pid}/fd`).catch(() => undefined);
  const heap = await inspected(pid).catch(() => undefined);
  return {
    ...(files === undefined ? {} : { computeFiles: files.length }),
    ...(heap === undefined ? {} : { compute: heap.heapUsed + heap.external, computeRss: heap.rss }),
  };
}

/** Node opens its inspector on this signal; another process that has it open already makes this one unknown. */
async function inspected(pid: number): Promise<InspectedHeap> {
  process.kill(pid, 'SIGUSR1');
  await new Promise((resolve) => setTimeout(resolve, 500));
  const tool = path.join(process.env['ASSAY_SOAK_TOOLS'] ?? '', 'inspected-heap.js');
  const { stdout } = await run(process.execPath, ['--experimental-websocket', tool, String(inspectorPort)], {
    env: { PATH: process.env['PATH'], ELECTRON_RUN_AS_NODE: '1' },
    timeout: 30_000,
  });
  return JSON.parse(stdout) as InspectedHeap;
}
