import { performance } from 'node:perf_hooks';

/** How long something took, and the longest time meanwhile without a turn for others, in milliseconds. */
export interface Watched {
  readonly whole: number;
  readonly longestTurn: number;
}

/** Runs something in the extension host and watches whether others get their turns. */
export async function watched(work: () => PromiseLike<unknown>): Promise<Watched> {
  const start = performance.now();
  let last = start;
  let longestTurn = 0;
  let isDone = false;
  const turn = (): void => {
    const now = performance.now();
    longestTurn = Math.max(longestTurn, now - last);
    last = now;
    if (!isDone) setImmediate(turn);
  };
  setImmediate(turn);
  await work();
  // What follows at once, e.g. events of the trees, is part of it.
  await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
  isDone = true;
  return { whole: performance.now() - start, longestTurn };
}
