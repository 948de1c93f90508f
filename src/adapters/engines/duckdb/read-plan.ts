import type { ColumnRequest } from '../../../core/table/column-request.ts';
import { columnPosition } from '../../../core/table/header.ts';
import { type MissingValues, missingValues } from '../../../core/table/missing-values.ts';
import type { TableRequest } from '../../../ports/engine.ts';
import { requireScalarColumn } from '../parquet-type.ts';
import type { Relation } from './relation.ts';
import { columnAlias } from './sql.ts';

/** A column as queries name it. */
export interface SqlColumn {
  readonly name: string;
  readonly alias: string;
  readonly sqlType: string;
}

/** What to select from which relation. */
export interface ReadPlan {
  readonly from: string;
  readonly categories: readonly { readonly group: ColumnRequest['categories'][number]; readonly column: SqlColumn }[];
  readonly numbers: readonly SqlColumn[];
  readonly keys: readonly SqlColumn[];
  readonly missing: MissingValues;
}

/** Finds the requested columns. Throws InputProblem for one that is not there, not alone, or no scalar. */
export function readPlan(request: TableRequest, { from, columns }: Relation): ReadPlan {
  const names = columns.map(({ name }) => name);
  const file = request.source.files[0] ?? '';
  const sqlColumn = (name: string): SqlColumn => {
    const position = columnPosition(name, names, file);
    const { type = '', sqlType = 'VARCHAR' } = columns[position] ?? {};
    requireScalarColumn(name, type, file);
    return { name, alias: columnAlias(position), sqlType };
  };
  return {
    from,
    categories: request.categories.map((group) => ({ group, column: sqlColumn(group.column) })),
    numbers: request.numbers.map(sqlColumn),
    keys: request.keys.map(sqlColumn),
    missing: missingValues(request.missing),
  };
}
