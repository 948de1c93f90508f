import fs from 'node:fs';
import { activated } from '../../e2e/host/activated.ts';
import { watched } from './longest-turn.ts';

/** Run in the extension host, where restricted mode reads its evidence. */
export async function run(): Promise<void> {
  const api = await activated();
  const look = await watched(() => api.models.refresh());
  if (!api.models.snapshot()?.projects[0]?.models[0]?.versions[0]?.evaluations[0])
    throw new Error('no evidence was seen');
  fs.writeFileSync(process.env['ASSAY_BENCH_RESULT'] ?? '', JSON.stringify(look));
}
