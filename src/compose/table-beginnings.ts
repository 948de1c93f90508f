import type { Services } from '../app/services.ts';

/**
 * What of a table is read without native code, whichever engine reads its columns. Not among the shared
 * services: restricted folders read no table, and their bundle holds no code for it.
 */
export const tableBeginnings: Pick<Services, 'columnNames' | 'firstRows' | 'rowPlace'> = {
  columnNames: async (source, effort) => {
    const { columnNames } = await import('../adapters/engines/text/column-names.ts');
    return columnNames(source, effort);
  },
  firstRows: async (source, limit, effort) => {
    const { firstRows } = await import('../adapters/engines/text/first-rows.ts');
    return firstRows(source, limit, effort);
  },
  rowPlace: async (source, row, effort) => {
    const { rowPlace } = await import('../adapters/engines/text/row-place.ts');
    return rowPlace(source, row, effort);
  },
};
