import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { enginesUnderTest, type NamedEngine, type Reading, readEverywhere } from './engine-agreement.ts';
import { type ParquetWriter, parquetWriter } from './parquet-writer.ts';

export interface AgreementSetup {
  readonly engines: () => readonly NamedEngine[];
  /** One random table as every engine reads it from every kind of file. */
  readonly read: (seed: number) => Promise<Reading[]>;
}

/** The engines under test and a folder for the tables that they read; for the suite that calls it. */
export function agreementSetup(): AgreementSetup {
  let folder = '';
  let parquet: ParquetWriter;
  let engines: readonly NamedEngine[] = [];
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'engines-'));
    parquet = await parquetWriter();
    engines = await enginesUnderTest();
  });
  after(async () => {
    parquet.close();
    await rm(folder, { recursive: true });
  });
  return { engines: () => engines, read: (seed) => readEverywhere(seed, folder, parquet, engines) };
}
