import { setImmediate as nextTurn } from 'node:timers/promises';

const longestMilliseconds = 10;

/** Lets long work in the editor's own process give way to everything else, often enough that nobody notices it. */
export class Breath {
  private since = performance.now();

  /** To be awaited between two small steps. */
  async take(): Promise<void> {
    if (performance.now() - this.since < longestMilliseconds) return;
    await nextTurn();
    this.since = performance.now();
  }
}
