import { damagedParquet } from '../file-problem.ts';
import { parquetTypeName } from '../parquet-type.ts';
import type { DuckDbSession } from './session.ts';
import { sqlFiles } from './sql.ts';

export interface ParquetSchema {
  readonly file: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

const fields = [
  'name',
  'type',
  'num_children',
  'repetition_type',
  'converted_type',
  'logical_type',
  'precision',
  'scale',
];

/** Columns of each file with their declared types; DuckDB's own names would be changed where they differ only in case. */
export async function parquetSchema(session: DuckDbSession, files: readonly string[]): Promise<ParquetSchema[]> {
  const schemas: ParquetSchema[] = [];
  for (const file of files) {
    try {
      const elements = await session.columns(`SELECT ${fields.join(', ')} FROM parquet_schema(${sqlFiles([file])})`);
      schemas.push({ file, columns: topLevelColumns(elements) });
    } catch (error) {
      throw damagedParquet(file, error);
    }
  }
  return schemas;
}

/** The schema is a tree in pre-order; its root comes first. */
function topLevelColumns(elements: readonly (readonly unknown[])[]): { name: string; type: string }[] {
  const [names = [], physical, children, repetition, converted, logical, precision, scale] = elements;
  const childrenOf = (at: number) => Number(children?.[at] ?? 0);
  const afterSubtree = (at: number): number => {
    let next = at + 1;
    for (let child = 0; child < childrenOf(at); child++) next = afterSubtree(next);
    return next;
  };
  const columns: { name: string; type: string }[] = [];
  for (let at = 1; at < names.length; at = afterSubtree(at)) {
    const type = parquetTypeName({
      nested: childrenOf(at) > 0 || repetition?.[at] === 'REPEATED',
      physical: optional(physical?.[at]),
      converted: optional(converted?.[at]),
      logical: logicalName(logical?.[at]),
      precision: optionalNumber(precision?.[at]),
      scale: optionalNumber(scale?.[at]),
    });
    columns.push({ name: String(names[at]), type });
  }
  return columns;
}

/** `TimestampType(isAdjustedToUTC=0, …)` is TIMESTAMP. */
function logicalName(value: unknown): string | undefined {
  const name = /^(\w+?)Type\(/.exec(optional(value) ?? '')?.[1]?.toUpperCase();
  return name === 'INT' ? 'INTEGER' : name;
}

function optional(value: unknown): string | undefined {
  return value === null || value === undefined ? undefined : String(value);
}

function optionalNumber(value: unknown): number | undefined {
  return value === null || value === undefined ? undefined : Number(value);
}
