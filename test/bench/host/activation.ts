import fs from 'node:fs';
import * as vscode from 'vscode';
import { activated } from '../../e2e/host/activated.ts';
import { extensionId } from '../../e2e/host/extension-id.ts';
import { until } from '../../e2e/host/until.ts';

/** What VS Code says of the start of an extension, in milliseconds. */
export interface Activation {
  readonly extension: string;
  readonly load: number;
  readonly activate: number;
}

/** Run in the extension host: reads VS Code's own table of what extensions cost at its start. */
export async function run(): Promise<void> {
  await activated();
  const all = await until('row of the extension', async () => {
    await vscode.commands.executeCommand('perfview.show');
    const text = vscode.window.visibleTextEditors.map(({ document }) => document.getText()).join('\n');
    const activations = text.split('\n').flatMap(activationIn);
    return activations.some(({ extension }) => extension === extensionId) && activations;
  });
  fs.writeFileSync(process.env['ASSAY_BENCH_RESULT'] ?? '', JSON.stringify(all));
}

/** `| assayml.assayml | false | 12 | 3 | …`: Extension, Eager, Load Code, Call Activate, Finish Activate, Event, By. */
function activationIn(line: string): Activation[] {
  const [extension = '', , load, activate] = line
    .split('|')
    .map((cell) => cell.trim())
    .filter(Boolean);
  const activation = { extension, load: Number(load), activate: Number(activate) };
  return /^[\w-]+\.[\w-]+$/.test(extension) && Number.isFinite(activation.load + activation.activate)
    ? [activation]
    : [];
}
