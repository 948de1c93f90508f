import { fork } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import {
  type ComputeMethod,
  type ComputeOptions,
  type ComputeParams,
  type ComputeResult,
  computeMethods,
  type FromCompute,
} from '../../src/protocol/compute.ts';
import { root } from '../e2e/harness/paths.ts';

const timeout = 30_000;
const options: ComputeOptions = { language: 'en', engine: 'auto' };

/** Starts the built compute process as the extension does, asks it one thing, and ends it. */
export async function askCompute<M extends ComputeMethod>(
  method: M,
  params: ComputeParams<M>,
): Promise<ComputeResult<M>> {
  const child = fork(path.join(root, 'dist', 'compute.js'), [JSON.stringify(options)], {
    execPath: process.execPath,
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  try {
    return await new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`no answer within ${timeout / 1000} s`)), timeout);
      child.once('error', reject);
      child.once('exit', (code, signal) => reject(new Error(`it ended (${signal ?? code}) before it answered`)));
      child.once('exit', () => clearTimeout(late));
      child.on('message', (message: FromCompute) => {
        if (message.type === 'failure') reject(new Error(JSON.stringify(message.failure)));
        if (message.type === 'result') resolve(computeMethods[method].result.parse(message.result) as ComputeResult<M>);
      });
      child.send({ type: 'request', id: 1, method, params });
    });
  } finally {
    child.kill();
  }
}
