import fs from 'node:fs';
import * as vscode from 'vscode';
import { activated } from '../../e2e/host/activated.ts';
import { type Watched, watched } from './longest-turn.ts';

/** What one does in a large workspace, each with its cost. */
export type LargeLook = Readonly<Record<string, Watched>>;

/** Run in the extension host of a trusted workspace. */
export async function run(): Promise<void> {
  const api = await activated();
  const look: Record<string, Watched> = {
    'first snapshot': await watched(() => api.models.refresh()),
    'unchanged refresh': await watched(() => api.models.refresh()),
  };
  const [model] = await api.models.rows();
  if (model === undefined) throw new Error('no model was seen');
  look['rows of a model'] = await watched(() => api.models.rows(model));
  look['check'] = await watched(() => vscode.commands.executeCommand('assayml.check'));
  look['unchanged check'] = await watched(() => vscode.commands.executeCommand('assayml.check'));
  fs.writeFileSync(process.env['ASSAY_BENCH_RESULT'] ?? '', JSON.stringify(look satisfies LargeLook));
}
