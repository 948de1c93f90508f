import assert from 'node:assert/strict';
import { debounce } from '../../../../src/extension/host/single-flight.ts';

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('debounce', () => {
  it('waits until it is quiet, and calls once', async () => {
    let calls = 0;
    const call = debounce(20, () => calls++);
    for (let made = 0; made < 5; made++) call();
    assert.equal(calls, 0);
    await pause(60);
    assert.equal(calls, 1);
  });

  it('does not wait for ever where it is never quiet', async () => {
    let calls = 0;
    const call = debounce(1000, () => calls++, 30);
    for (const end = Date.now() + 5000; calls < 2 && Date.now() < end; await pause(1)) call();
    assert.equal(calls, 2);
    call.cancel();
  });

  it('calls no more once it is cancelled', async () => {
    let calls = 0;
    const call = debounce(5, () => calls++);
    call();
    call.cancel();
    await pause(20);
    assert.equal(calls, 0);
  });
});
