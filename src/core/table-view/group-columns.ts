import type { TableColumn } from './table-columns.ts';

/** Text with more values than these makes no groups: most of them would have a row or two. */
const mostTextGroups = 50;

/**
 * The columns within whose groups another one can be looked at: sensitive ones first, then slices, the label, and all
 * others that have few values or can be cut into bins.
 */
export function groupColumns(columns: readonly TableColumn[], column: TableColumn): readonly TableColumn[] {
  const rank = ({ roles }: TableColumn): number => {
    const place = (['sensitive', 'slice', 'label'] as const).findIndex((role) => roles.includes(role));
    return place < 0 ? 3 : place;
  };
  return columns
    .filter((other) => other.name !== column.name && makesGroups(other) && isAlone(columns, other))
    .sort((a, b) => rank(a) - rank(b));
}

/** Whether a column can be looked at by group: not one of two of a name, and with something in it. */
export function hasDistribution(columns: readonly TableColumn[], column: TableColumn): boolean {
  return column.type !== 'other' && column.distinct > 0 && isAlone(columns, column);
}

function makesGroups({ type, distinct, numbers, roles }: TableColumn): boolean {
  if (type === 'other' || distinct < 2 || roles.includes('id')) return false;
  return numbers !== undefined || distinct <= mostTextGroups;
}

function isAlone(columns: readonly TableColumn[], { name }: TableColumn): boolean {
  return columns.filter((column) => column.name === name).length === 1;
}
