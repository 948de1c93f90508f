import { binOf } from '../../../core/table/bins.ts';
import { type CanonicalCells, canonicalCells, type RawCategories } from '../../../core/table/canonical-cells.ts';
import { rawCategories } from '../../../core/table/coded-table-builder.ts';
import type { ColumnRequest } from '../../../core/table/column-request.ts';
import { ValueDictionary } from '../../../core/table/dictionary.ts';
import { type MissingValues, presentNumber } from '../../../core/table/missing-values.ts';
import type { RawValue } from '../../../core/table/raw-value.ts';
import { binSql, numberColumn, rawColumn } from './column-sql.ts';
import { HashIndex } from './hash-index.ts';
import type { ReadPlan, SqlColumn } from './read-plan.ts';
import type { DuckDbSession } from './session.ts';

/** A requested category column as the SQL expressions to group by. */
interface GroupedColumn {
  readonly group: ColumnRequest['categories'][number];
  readonly sql: readonly string[];
  /** Raw code of the values of the expressions. */
  code(values: readonly unknown[]): number;
  /** What the raw codes stand for. */
  categories(): RawCategories;
}

export interface GroupedCells {
  readonly rows: number;
  readonly canonical: CanonicalCells;
  /** Expression whose value tells a row's raw cell; undefined without category columns. */
  readonly hashSql: string | undefined;
  readonly index: HashIndex;
}

/** A value in a column of numbers that core can't read; the caller finds its row. */
export class UnreadNumber extends Error {
  constructor(readonly column: string) {
    super(`${column}: not a number`);
  }
}

/**
 * The distinct category tuples of a table by one GROUP BY, in canonical order, with the 64-bit hash by which the rows
 * are matched to them. Two tuples of one hash: again with another salt.
 */
export async function groupedCells(
  session: DuckDbSession,
  { from, categories, missing }: ReadPlan,
): Promise<GroupedCells> {
  const grouped = categories.map(({ group, column }) => groupedColumn(group, column, missing));
  const expressions = grouped.flatMap(({ sql }) => sql);
  for (let salt = 0; ; salt++) {
    const hashSql = expressions.length === 0 ? undefined : `hash(${expressions.join(', ')}, ${salt})`;
    const names = expressions.map((sql, k) => `${sql} AS g${k}`);
    const result = await session.columns(
      `SELECT ${[...names, `${hashSql ?? '0::UBIGINT'} AS h`, 'count(*) AS n'].join(', ')} FROM ${from} GROUP BY ALL`,
    );
    const counts = result.at(-1) ?? [];
    const index = indexOfHashes((result.at(-2) ?? []) as bigint[]);
    if (index === undefined) continue;
    const rawCodes = rawCellCodes(grouped, result, counts.length);
    const canonical = canonicalCells(
      grouped.map((column) => column.categories()),
      rawCodes,
      counts.length,
    );
    return { rows: counts.reduce<number>((sum, count) => sum + Number(count), 0), canonical, hashSql, index };
  }
}

function indexOfHashes(hashes: readonly bigint[]): HashIndex | undefined {
  const index = new HashIndex(hashes.length);
  return hashes.every((hash, cell) => index.add(cell, hash)) ? index : undefined;
}

function rawCellCodes(grouped: readonly GroupedColumn[], result: readonly unknown[][], count: number): Int32Array[] {
  let first = 0;
  return grouped.map((column) => {
    const values = result.slice(first, first + column.sql.length);
    first += column.sql.length;
    return Int32Array.from({ length: count }, (_, cell) => column.code(values.map((list) => list[cell])));
  });
}

function groupedColumn(
  group: ColumnRequest['categories'][number],
  { alias, sqlType }: SqlColumn,
  missing: MissingValues,
): GroupedColumn {
  const { edges } = group;
  if (edges === undefined) {
    const { sql, rawValue } = rawColumn(alias, sqlType);
    const dictionary = new ValueDictionary();
    return {
      group,
      sql: [sql],
      code: ([value]) => dictionary.codeOf(rawValue(value)),
      categories: () => rawCategories(group, dictionary.values, missing),
    };
  }
  const { number, unread } = numberColumn(alias, sqlType);
  return {
    group,
    sql: [binSql(`(${number})`, edges, missing.numbers), ...(unread === undefined ? [] : [unread])],
    code: ([bin, text]) => (bin === null ? binOf(unreadNumber(group.column, text, missing), edges) : Number(bin)) + 1,
    categories: () => rawCategories(group, [], missing),
  };
}

/** Core's reading of what SQL left to it. */
export function unreadNumber(column: string, text: unknown, missing: MissingValues): number {
  const number = presentNumber(text as RawValue, missing);
  if (number === undefined) throw new UnreadNumber(column);
  return number;
}
