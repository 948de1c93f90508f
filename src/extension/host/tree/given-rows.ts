import type { Row } from './row.ts';

/** Stands for the row above the rows at the top. */
const root = '';

/** The rows of a view that the editor has, level by level, to tell whether rows made anew are others. */
export class GivenRows {
  /** By the id of the row above them; undefined while they are still awaited. */
  private readonly below = new Map<string, readonly Row[] | undefined>();
  /** What stands for each row now: the editor asks with the object that it was given. */
  private readonly present = new Map<string, Row>();

  /** Rows that are given now, or undefined when the editor waits for them. */
  give(above: Row | undefined, rows: readonly Row[] | undefined): void {
    this.below.set(above?.id ?? root, rows);
  }

  /** The row that now stands for one that the editor has. */
  now(row: Row): Row {
    return this.present.get(row.id) ?? row;
  }

  /** The editor forgets all that it has. */
  clear(): void {
    this.below.clear();
    this.present.clear();
  }

  /**
   * Whether the editor, asking again, would get the same. If so, the given rows stand for the new ones from now on.
   * Rows that have to be waited for count as others.
   */
  areStill(top: readonly Row[]): boolean {
    const met: Row[] = [];
    const isSame = (above: string, rows: readonly Row[]): boolean => {
      const given = this.below.get(above);
      return given?.length === rows.length && rows.every((row, index) => isSameRow(given[index], row));
    };
    const isSameRow = (given: Row | undefined, row: Row): boolean => {
      met.push(row);
      if (given === undefined || contentOf(given) !== contentOf(row)) return false;
      if (!this.below.has(row.id)) return true;
      const children = row.children?.() ?? [];
      return !(children instanceof Promise) && isSame(row.id, children);
    };
    if (!isSame(root, top)) return false;
    for (const row of met) this.present.set(row.id, row);
    return true;
  }
}

/** All of a row that can be seen or acted on, but for what is below it. */
function contentOf({ children, tooltip, ...row }: Row): string {
  return JSON.stringify([Object.entries(row).sort(), children !== undefined, tooltip?.()]);
}
