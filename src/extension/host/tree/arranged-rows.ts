import { Breath } from '../breath.ts';
import { presentChildren, type Row } from './row.ts';

/** How the rows of a view are sorted, at every level. */
export type TreeOrder = 'declared' | 'name' | 'urgency';

/**
 * Rows in the order and under the filter that the user chose. A row stays when it holds every word of the filter, or
 * one below it does; below a row that itself holds them all rows stay. Rows that have to be waited for count as held by
 * the one above them.
 */
export async function arrangedRows(rows: readonly Row[], filter: string, order: TreeOrder): Promise<readonly Row[]> {
  const words = filter.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return words.length === 0 && order === 'declared' ? rows : arranged(rows, { words, order, breath: new Breath() });
}

interface Wish {
  readonly words: readonly string[];
  readonly order: TreeOrder;
  readonly breath: Breath;
}

async function arranged(rows: readonly Row[], wish: Wish): Promise<Row[]> {
  const kept: Row[] = [];
  for (const row of sorted(rows, wish.order)) {
    await wish.breath.take();
    if (wish.words.every((word) => textOf(row).includes(word))) {
      kept.push(row.children === undefined ? row : { ...row, children: () => sortedChildren(row, wish.order) });
    } else {
      const found = await arranged(presentChildren(row), wish);
      if (found.length > 0) kept.push({ ...row, children: () => found, expanded: true });
    }
  }
  return kept;
}

async function sortedChildren(row: Row, order: TreeOrder): Promise<readonly Row[]> {
  const children = (await row.children?.()) ?? [];
  return order === 'declared' ? children : arranged(children, { words: [], order, breath: new Breath() });
}

const textOf = ({ label, description, spoken }: Row): string =>
  `${label} ${description ?? ''} ${spoken ?? ''}`.toLocaleLowerCase();

/** Rows that need nobody come after all that do. */
const rank = ({ urgency }: Row): number => urgency ?? Number.MAX_SAFE_INTEGER;

function sorted(rows: readonly Row[], order: TreeOrder): readonly Row[] {
  switch (order) {
    case 'declared':
      return rows;
    case 'name':
      return [...rows].sort((a, b) => a.label.localeCompare(b.label, undefined, { numeric: true }));
    case 'urgency':
      return [...rows].sort((a, b) => rank(a) - rank(b));
  }
}
