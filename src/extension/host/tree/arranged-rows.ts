import { presentChildren, type Row } from './row.ts';

/** How the rows of a view are sorted, at every level. */
export type TreeOrder = 'declared' | 'name' | 'urgency';

/**
 * Rows in the order and under the filter that the user chose. A row stays when it holds every word of the filter, or
 * one below it does; below a row that itself holds them all rows stay. Rows that have to be waited for count as held by
 * the one above them.
 */
export function arrangedRows(rows: readonly Row[], filter: string, order: TreeOrder): readonly Row[] {
  const words = filter.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return words.length === 0 && order === 'declared' ? rows : arranged(rows, words, order);
}

function arranged(rows: readonly Row[], words: readonly string[], order: TreeOrder): Row[] {
  return sorted(rows, order).flatMap((row) => {
    const holds = words.every((word) => textOf(row).includes(word));
    if (holds) return [row.children === undefined ? row : { ...row, children: () => sortedChildren(row, order) }];
    const found = arranged(presentChildren(row), words, order);
    return found.length === 0 ? [] : [{ ...row, children: () => found, expanded: true }];
  });
}

function sortedChildren(row: Row, order: TreeOrder): readonly Row[] | Promise<readonly Row[]> {
  const children = row.children?.() ?? [];
  const inOrder = (loaded: readonly Row[]): readonly Row[] => arranged(loaded, [], order);
  return children instanceof Promise ? children.then(inOrder) : inOrder(children);
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
