import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  assertSameContent,
  enginesUnderTest,
  type NamedEngine,
  readEverywhere,
} from '../../../support/engine-agreement.ts';
import { type ParquetWriter, parquetWriter } from '../../../support/parquet-writer.ts';

describe('the engines', () => {
  let folder: string;
  let parquet: ParquetWriter;
  let engines: NamedEngine[];
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'engines-'));
    parquet = await parquetWriter();
    engines = await enginesUnderTest();
  });
  after(async () => {
    parquet.close();
    await rm(folder, { recursive: true });
  });

  for (const seed of [1, 2, 3, 4, 5]) {
    it(`read the same from CSV and Parquet, whatever the order of the rows (seed ${seed})`, async () => {
      assertSameContent(await readEverywhere(seed, folder, parquet, engines));
    });
  }
});
