import type { DuckDBDataChunk } from '@duckdb/node-api';
import type { CodedTable } from '../../../core/table/coded-table.ts';
import { keyColumn } from '../../../core/table/coded-table-builder.ts';
import { ValueDictionary } from '../../../core/table/dictionary.ts';
import type { MissingValues } from '../../../core/table/missing-values.ts';
import { finiteOrMissing } from '../../../core/table/number.ts';
import type { Effort } from '../../../ports/engine.ts';
import { type GroupedCells, unreadNumber } from './cells.ts';
import { keyColumnSql, numberColumn, type RawColumn } from './column-sql.ts';
import type { ReadPlan } from './read-plan.ts';
import type { DuckDbSession } from './session.ts';
import { doubles, halvesOfIntegers } from './vector-buffer.ts';

/** The rows that the second query gives are not those of the first: something writes to the file. */
export class TableChanged extends Error {}

/** Where the values of a requested column are in a chunk, and where they go. */
interface NumberTarget {
  readonly name: string;
  readonly values: Float64Array<ArrayBuffer>;
  readonly at: number;
  /** Position of the text that core must read. */
  readonly unreadAt: number | undefined;
}

interface KeyTarget {
  readonly name: string;
  readonly codes: Int32Array<ArrayBuffer>;
  readonly dictionary: ValueDictionary;
  readonly at: number;
  readonly rawValue: RawColumn['rawValue'];
}

interface RowTargets {
  readonly selected: readonly string[];
  readonly cellOfRow: Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;
  readonly numbers: readonly NumberTarget[];
  readonly keys: readonly KeyTarget[];
}

/** Streams number and key columns and each row's cell into typed arrays, in file order. */
export async function readRows(
  session: DuckDbSession,
  plan: ReadPlan,
  grouped: GroupedCells,
  effort: Effort,
): Promise<CodedTable> {
  const { missing } = plan;
  const { canonical, rows } = grouped;
  const targets = rowTargets(plan, grouped);
  if (targets.selected.length > 0) {
    const result = await session.stream(`SELECT ${targets.selected.join(', ')} FROM ${plan.from}`);
    let done = 0;
    for (;;) {
      const chunk = await result.fetchChunk();
      const count = chunk?.rowCount ?? 0;
      if (chunk === null || count === 0) break;
      effort.signal?.throwIfAborted();
      if (done + count > rows) throw new TableChanged();
      takeRows({ chunk, first: done, count }, targets, grouped, missing);
      done += count;
      effort.progress?.('reading', done / rows);
    }
    if (done !== rows) throw new TableChanged();
  }
  return {
    rows,
    categories: canonical.categories,
    cells: canonical.cells,
    cellOfRow: targets.cellOfRow,
    numbers: new Map(targets.numbers.map(({ name, values }) => [name, values])),
    keys: new Map(
      targets.keys.map(({ name, codes, dictionary }) => [name, keyColumn(codes, dictionary.values, missing)]),
    ),
  };
}

function rowTargets(plan: ReadPlan, { rows, hashSql, canonical }: GroupedCells): RowTargets {
  const selected: string[] = hashSql === undefined ? [] : [hashSql];
  const numbers = plan.numbers.map(({ name, alias, sqlType }) => {
    const { number, unread } = numberColumn(alias, sqlType);
    const at = selected.push(number) - 1;
    const unreadAt = unread === undefined ? undefined : selected.push(unread) - 1;
    return { name, values: new Float64Array(rows), at, unreadAt };
  });
  const keys = plan.keys.map(({ name, alias, sqlType }) => {
    const { sql, rawValue } = keyColumnSql(alias, sqlType);
    const at = selected.push(sql) - 1;
    return { name, codes: new Int32Array(rows), dictionary: new ValueDictionary(), at, rawValue };
  });
  const cellOfRow = canonical.cells.count <= 0x10000 ? new Uint16Array(rows) : new Uint32Array(rows);
  return { selected, cellOfRow, numbers, keys };
}

/** A run of rows; `count` is the chunk's own, which is a call into native code each time it is asked for. */
interface Rows {
  readonly chunk: DuckDBDataChunk;
  readonly first: number;
  readonly count: number;
}

function takeRows(rows: Rows, targets: RowTargets, grouped: GroupedCells, missing: MissingValues): void {
  const { chunk, first, count } = rows;
  if (grouped.hashSql !== undefined) takeCells(rows, targets.cellOfRow, grouped);
  for (const target of targets.numbers) takeNumbers(rows, target, missing);
  for (const { at, codes, dictionary, rawValue } of targets.keys) {
    const vector = chunk.getColumnVector(at);
    for (let row = 0; row < count; row++) codes[first + row] = dictionary.codeOf(rawValue(vector.getItem(row)));
  }
}

/** A hash is read as two 32-bit halves, since a BigInt a row would cost more than all the rest. */
function takeCells(
  { chunk, first, count }: Rows,
  cellOfRow: Uint16Array | Uint32Array,
  { index, canonical: { cellOfRawCell } }: GroupedCells,
): void {
  const halves = halvesOfIntegers(chunk.getColumnVector(0));
  for (let row = 0; row < count; row++) {
    const rawCell = index.find(halves[2 * row] as number, halves[2 * row + 1] as number);
    if (rawCell < 0) throw new TableChanged();
    cellOfRow[first + row] = cellOfRawCell[rawCell] as number;
  }
}

function takeNumbers({ chunk, first, count }: Rows, target: NumberTarget, missing: MissingValues): void {
  const { values, at, unreadAt, name } = target;
  const { items, isNull } = doubles(chunk.getColumnVector(at));
  const unread = unreadAt === undefined ? undefined : chunk.getColumnVector(unreadAt);
  for (let row = 0; row < count; row++) values[first + row] = finiteOrMissing(items[row] as number);
  if (isNull !== undefined) {
    for (let row = 0; row < count; row++) {
      if (!isNull(row)) continue;
      values[first + row] = unread === undefined ? Number.NaN : unreadNumber(name, unread.getItem(row), missing);
    }
  }
  if (missing.numbers.size === 0) return;
  for (let row = first; row < first + count; row++) {
    if (missing.numbers.has(values[row] as number)) values[row] = Number.NaN;
  }
}
