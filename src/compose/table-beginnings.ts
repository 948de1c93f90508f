import type { Services } from '../app/services.ts';

/**
 * What the beginning of a table says, read without native code whichever engine reads the rest. Not among the shared
 * services: restricted folders read no table, and their bundle holds no code for it.
 */
export const tableBeginnings: Pick<Services, 'columnNames' | 'firstRows'> = {
  columnNames: async (source, effort) => {
    const { columnNames } = await import('../adapters/engines/text/column-names.ts');
    return columnNames(source, effort);
  },
  firstRows: async (source, limit, effort) => {
    const { firstRows } = await import('../adapters/engines/text/first-rows.ts');
    return firstRows(source, limit, effort);
  },
};
