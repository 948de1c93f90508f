import assert from 'node:assert/strict';
import { type ComputeHandlers, serve } from '../../../src/compute/serve.ts';
import { InputProblem } from '../../../src/core/input-problem.ts';
import { computeMethods, type FromCompute } from '../../../src/protocol/compute.ts';

const never = () => Promise.reject(new Error('not expected'));

function conversation(handlers: Partial<ComputeHandlers>) {
  const said: FromCompute[] = [];
  let wake = (): void => undefined;
  const unexpected = Object.fromEntries(Object.keys(computeMethods).map((method) => [method, never]));
  const all = { ...unexpected, ...handlers } as unknown as ComputeHandlers;
  const receive = serve(all, 'en', (message) => {
    said.push(message);
    wake();
  });
  const next = async (count: number): Promise<FromCompute[]> => {
    while (said.length < count) await new Promise<void>((resolve) => (wake = resolve));
    return said;
  };
  return { receive, next, said };
}

const table = { columns: ['sex'] };

describe('serving requests', () => {
  it('answers with the result, after the progress', async () => {
    const { receive, next } = conversation({
      columns: async ({ location }, { progress }) => {
        progress?.(`reading ${location}`, 0.5);
        return table;
      },
    });
    receive({ type: 'request', id: 7, method: 'columns', params: { location: '/a.csv', root: '/' } });
    assert.deepEqual(await next(2), [
      { type: 'progress', id: 7, step: 'reading /a.csv', fraction: 0.5 },
      { type: 'result', id: 7, result: table },
    ]);
  });

  it('tells what a person can mend in words, with the place', async () => {
    const { receive, next } = conversation({
      columns: () =>
        Promise.reject(
          new InputProblem('input/file-missing', { file: 'a.csv', base: '/b' }, { file: '/b/m.yaml', line: 3 }),
        ),
    });
    receive({ type: 'request', id: 1, method: 'columns', params: { location: 'a.csv', root: '/' } });
    const [reply] = await next(1);
    assert.ok(reply?.type === 'failure' && reply.failure.kind === 'input');
    assert.match(reply.failure.message, /a\.csv/);
    assert.equal(reply.failure.messageId, 'input/file-missing');
    assert.deepEqual(reply.failure.place, { file: '/b/m.yaml', line: 3 });
  });

  it('tells a mistake of ours with its stack', async () => {
    const { receive, next } = conversation({ columns: () => Promise.reject(new TypeError('oops')) });
    receive({ type: 'request', id: 1, method: 'columns', params: { location: 'a.csv', root: '/' } });
    const [reply] = await next(1);
    assert.ok(reply?.type === 'failure' && reply.failure.kind === 'internal');
    assert.equal(reply.failure.message, 'oops');
    assert.match(reply.failure.stack ?? '', /serve\.test/);
  });

  it('cancels the call that is meant, and no other', async () => {
    const { receive, next } = conversation({
      columns: ({ location }, { signal }) =>
        new Promise((resolve, reject) => {
          if (location === 'other') setImmediate(() => resolve(table));
          signal?.addEventListener('abort', () => reject(signal.reason));
        }),
    });
    receive({ type: 'request', id: 1, method: 'columns', params: { location: 'meant', root: '/' } });
    receive({ type: 'request', id: 2, method: 'columns', params: { location: 'other', root: '/' } });
    receive({ type: 'cancel', id: 1 });
    receive({ type: 'cancel', id: 99 });
    const replies = await next(2);
    assert.deepEqual(
      replies.find((reply) => 'id' in reply && reply.id === 1),
      { type: 'failure', id: 1, failure: { kind: 'cancelled' } },
    );
    assert.equal(replies.find((reply) => 'id' in reply && reply.id === 2)?.type, 'result');
  });

  for (const [what, request] of [
    ['unknown parameters', { type: 'request', id: 5, method: 'columns', params: { location: 1 } }],
    ['an unknown method', { type: 'request', id: 5, method: 'format-disk', params: {} }],
    ['an unknown type', { type: 'shout', id: 5 }],
  ] as const) {
    it(`refuses ${what} with an answer`, async () => {
      const { receive, next } = conversation({});
      receive(request);
      const [reply] = await next(1);
      assert.ok(reply?.type === 'failure' && reply.failure.kind === 'internal');
      assert.equal(reply.id, 5);
    });
  }

  it('says nothing to what is no message', async () => {
    const { receive, said } = conversation({});
    for (const nonsense of [undefined, null, 'text', 3, {}]) receive(nonsense);
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(said, []);
  });
});
