import { performance } from 'node:perf_hooks';

/** How long something took, and what it kept from others meanwhile; all in milliseconds. */
export interface Watched {
  readonly whole: number;
  /** The longest time without a turn for others; on a busy machine also that in which the whole process had none. */
  readonly longestTurn: number;
  /** The most processor time in one turn, which no other process can lengthen; with that of the process's own helpers. */
  readonly longestWork: number;
}

/** Runs something in the extension host and watches whether others get their turns. */
export async function watched(work: () => PromiseLike<unknown>): Promise<Watched> {
  const start = performance.now();
  let last = start;
  let lastUsage = process.cpuUsage();
  let longestTurn = 0;
  let longestWork = 0;
  let isDone = false;
  const turn = (): void => {
    const now = performance.now();
    const { user, system } = process.cpuUsage(lastUsage);
    longestTurn = Math.max(longestTurn, now - last);
    longestWork = Math.max(longestWork, Math.min(now - last, (user + system) / 1000));
    last = now;
    lastUsage = process.cpuUsage();
    if (!isDone) setImmediate(turn);
  };
  setImmediate(turn);
  await work();
  // What follows at once, e.g. events of the trees, is part of it.
  await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
  isDone = true;
  return { whole: performance.now() - start, longestTurn, longestWork };
}
