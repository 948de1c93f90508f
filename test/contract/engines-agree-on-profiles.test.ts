import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { distributionByGroup } from '../../src/app/distribution.ts';
import { profileTable } from '../../src/app/profile-table.ts';
import type { Services } from '../../src/app/services.ts';
import { createServices } from '../../src/compose/universal.ts';
import {
  type Distribution,
  distributionSchema,
  type TableProfile,
  tableProfileSchema,
} from '../../src/core/profile/table-profile.ts';
import type { TableFormat } from '../../src/core/table/table-format.ts';
import { enginesUnderTest, type NamedEngine } from '../support/engine-agreement.ts';
import { type ParquetWriter, parquetWriter } from '../support/parquet-writer.ts';
import { csvText, randomTable, shuffled } from '../support/random-table.ts';

const tables = Number(process.env['PROFILES'] ?? 8);
const seed = Number(process.env['SEED'] ?? 20_260_101);

/** What every engine says of a table, without its name. */
interface Looked {
  readonly profile: Omit<TableProfile, 'engine'>;
  readonly distributions: readonly Distribution[];
}

async function look({ engine }: NamedEngine, file: string, format: TableFormat): Promise<Looked> {
  const services: Services = { ...createServices({ tool: 'assay' }), engineFor: () => Promise.resolve(engine) };
  const source = { files: [file], format };
  const profile = tableProfileSchema.parse(await profileTable(services, source, {}));
  const distributions: Distribution[] = [];
  for (const [column, by] of [
    ['score', 'level'],
    ['ratio', 'flag'],
    ['id', 'age'],
    ['group "a", 组', 'score'],
  ] as const) {
    const request = { column, by: { column: by } };
    distributions.push(distributionSchema.parse(await distributionByGroup(services, source, profile, request, {})));
  }
  const { engine: _, ...rest } = profile;
  return { profile: rest, distributions };
}

describe(`profiles of ${tables} random tables from seed ${seed}`, () => {
  let folder: string;
  let parquet: ParquetWriter;
  let engines: NamedEngine[];
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'profiles-'));
    parquet = await parquetWriter();
    engines = await enginesUnderTest();
  });
  after(async () => {
    parquet.close();
    await rm(folder, { recursive: true });
  });

  it('are the same by every engine, whatever the order of the rows', async function () {
    this.timeout(300_000);
    for (let number = 0; number < tables; number++) {
      const table = randomTable(seed + number);
      for (const format of ['csv', 'parquet'] as const) {
        const found: Looked[] = [];
        for (const [order, rows] of [table, shuffled(table, seed + 1)].entries()) {
          const file = join(folder, `${number}-${order}.${format}`);
          if (format === 'csv') await writeFile(file, csvText(rows, seed));
          else await parquet.write(rows, file);
          for (const engine of engines) found.push(await look(engine, file, format));
        }
        const [first, ...others] = found;
        for (const other of others) assert.deepStrictEqual(other, first, `table ${number} as ${format}`);
      }
    }
  });

  it('count each row once: by value, missing, and in every distribution', async () => {
    const file = join(folder, 'once.parquet');
    await parquet.write(randomTable(seed), file);
    const [engine] = engines;
    assert.ok(engine);
    const { profile, distributions } = await look(engine, file, 'parquet');
    for (const { missing, numbers } of profile.columns) {
      if (numbers === undefined) continue;
      const counted = numbers.histogram.counts.reduce((sum, count) => sum + count, 0);
      assert.equal(counted + missing, profile.rows);
    }
    for (const { groups, otherGroups } of distributions) {
      const rows = groups.reduce((sum, group) => sum + group.rows, otherGroups.rows);
      assert.equal(rows, profile.rows);
      for (const group of groups) {
        assert.equal(
          group.counts.reduce((sum, count) => sum + count, group.missing + group.other),
          group.rows,
        );
      }
    }
  });
});
