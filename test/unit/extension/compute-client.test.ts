import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ComputeClient,
  type ComputeEnd,
  ComputeError,
  cleanEnvironment,
} from '../../../src/extension/compute-client.ts';
import { RestartPolicy } from '../../../src/extension/restart-policy.ts';
import type { ComputeOptions } from '../../../src/protocol/compute.ts';

/**
 * Stands for the compute process: what it does is named by the table whose columns are asked for. These are
 * the table's name and the engine.
 */
const script = `
const options = JSON.parse(process.argv[2]);
const table = (name) => ({ columns: [name, options.engine] });
process.on('disconnect', () => process.exit());
process.on('message', (message) => {
  const { id, params } = message;
  const say = (rest) => process.send({ id, ...rest });
  if (message.type === 'cancel') return say({ type: 'failure', failure: { kind: 'cancelled' } });
  if (params.location === 'die') process.exit(3);
  if (params.location === 'hang') return;
  if (params.location === 'environment') return say({ type: 'result', result: table(JSON.stringify(process.env)) });
  if (params.location === 'broken') return say({ type: 'result', result: { nonsense: true } });
  if (params.location === 'mendable') {
    const failure = { kind: 'input', messageId: 'input/x', args: { n: 1 }, message: 'Mend it.', place: { file: '/f', line: 2 } };
    return say({ type: 'failure', failure });
  }
  if (params.location === 'native') process.send({ type: 'native-engine-missing', reason: 'no binding' });
  if (params.location === 'progress') say({ type: 'progress', step: 'half', fraction: 0.5 });
  say({ type: 'result', result: table(params.location) });
});
`;

describe('client of the compute process', () => {
  let folder: string;
  let client: ComputeClient;
  let ends: ComputeEnd[];
  let missing: string[];
  let now: number;

  const columnsOf = async (location: string, options = {}): Promise<readonly string[]> =>
    (await client.call('columns', { location, root: '/' }, options)).columns;
  const failureOf = async (call: Promise<unknown>) => {
    const error = await call.then(
      () => assert.fail('it did not fail'),
      (reason: unknown) => reason,
    );
    assert.ok(error instanceof ComputeError, String(error));
    return error.failure;
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'assay-client-'));
    await writeFile(join(folder, 'process.cjs'), script);
    ends = [];
    missing = [];
    now = 0;
    const options: ComputeOptions = { language: 'en', engine: 'auto' };
    client = new ComputeClient(
      join(folder, 'process.cjs'),
      () => options,
      { log: () => undefined, ended: (end) => ends.push(end), nativeEngineMissing: (reason) => missing.push(reason) },
      new RestartPolicy(() => now),
    );
  });
  afterEach(async () => {
    client.dispose();
    await rm(folder, { recursive: true, force: true });
  });

  it('starts the process with the first call, and only then', async () => {
    assert.equal(client.pid, undefined);
    assert.deepEqual(await columnsOf('a.csv'), ['a.csv', 'auto']);
    assert.equal(typeof client.pid, 'number');
  });

  it('answers calls that run side by side each with its own result', async () => {
    const tables = await Promise.all(['a', 'b', 'c'].map((name) => columnsOf(name)));
    assert.deepEqual(
      tables.map(([name]) => name),
      ['a', 'b', 'c'],
    );
  });

  it('passes progress on', async () => {
    const steps: unknown[] = [];
    await columnsOf('progress', { progress: (...step: unknown[]) => steps.push(step) });
    assert.deepEqual(steps, [['half', 0.5]]);
  });

  it('rejects with what a person can mend', async () => {
    assert.deepEqual(await failureOf(columnsOf('mendable')), {
      kind: 'input',
      messageId: 'input/x',
      args: { n: 1 },
      message: 'Mend it.',
      place: { file: '/f', line: 2 },
    });
  });

  it('does not hand on a result that breaks the protocol', async () => {
    await assert.rejects(columnsOf('broken'), /Invalid input|invalid/i);
  });

  it('cancels a call, and one that was cancelled before it began', async () => {
    const controller = new AbortController();
    const call = failureOf(columnsOf('hang', { signal: controller.signal }));
    await columnsOf('a');
    controller.abort();
    assert.deepEqual(await call, { kind: 'cancelled' });
    assert.deepEqual(await failureOf(columnsOf('a', { signal: controller.signal })), { kind: 'cancelled' });
  });

  it('rejects every pending call when the process dies, says so once, and starts it again', async () => {
    const hanging = failureOf(columnsOf('hang'));
    const dying = failureOf(columnsOf('die'));
    assert.deepEqual(await hanging, { kind: 'gone', reason: 'died' });
    assert.deepEqual(await dying, { kind: 'gone', reason: 'died' });
    assert.deepEqual(ends, [{ code: 3, signal: null, restarted: true, textOnly: false, interrupted: true }]);
    assert.equal((await columnsOf('a'))[1], 'auto');
  });

  it('notices a process that was killed while nothing was asked', async () => {
    await columnsOf('a');
    const { pid } = client;
    assert.ok(pid !== undefined);
    process.kill(pid, 'SIGKILL');
    while (ends.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    assert.deepEqual(ends, [{ code: null, signal: 'SIGKILL', restarted: true, textOnly: false, interrupted: false }]);
    await columnsOf('a');
    assert.notEqual(client.pid, pid);
  });

  it('goes on without native code after a second death, and stays away after the fourth', async () => {
    // The clock of the policy stands still, so all deaths are within a minute; waiting is real, so it is cut short.
    const policy = new RestartPolicy(() => 0);
    const impatient = {
      get recent() {
        return policy.recent;
      },
      ended: () => (policy.ended() === undefined ? undefined : 0),
    };
    client.dispose();
    client = new ComputeClient(
      join(folder, 'process.cjs'),
      () => ({ language: 'en', engine: 'auto' }),
      { log: () => undefined, ended: (end) => ends.push(end), nativeEngineMissing: () => undefined },
      impatient as RestartPolicy,
    );
    await failureOf(columnsOf('die'));
    await failureOf(columnsOf('die'));
    assert.equal((await columnsOf('a'))[1], 'text');
    await failureOf(columnsOf('die'));
    await failureOf(columnsOf('die'));
    assert.deepEqual(
      ends.map(({ restarted, textOnly }) => [restarted, textOnly]),
      [
        [true, false],
        [true, true],
        [true, true],
        [false, true],
      ],
    );
    assert.deepEqual(await failureOf(columnsOf('a')), { kind: 'gone', reason: 'too-often' });
    client.restart();
    assert.equal((await columnsOf('a'))[1], 'auto');
  });

  it('says once that the native engine is missing', async () => {
    await columnsOf('native');
    await columnsOf('native');
    assert.deepEqual(missing, ['no binding']);
  });

  it('gives the process the user’s environment without the editor’s', async () => {
    process.env['NODE_OPTIONS'] = '--no-deprecation';
    process.env['VSCODE_PID'] = '1';
    const [written = '{}'] = await columnsOf('environment').finally(() => {
      delete process.env['NODE_OPTIONS'];
      delete process.env['VSCODE_PID'];
    });
    const environment = JSON.parse(written) as Record<string, string>;
    assert.equal(environment['NODE_OPTIONS'], undefined);
    assert.equal(environment['VSCODE_PID'], undefined);
    assert.equal(environment['ELECTRON_RUN_AS_NODE'], '1');
    assert.equal(environment['PATH'], process.env['PATH']);
  });

  it('starts nothing where it may not', async () => {
    client.dispose();
    client = new ComputeClient(join(folder, 'process.cjs'), () => undefined, {
      log: () => undefined,
      ended: (end) => ends.push(end),
      nativeEngineMissing: () => undefined,
    });
    assert.deepEqual(await failureOf(columnsOf('a')), { kind: 'gone', reason: 'untrusted' });
    assert.equal(client.pid, undefined);
  });

  it('rejects what is pending when it is disposed', async () => {
    const call = failureOf(columnsOf('hang'));
    await columnsOf('a');
    client.dispose();
    assert.deepEqual(await call, { kind: 'gone', reason: 'closing' });
    assert.deepEqual(await failureOf(columnsOf('a')), { kind: 'gone', reason: 'closing' });
    assert.deepEqual(ends, []);
  });
});

describe('restart policy', () => {
  it('waits longer each time and gives up after three restarts within a minute', () => {
    const policy = new RestartPolicy(() => 0);
    assert.deepEqual([policy.ended(), policy.ended(), policy.ended(), policy.ended()], [0, 1000, 4000, undefined]);
  });

  it('forgets what is longer ago than a minute', () => {
    let now = 0;
    const policy = new RestartPolicy(() => now);
    policy.ended();
    policy.ended();
    now = 61_000;
    assert.equal(policy.recent, 0);
    assert.equal(policy.ended(), 0);
  });
});

describe('environment of the compute process', () => {
  it('keeps what is the user’s', () => {
    assert.deepEqual(
      cleanEnvironment({ HOME: '/h', VSCODE_CWD: '/', ELECTRON_NO_ATTACH_CONSOLE: '1', NODE_ENV: 'x' }),
      {
        HOME: '/h',
        NODE_ENV: 'x',
        ELECTRON_RUN_AS_NODE: '1',
      },
    );
  });
});
