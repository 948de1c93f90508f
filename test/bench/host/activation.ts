import fs from 'node:fs';
import * as vscode from 'vscode';
import { activated } from '../../e2e/host/activated.ts';
import { until } from '../../e2e/host/until.ts';

/** What VS Code says of a start of the extension, in milliseconds. */
export interface Activation {
  readonly load: number;
  readonly activate: number;
}

/** Run in the extension host: reads VS Code's own table of what extensions cost at its start. */
export async function run(): Promise<void> {
  await activated();
  const found = await until('row of the extension', async () => {
    await vscode.commands.executeCommand('perfview.show');
    const text = vscode.window.visibleTextEditors.map(({ document }) => document.getText()).join('\n');
    return activationIn(text);
  });
  fs.writeFileSync(process.env['ASSAY_BENCH_RESULT'] ?? '', JSON.stringify(found));
}

/** `| assayml.assayml | false | 12 | 3 | …`: Extension, Eager, Load Code, Call Activate, Finish Activate, Event, By. */
function activationIn(text: string): Activation | undefined {
  const row = text.split('\n').find((line) => line.includes('assayml.assayml'));
  const cells =
    row
      ?.split('|')
      .map((cell) => cell.trim())
      .filter(Boolean) ?? [];
  const [load, activate] = [Number(cells[2]), Number(cells[3])];
  return Number.isFinite(load) && Number.isFinite(activate) ? { load, activate } : undefined;
}
