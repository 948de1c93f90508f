import type { TableSource } from '../ports/engine.ts';
import type { Files } from '../ports/files.ts';

/**
 * What was found out about tables, remembered in memory while path, size and time of their files stay the same. It may
 * hold values of sensitive columns, so it is never written to disk.
 */
export class TableMemory<T> {
  readonly #known = new Map<string, T>();
  readonly #limit: number;

  /** @param limit how many tables are remembered; those that were not asked for longest are forgotten */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** @param readAs what else the answer depends on: the texts that stand for missing */
  async recall(
    files: Files,
    source: TableSource,
    findOut: () => Promise<T>,
    readAs: readonly string[] = [],
  ): Promise<T> {
    const stamp = await stampOf(files, source, readAs);
    const known = this.#known.get(stamp);
    const found = known ?? (await findOut());
    // A table that changed while it was read is not remembered.
    if (known !== undefined || (await stampOf(files, source, readAs)) === stamp) this.#remember(stamp, found);
    return found;
  }

  #remember(stamp: string, found: T): void {
    this.#known.delete(stamp);
    this.#known.set(stamp, found);
    const [oldest] = this.#known.keys();
    if (this.#known.size > this.#limit && oldest !== undefined) this.#known.delete(oldest);
  }
}

async function stampOf(
  files: Files,
  { format, files: names }: TableSource,
  readAs: readonly string[],
): Promise<string> {
  return JSON.stringify([format, readAs, ...(await Promise.all(names.map((name) => files.stat(name))))]);
}
