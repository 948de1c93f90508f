import { InputProblem } from '../../core/input-problem.ts';

/** Type of a Parquet column as its file declares it; `logical` is the newer name of `converted`, in capitals. */
export interface DeclaredType {
  readonly nested: boolean;
  readonly physical?: string | undefined;
  readonly converted?: string | undefined;
  readonly logical?: string | undefined;
  readonly precision?: number | undefined;
  readonly scale?: number | undefined;
}

/** How the values of a column become raw values. */
export type ParquetColumnKind = 'plain' | 'decimal' | 'time';

const unsupported = /^(?:nested|unknown|TIME|TIME_M.*|INTERVAL|BSON|GEOMETRY|GEOGRAPHY|VARIANT|FIXED_LEN_BYTE_ARRAY)$/;

/** One name for a column's type, the same whoever reads the file. */
export function parquetTypeName({ nested, physical, converted, logical, precision, scale }: DeclaredType): string {
  if (nested) return 'nested';
  if (logical === 'DECIMAL' || converted === 'DECIMAL') return `DECIMAL(${precision ?? ''},${scale ?? 0})`;
  if (logical === 'STRING' || converted === 'UTF8') return 'STRING';
  return logical ?? converted ?? physical ?? 'unknown';
}

/** Undefined for columns that hold neither numbers, booleans, text, dates nor timestamps. */
export function parquetColumnKind(type: string): ParquetColumnKind | undefined {
  if (unsupported.test(type)) return undefined;
  if (type.startsWith('DECIMAL')) return 'decimal';
  return /^(?:DATE|TIMESTAMP.*|INT96)$/.test(type) ? 'time' : 'plain';
}

/** Throws InputProblem for a column of nested values, times of day, intervals or bytes. */
export function requireScalarColumn(column: string, type: string, file: string): ParquetColumnKind {
  const kind = parquetColumnKind(type);
  if (kind !== undefined) return kind;
  throw new InputProblem('input/column-type', { file, column, type }, { file });
}

/** Demands that a further file of a table has the columns of the first with the same types. */
export function requireSameTypes(
  file: string,
  columns: readonly { readonly name: string; readonly type: string }[],
  first: { readonly file: string; readonly columns: readonly { readonly type: string }[] },
): void {
  const at = columns.findIndex(({ type }, position) => type !== first.columns[position]?.type);
  const differing = columns[at];
  if (differing === undefined) return;
  const expected = first.columns[at]?.type ?? '';
  const args = { file, other: first.file, column: differing.name, found: differing.type, expected };
  throw new InputProblem('input/column-types-differ', args, { file });
}
