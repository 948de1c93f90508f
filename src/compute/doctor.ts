import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Services } from '../app/services.ts';
import type { ComputeResult } from '../protocol/compute.ts';

/** Asks the native engine to describe a table of two rows: only that proves that it loads and works here. */
export async function doctor(
  services: Services,
  nativeProblem: () => string | undefined,
): Promise<ComputeResult<'doctor'>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'assay-doctor-'));
  try {
    await writeFile(path.join(folder, 'table.csv'), 'label,score\n1,0.75\n0,0.25\n');
    const source = await services.tableSource('table.csv', folder);
    const engine = await services.engineFor(source, 'duckdb');
    const { rows } = await engine.describe(source, {});
    if (rows !== 2) throw new Error(`a table of 2 rows was read as ${rows}`);
    const problem = engine.name === 'duckdb' ? undefined : (nativeProblem() ?? 'not installed');
    return {
      node: process.version,
      platform: `${process.platform}-${process.arch}`,
      engine: engine.name,
      ...(problem === undefined ? {} : { nativeProblem: problem }),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
