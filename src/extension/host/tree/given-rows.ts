import type { Row } from './row.ts';

/** Stands for the row above the rows at the top. */
const root = '';

/**
 * The rows of a view that the editor has, level by level, to tell which of them rows made anew concern. A row keeps
 * standing for what it stood for: the editor asks, and runs commands, with the object that it was given.
 */
export class GivenRows {
  /** By the id of the row above them; undefined while they are still awaited. */
  private readonly below = new Map<string, readonly Row[] | undefined>();
  /** What stands for each row now. */
  private readonly present = new Map<string, Row>();

  /** Rows that are given now, or undefined when the editor waits for them. */
  give(above: Row | undefined, rows: readonly Row[] | undefined): void {
    this.below.set(above?.id ?? root, rows);
    for (const row of rows ?? []) this.present.set(row.id, row);
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
   * The given rows that, with all below them, the editor has to take again for it to have the new rows: those that look
   * different, or have other rows below them, or rows that have to be waited for. None when all is the same; undefined
   * when the rows at the top are others. From now on given rows stand for the new ones.
   */
  outdated(top: readonly Row[]): readonly Row[] | undefined {
    const outdated: Row[] = [];
    return this.isSameLevel(root, top, outdated) ? outdated : undefined;
  }

  private isSameLevel(above: string, rows: readonly Row[], outdated: Row[]): boolean {
    const given = this.below.get(above);
    if (given?.length !== rows.length) return false;
    if (!rows.every((row, index) => actedOn(row) === actedOn(given[index]))) return false;
    for (const [index, row] of rows.entries()) {
      const before = given[index];
      if (before === undefined || this.isStill(row, outdated)) continue;
      outdated.push(before);
    }
    return true;
  }

  private isStill(row: Row, outdated: Row[]): boolean {
    const before = this.now(row);
    this.present.set(row.id, row);
    if (seen(before) !== seen(row)) return false;
    if (!this.below.has(row.id)) return true;
    const children = row.children?.() ?? [];
    return !(children instanceof Promise) && this.isSameLevel(row.id, children, outdated);
  }
}

/** What commands on a row are about: of another the editor needs another object. */
function actedOn(row: Row | undefined): string {
  return JSON.stringify([row?.id, row?.kind, row?.target, row?.subject, row?.table, row?.action]);
}

function seen({ label, description, icon, spoken, tooltip, expanded, children }: Row): string {
  return JSON.stringify([label, description, icon, spoken, tooltip?.(), expanded, children !== undefined]);
}
