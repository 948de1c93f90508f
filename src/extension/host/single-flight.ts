/**
 * Wraps work so that it never runs beside itself: calls during a run share one further run after it, which sees
 * everything that happened before it began.
 */
export function singleFlight(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const start = (): Promise<void> => {
    next = undefined;
    const run = work();
    running = run;
    const done = (): void => {
      if (running === run) running = undefined;
    };
    run.then(done, done);
    return run;
  };
  return () => {
    if (running === undefined) return start();
    next ??= running.then(start, start);
    return next;
  };
}

/** A call that happens once things have been quiet for a while. */
export interface Debounced {
  (): void;
  cancel(): void;
}

/** Calls `work` once no call has come for that many milliseconds, or so many after the first call at the latest. */
export function debounce(milliseconds: number, work: () => void, latest = Number.POSITIVE_INFINITY): Debounced {
  let timer: NodeJS.Timeout | undefined;
  let end: number | undefined;
  const cancel = (): void => {
    clearTimeout(timer);
    end = undefined;
  };
  const run = (): void => {
    cancel();
    work();
  };
  const call = (): void => {
    clearTimeout(timer);
    const now = Date.now();
    end ??= now + latest;
    timer = setTimeout(run, Math.min(milliseconds, Math.max(0, end - now)));
  };
  return Object.assign(call, { cancel });
}
