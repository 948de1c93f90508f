import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openDuckDbEngine } from '../../src/adapters/engines/duckdb/duckdb-engine.ts';
import { TextEngine } from '../../src/adapters/engines/text/text-engine.ts';
import type { CodedTable } from '../../src/core/table/coded-table.ts';
import type { Engine, TableRequest } from '../../src/ports/engine.ts';
import type { ParquetWriter } from './parquet-writer.ts';
import { csvText, randomTable, shuffled } from './random-table.ts';

export interface NamedEngine {
  readonly name: string;
  readonly engine: Engine;
}

export async function enginesUnderTest(): Promise<NamedEngine[]> {
  return [
    { name: 'text', engine: new TextEngine() },
    { name: 'duckdb, 1 thread', engine: await openDuckDbEngine({ threads: 1 }) },
    { name: 'duckdb, 4 threads', engine: await openDuckDbEngine({ threads: 4 }) },
  ];
}

export const agreementColumns: Omit<TableRequest, 'source'> = {
  categories: [
    { column: 'label' },
    { column: 'group "a", 组' },
    { column: 'level' },
    { column: 'ratio' },
    { column: 'flag' },
    { column: 'age', edges: [26, 40.5] },
  ],
  numbers: ['score', 'weight', 'age', 'ratio'],
  keys: ['id', 'cluster'],
  missing: ['?', '7'],
};

/** A table as one engine read it from one file. */
export interface Reading {
  readonly from: string;
  /** Order of the rows in the file. */
  readonly order: string;
  readonly table: CodedTable;
}

/** Reads one random table as CSV and Parquet, in two orders of its rows, by every engine. */
export async function readEverywhere(
  seed: number,
  folder: string,
  parquet: ParquetWriter,
  engines: readonly NamedEngine[],
): Promise<Reading[]> {
  const table = randomTable(seed);
  const orders = [
    { order: 'as made', rows: table },
    { order: 'shuffled', rows: shuffled(table, seed + 1) },
  ];
  const readings: Reading[] = [];
  for (const { order, rows } of orders) {
    const csv = join(folder, `${seed}-${order}.csv`);
    const typed = join(folder, `${seed}-${order}.parquet`);
    await writeFile(csv, csvText(rows, seed + 2));
    await parquet.write(rows, typed, seed % 3 === 0 ? 'COMPRESSION zstd' : undefined);
    for (const { name, engine } of engines) {
      const read = (file: string, format: 'csv' | 'parquet') =>
        engine.read({ source: { files: [file], format }, ...agreementColumns }, {});
      const [fromCsv, fromParquet] = await Promise.all([read(csv, 'csv'), read(typed, 'parquet')]);
      readings.push({ from: `CSV ${order}, ${name}`, order, table: fromCsv });
      readings.push({ from: `Parquet ${order}, ${name}`, order, table: fromParquet });
    }
  }
  return readings;
}

/** Everything in a table that the order of its rows does not change: dictionaries, cells, and each row by its id. */
export function contentById(table: CodedTable): unknown {
  const ids = table.keys.get('id');
  const cluster = table.keys.get('cluster');
  const rows = Array.from({ length: table.rows }, (_, row) => ({
    id: ids?.values[ids.codes[row] ?? -1] ?? null,
    cluster: cluster?.values[cluster.codes[row] ?? -1] ?? null,
    cell: table.cellOfRow[row],
    numbers: [...table.numbers].map(([name, values]) => [name, values[row]]),
  }));
  rows.sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1));
  return { rows, categories: table.categories, cells: table.cells };
}

/**
 * Demands one content, bit for bit: NaN equals NaN only, 0 is not -0. Readings of files with the same order of rows
 * must be equal as they are, all others row by row as the ids say.
 */
export function assertSameContent(readings: readonly Reading[]): void {
  for (const { from, order, table } of readings) {
    const sameOrder = readings.find((reading) => reading.order === order);
    assert.deepStrictEqual(table, sameOrder?.table, `${from} differs from ${sameOrder?.from}`);
  }
  const [expected, ...others] = onePerOrder(readings);
  for (const { from, table } of others) {
    const difference = `${from} differs from ${expected?.from}`;
    assert.deepStrictEqual(contentById(table), expected && contentById(expected.table), difference);
  }
}

/** The first reading of each order of rows. */
export function onePerOrder(readings: readonly Reading[]): Reading[] {
  return [...new Map([...readings].reverse().map((reading) => [reading.order, reading])).values()].reverse();
}
