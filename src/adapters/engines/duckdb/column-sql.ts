import { dateText, timestampText } from '../../../core/table/calendar.ts';
import type { RawValue } from '../../../core/table/raw-value.ts';
import { sqlDouble } from './sql.ts';

/** A column's values as SQL delivers them, and how they become raw values. */
export interface RawColumn {
  readonly sql: string;
  readonly rawValue: (value: unknown) => RawValue;
}

const numericType = /^(?:U?(?:TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)|FLOAT|DOUBLE)$/;
const textType = /^(?:VARCHAR|JSON|UUID|ENUM\(.*\))$/s;

/** The values of a column for core's conversion to categories. */
export function rawColumn(column: string, sqlType: string): RawColumn {
  if (textType.test(sqlType)) return { sql: sqlType === 'VARCHAR' ? column : `${column}::VARCHAR`, rawValue: scalar };
  if (numericType.test(sqlType) || sqlType === 'BOOLEAN') return { sql: column, rawValue: scalar };
  if (sqlType.startsWith('DECIMAL')) return { sql: `${column}::DOUBLE`, rawValue: scalar };
  if (sqlType === 'DATE') return { sql: `date_diff('day', DATE '1970-01-01', ${column})`, rawValue: day };
  if (sqlType === 'TIMESTAMP_NS') return { sql: `epoch_ns(${column})`, rawValue: moment(1n) };
  return { sql: `epoch_us(${column})`, rawValue: moment(1000n) };
}

/** As {@link rawColumn}, for many distinct values: integers come as text, which costs less than a BigInt each. */
export function keyColumnSql(column: string, sqlType: string): RawColumn {
  const raw = rawColumn(column, sqlType);
  return /INT$|INTEGER$/.test(sqlType) ? { sql: `${column}::VARCHAR`, rawValue: scalar } : raw;
}

/**
 * A number column as two: its double, null where missing or where only core can tell; and the text that core must
 * read then. The expression admits a part of core's number grammar on which DuckDB's cast gives the nearest double.
 */
export interface NumberColumn {
  readonly number: string;
  readonly unread: string | undefined;
}

const plainNumber = String.raw`'[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?'`;

export function numberColumn(column: string, sqlType: string): NumberColumn {
  if (numericType.test(sqlType) || sqlType.startsWith('DECIMAL')) {
    return { number: sqlType === 'DOUBLE' ? column : `${column}::DOUBLE`, unread: undefined };
  }
  const text = `${column}::VARCHAR`;
  if (!textType.test(sqlType)) return { number: 'NULL::DOUBLE', unread: text };
  const number = `CASE WHEN regexp_full_match(${text}, ${plainNumber}) THEN TRY_CAST(${text} AS DOUBLE) END`;
  return { number, unread: `CASE WHEN (${number}) IS NULL THEN ${text} END` };
}

/** Index of a number's bin, -1 where it is missing, null where the number is. */
export function binSql(number: string, edges: readonly number[], missing: ReadonlySet<number>): string {
  const isMissing = [`isnan(${number})`, `isinf(${number})`];
  if (missing.size > 0) isMissing.push(`${number} IN (${[...missing].map(sqlDouble).join(', ')})`);
  const below = edges.map((edge, bin) => `WHEN ${number} < ${sqlDouble(edge)} THEN ${bin}`).join(' ');
  return `CASE WHEN ${number} IS NULL THEN NULL WHEN ${isMissing.join(' OR ')} THEN -1 ${below} ELSE ${edges.length} END`;
}

function scalar(value: unknown): RawValue {
  return value as RawValue;
}

function day(value: unknown): RawValue {
  return value === null ? null : dateText(Number(value));
}

function moment(nanoseconds: bigint): (value: unknown) => RawValue {
  return (value) => (typeof value === 'bigint' ? timestampText(value * nanoseconds) : null);
}
