import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { InputProblem } from '../../../../src/core/input-problem.ts';
import { enginesUnderTest, type NamedEngine } from '../../../support/engine-agreement.ts';

const folder = join(import.meta.dirname, '../../../fixtures/tables');
const files = readdirSync(folder).filter((name) => name.endsWith('.parquet'));
const rows = Array.from({ length: 300 }, (_, i) => i);
const columns = {
  categories: ['label', 'level', 'member', 'day', 'seen', 'nothing'].map((column) => ({ column })),
  numbers: ['score', 'amount', 'level'],
  keys: ['id'],
  missing: [],
};
const days = Array.from({ length: 29 }, (_, day) => `2024-02-${String(day + 1).padStart(2, '0')}`);
const dictionaries = {
  label: ['bad', 'good'],
  level: ['0', '1', '2', '3'],
  member: ['false', 'true'],
  day: days,
  seen: ['2024-01-02 03:04:05', '2024-01-02 03:04:05.001', '2024-01-02 03:04:05.002'],
  nothing: [],
};

describe('Parquet that pyarrow writes', () => {
  let engines: NamedEngine[];
  before(async () => {
    engines = (await enginesUnderTest()).slice(0, 2);
  });

  for (const file of files) {
    it(`is read, nested columns being left alone: ${file}`, async () => {
      const source = { files: [join(folder, file)], format: 'parquet' as const };
      for (const { name, engine } of engines) {
        const table = await engine.read({ source, ...columns }, {});
        const found = Object.fromEntries(table.categories.map(({ column, values }) => [column, values]));
        assert.deepEqual(found, dictionaries, name);
        const code = (column: number, row: number) => table.cells.codes[column]?.[table.cellOfRow[row] ?? 0];
        const labels = rows.map((i) => (i % 50 === 7 ? -1 : i % 3 ? 1 : 0));
        assert.deepEqual(
          rows.map((i) => code(0, i)),
          labels,
          name,
        );
        assert.deepEqual(
          rows.map((i) => code(2, i)),
          rows.map((i) => (i % 5 === 0 ? 1 : 0)),
          name,
        );
        const scores = rows.map((i) => (i % 40 === 3 ? Number.NaN : ((i * 37) % 101) / 101));
        assert.deepEqual([...(table.numbers.get('score') ?? [])], scores, name);
        assert.deepEqual(
          [...(table.numbers.get('amount') ?? [])],
          rows.map((i) => (i === 9 ? Number.NaN : i / 4)),
          name,
        );
        assert.deepEqual(
          table.keys.get('id')?.values,
          rows.map((i) => `r${i}`),
          name,
        );
      }
    });
  }

  it('has nested columns, which are reported when they are asked for', async () => {
    const source = { files: [join(folder, 'snappy.parquet')], format: 'parquet' as const };
    for (const column of ['tags', 'place']) {
      for (const { engine } of engines) {
        const reading = engine.read({ source, ...columns, categories: [{ column }] }, {});
        await assert.rejects(
          reading,
          (error) => error instanceof InputProblem && error.messageId === 'input/column-type',
        );
      }
    }
  });
});
