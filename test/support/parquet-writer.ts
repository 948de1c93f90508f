import type { DuckDBConnection } from '@duckdb/node-api';
import type { TestTable, TestValue } from './random-table.ts';

export interface ParquetWriter {
  /** @param options of COPY, as `COMPRESSION zstd` */
  write(table: TestTable, file: string, options?: string): Promise<void>;
  /** Writes the result of a query. */
  copy(query: string, file: string, options?: string): Promise<void>;
  close(): void;
}

/** Writes Parquet files by DuckDB. */
export async function parquetWriter(): Promise<ParquetWriter> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection: DuckDBConnection = await instance.connect();
  const copy = async (query: string, file: string, options = 'COMPRESSION snappy') => {
    await connection.run(`COPY (${query}) TO '${file.replaceAll("'", "''")}' (FORMAT parquet, ${options})`);
  };
  return {
    copy,
    write: (table, file, options) => copy(tableQuery(table), file, options),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

function tableQuery(table: TestTable): string {
  const names = table.columns.map(({ name }) => `"${name.replaceAll('"', '""')}"`);
  const casts = table.columns.map(({ sqlType }, k) => `c${k}::${sqlType} AS ${names[k]}`);
  const aliases = table.columns.map((_, k) => `c${k}`).join(', ');
  if (table.rows === 0) {
    return `SELECT ${table.columns.map(({ sqlType }, k) => `NULL::${sqlType} AS ${names[k]}`).join(', ')} LIMIT 0`;
  }
  const rows = Array.from(
    { length: table.rows },
    (_, row) => `(${table.columns.map(({ values }) => literal(values[row] ?? null)).join(', ')})`,
  );
  return `SELECT ${casts.join(', ')} FROM (VALUES ${rows.join(', ')}) AS t(${aliases})`;
}

function literal(value: TestValue): string {
  if (value === null) return 'NULL';
  if (typeof value === 'boolean') return String(value);
  const text = Object.is(value, -0) ? '-0.0' : String(value);
  return `'${text.replaceAll("'", "''")}'`;
}
