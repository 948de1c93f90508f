import type { Translate } from '../translate.ts';
import type { Row } from './row.ts';

const pageSize = 200;

/** A row for each item, made when it is looked at: the first ones here, the rest below a row that says how many they are. */
export function pagedRows<T>(
  items: readonly T[],
  id: string,
  rowOf: (item: T, index: number) => Row,
  t: Translate,
  first = 0,
): Row[] {
  const end = items.length - first <= pageSize + 1 ? items.length : first + pageSize;
  const rows = items.slice(first, end).map((item, index) => rowOf(item, first + index));
  if (end === items.length) return rows;
  const more: Row = {
    id: `${id}/more/${end}`,
    kind: 'note',
    label: t('{0} more', items.length - end),
    icon: { name: 'ellipsis' },
    children: () => pagedRows(items, id, rowOf, t, end),
  };
  return [...rows, more];
}
