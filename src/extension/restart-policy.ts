const minute = 60_000;
const restartsPerMinute = 3;

/** Decides whether a process that ended is started again, and how long to wait before. */
export class RestartPolicy {
  private ends: number[] = [];

  /** @param now milliseconds on any clock. */
  constructor(private readonly now: () => number = Date.now) {}

  /** How often the process ended in the last minute. */
  get recent(): number {
    const since = this.now() - minute;
    return this.ends.filter((time) => time > since).length;
  }

  /**
   * Notes an end.
   *
   * @returns milliseconds to wait before the next start (0, then 1 s, then 4 s), or undefined when the process has
   * been started again three times within a minute and must stay away.
   */
  ended(): number | undefined {
    const since = this.now() - minute;
    this.ends = [...this.ends.filter((time) => time > since), this.now()];
    const count = this.ends.length;
    return count > restartsPerMinute ? undefined : [0, 1000, 4000][count - 1];
  }
}
