import type { CodedTable } from '../table/coded-table.ts';
import type { Distribution, GroupDistribution } from './table-profile.ts';

const groupLimit = 12;
const valueLimit = 20;

/**
 * Rows of a table by group and value. Its first category column is the one that is distributed, its second the groups.
 *
 * @param edges those of the first column's bins, when it was read as bins of a number
 */
export function distributionOfCells(table: CodedTable, edges: readonly number[] | undefined): Distribution {
  const [column = { column: '', values: [] }, by = { column: '', values: [] }] = table.categories;
  const counts = countsByGroup(table, column.values.length, by.values.length);
  const rowsOf = (group: number): number => (counts[group] ?? []).reduce((sum, rows) => sum + rows, 0);
  const isMissingGroup = (group: number): boolean => group === by.values.length;
  const present = by.values.map((_, group) => group).filter((group) => rowsOf(group) > 0);
  const shown = largest(present, rowsOf, groupLimit);
  const listed =
    edges === undefined ? mostFrequent(counts, column.values.length) : column.values.map((_, code) => code);
  const groups = [...shown, ...(rowsOf(by.values.length) > 0 ? [by.values.length] : [])].map(
    (group): GroupDistribution => {
      const ofGroup = counts[group] ?? [];
      const listedCounts = listed.map((code) => ofGroup[code] ?? 0);
      const missing = ofGroup[column.values.length] ?? 0;
      const rows = rowsOf(group);
      return {
        group: isMissingGroup(group) ? null : (by.values[group] ?? ''),
        rows,
        missing,
        counts: listedCounts,
        other: rows - missing - listedCounts.reduce((sum, count) => sum + count, 0),
      };
    },
  );
  const left = present.filter((group) => !shown.includes(group));
  return {
    column: column.column,
    by: by.column,
    ...(edges === undefined ? { values: listed.map((code) => column.values[code] ?? '') } : { edges: [...edges] }),
    groups,
    otherGroups: { groups: left.length, rows: left.reduce((sum, group) => sum + rowsOf(group), 0) },
  };
}

/** `counts[group][value]`; the last group and the last value stand for missing. */
function countsByGroup(table: CodedTable, values: number, groups: number): number[][] {
  const { cells, cellOfRow } = table;
  const rowsOfCell = new Float64Array(cells.count);
  for (const cell of cellOfRow) rowsOfCell[cell] = (rowsOfCell[cell] as number) + 1;
  const counts = Array.from({ length: groups + 1 }, () => [] as number[]);
  const codeOr = (codes: Int32Array | undefined, cell: number, missing: number): number => {
    const code = codes?.[cell] ?? -1;
    return code < 0 ? missing : code;
  };
  for (let cell = 0; cell < cells.count; cell++) {
    const value = codeOr(cells.codes[0], cell, values);
    const ofGroup = counts[codeOr(cells.codes[1], cell, groups)] as number[];
    ofGroup[value] = (ofGroup[value] ?? 0) + (rowsOfCell[cell] as number);
  }
  return counts;
}

function mostFrequent(counts: readonly (readonly number[])[], values: number): number[] {
  const rows = new Float64Array(values);
  for (const ofGroup of counts) {
    // Sparse: most groups have few of the values.
    ofGroup.forEach((count, code) => {
      if (code < values) rows[code] = (rows[code] as number) + count;
    });
  }
  return largest(Array.from(rows.keys()), (code) => rows[code] as number, valueLimit);
}

/** The largest few in their own order. */
function largest(items: readonly number[], sizeOf: (item: number) => number, limit: number): number[] {
  return [...items]
    .sort((a, b) => sizeOf(b) - sizeOf(a) || a - b)
    .slice(0, limit)
    .sort((a, b) => a - b);
}
