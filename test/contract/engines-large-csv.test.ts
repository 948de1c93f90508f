import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { enginesUnderTest, type NamedEngine } from '../support/engine-agreement.ts';

/** Larger than what one of DuckDB's threads takes at a time, so that parts begin inside quotes. */
const rows = 600_000;

const fields: Readonly<Record<string, (row: number) => string>> = {
  'that look like rows': (row) => `"x\n1,2,0.5\n""q"",\n${row % 7}"`,
  'that are many': (row) => `"${'\n'.repeat(row % 5)}"",""${row % 3}"""`,
  'that are long and look like rows': (row) => (row % 1000 === 0 ? `"${'a,b,0.5\n'.repeat(2000)}"` : '"p\n"'),
  'that are none': (row) => `value ${row % 11}`,
};

describe('large CSV files with line ends in quotes', function () {
  this.timeout(120_000);
  let folder: string;
  let engines: NamedEngine[];
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'large-csv-'));
    engines = await enginesUnderTest();
  });
  after(() => rm(folder, { recursive: true }));

  for (const [title, field] of Object.entries(fields)) {
    it(`are read the same by every engine: line ends ${title}`, async () => {
      const file = join(folder, 'large.csv');
      const lines = Array.from({ length: rows }, (_, row) => `${field(row)},${row},${row / 7}\n`);
      await writeFile(file, `group,id,score\n${lines.join('')}`);
      const source = { files: [file], format: 'csv' as const };
      const request = { source, categories: [{ column: 'group' }], numbers: ['id', 'score'], keys: [], missing: [] };
      const tables = [];
      for (const { engine } of engines) tables.push(await engine.read(request, {}));
      for (const [k, table] of tables.entries()) {
        assert.equal(table.rows, rows);
        assert.deepEqual(table, tables[0], engines[k]?.name);
      }
      assert.ok(tables[0]?.numbers.get('id')?.every((id, row) => id === row));
    });
  }
});
