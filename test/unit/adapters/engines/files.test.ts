import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { tableSource } from '../../../../src/adapters/engines/source.ts';
import type { CodedTable } from '../../../../src/core/table/coded-table.ts';
import { enginesUnderTest, type NamedEngine } from '../../../support/engine-agreement.ts';
import { type ParquetWriter, parquetWriter } from '../../../support/parquet-writer.ts';

const columns = { categories: [{ column: 'label' }], numbers: ['score'], keys: ['id'], missing: [] };
const csv = 'label,score,id\ngood,0.5,1\nbad,0.25,2\n';

/** What `csv` holds. */
function assertRead({ rows, categories, cellOfRow, numbers, keys }: CodedTable, what: string, copies = 1): void {
  const repeated = <T>(values: readonly T[]): T[] => Array.from({ length: copies }, () => values).flat();
  assert.equal(rows, 2 * copies, what);
  assert.deepEqual(categories, [{ column: 'label', values: ['bad', 'good'] }], what);
  assert.deepEqual([...cellOfRow], repeated([1, 0]), what);
  assert.deepEqual([...(numbers.get('score') ?? [])], repeated([0.5, 0.25]), what);
  assert.deepEqual(keys.get('id'), { values: ['1', '2'], codes: Int32Array.from(repeated([0, 1])) }, what);
}

describe('files of tables', () => {
  let folder: string;
  let parquet: ParquetWriter;
  let engines: NamedEngine[];
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tables-'));
    parquet = await parquetWriter();
    engines = (await enginesUnderTest()).slice(0, 2);
  });
  after(async () => {
    parquet.close();
    await rm(folder, { recursive: true });
  });

  async function readByAll(pattern: string, copies = 1): Promise<void> {
    const source = await tableSource(pattern, folder);
    for (const { name, engine } of engines) assertRead(await engine.read({ source, ...columns }, {}), name, copies);
  }

  const texts: Readonly<Record<string, string | Uint8Array>> = {
    'commas.csv': csv,
    'byte-order-mark.csv': `\ufeff${csv}`,
    'semicolons.csv': csv.replaceAll(',', ';'),
    'tabs.csv': csv.replaceAll(',', '\t'),
    'tabs.tsv': csv.replaceAll(',', '\t'),
    'crlf.csv': csv.replaceAll('\n', '\r\n'),
    'compressed.csv.gz': gzipSync(csv),
    'objects.jsonl': '{"label":"good","score":0.5,"id":1}\n\n{"id":"2","label":"bad","score":"0.25"}\n',
    'objects.ndjson': '\ufeff{"label":"good","score":0.5,"id":1}\r\n{"id":2,"label":"bad","score":0.25}',
    "apostrophe's, [brackets] and *.csv": csv,
  };
  for (const [name, text] of Object.entries(texts)) {
    it(`are read: ${name}`, async () => {
      await writeFile(join(folder, name), text);
      await readByAll(name);
    });
  }

  it('are read: zstd', async () => {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const values = "(VALUES ('good', 0.5, 1), ('bad', 0.25, 2)) AS t(label, score, id)";
    await connection.run(
      `COPY (FROM ${values}) TO '${join(folder, 'z.csv.zst')}' (FORMAT csv, HEADER, COMPRESSION zstd)`,
    );
    connection.closeSync();
    await readByAll('z.csv.zst');
  });

  it('are read in order of their names when a pattern names several', async () => {
    await mkdir(join(folder, 'parts', 'more'), { recursive: true });
    for (const name of ['parts/b.csv', 'parts/a.csv', 'parts/more/c.csv']) await writeFile(join(folder, name), csv);
    await writeFile(join(folder, 'parts', '.hidden.csv'), 'no,table\n');
    await readByAll('parts/*.csv', 2);
    await readByAll('parts/**/*.csv', 3);
    await readByAll('parts/[ab].csv', 2);
    await readByAll('parts/{a,b}.csv', 2);
    await readByAll('parts/?.csv', 2);
    const query = "SELECT * FROM (VALUES ('good', 0.5::DOUBLE, 1), ('bad', 0.25, 2)) AS t(label, score, id)";
    for (const part of [1, 2]) await parquet.copy(query, join(folder, `part-${part}.parquet`));
    await readByAll('part-*.parquet', 2);
  });

  it('may have columns whose names differ only in case', async () => {
    await writeFile(join(folder, 'case.csv'), 'label,score,Score,id\ngood,0.5,7,1\nbad,0.25,8,2\n');
    await readByAll('case.csv');
  });

  it('of Parquet give every scalar type as CSV would', async () => {
    const types: Readonly<Record<string, readonly [sql: string, text: string]>> = {
      tiny: ["'-3'::TINYINT", '-3'],
      unsigned: ["'18446744073709551615'::UBIGINT", '18446744073709551615'],
      large: ["'9007199254740993'::BIGINT", '9007199254740993'],
      float: ["'0.1'::FLOAT", '0.10000000149011612'],
      double: ["'0.1'::DOUBLE", '0.1'],
      decimal: ["'0.3'::DECIMAL(5,2)", '0.3'],
      wide: ["'123456789012.345'::DECIMAL(20,3)", '123456789012.345'],
      boolean: ['true', 'true'],
      date: ["DATE '2024-02-29'", '2024-02-29'],
      seconds: ["TIMESTAMP_S '2024-02-29 12:00:00'", '2024-02-29 12:00:00'],
      milliseconds: ["TIMESTAMP_MS '2024-02-29 12:00:00.5'", '2024-02-29 12:00:00.5'],
      microseconds: ["TIMESTAMP '1969-12-31 23:59:59.999999'", '1969-12-31 23:59:59.999999'],
      nanoseconds: ["TIMESTAMP_NS '2024-02-29 12:00:00.000000001'", '2024-02-29 12:00:00.000000001'],
      zoned: ["TIMESTAMPTZ '2024-02-29 12:00:00+00'", '2024-02-29 12:00:00'],
      uuid: ["UUID '12345678-1234-1234-1234-1234567890ab'", '12345678-1234-1234-1234-1234567890ab'],
      enumeration: ["'b'::ENUM('a', 'b')", 'b'],
      bytes: ["'text'::BLOB", 'text'],
    };
    const names = Object.keys(types);
    const selected = Object.entries(types).map(([name, [sql]]) => `${sql} AS "${name}"`);
    const file = join(folder, 'types.parquet');
    const nulls = names.map((name) => `NULL AS "${name}"`).join(', ');
    await parquet.copy(`SELECT ${selected.join(', ')}, [1] AS list UNION ALL SELECT ${nulls}, NULL`, file);
    const request = { categories: names.map((column) => ({ column })), numbers: [], keys: names, missing: [] };
    for (const { name, engine } of engines) {
      const table = await engine.read({ source: { files: [file], format: 'parquet' }, ...request }, {});
      const found = Object.fromEntries(table.categories.map(({ column, values }) => [column, values]));
      assert.deepEqual(found, Object.fromEntries(names.map((type) => [type, [types[type]?.[1]]])), name);
      for (const type of names) assert.deepEqual([...(table.keys.get(type)?.codes ?? [])], [0, -1], `${name}, ${type}`);
    }
  });
});
