import { copyFile, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** The example workspace of the repository. */
export const example = resolve(__dirname, '../../../examples/german-credit');

/** Copies what an evaluation of the example needs. */
export async function copyExample(to: string): Promise<void> {
  await mkdir(join(to, 'data'), { recursive: true });
  const files = ['assay.yaml', 'credit-risk.model.yaml', 'data/predictions-v1.csv', 'data/predictions-v2.parquet'];
  for (const name of files) await copyFile(join(example, name), join(to, name));
}
