import * as vscode from 'vscode';
import type { ModelSnapshot } from '../../core/catalog/snapshot.ts';
import type { GateOffer } from '../../core/config-language/gate-offers.ts';
import { commands } from '../../manifest/commands.ts';
import { chooseModel } from '../host/choose-model.ts';
import { toRange } from '../host/editor-range.ts';
import type { Host } from '../host/host.ts';
import { type Choice, pick } from '../host/pick.ts';

/**
 * Writes a gate into a config, where its limit is selected to be thought about; one undo takes it away again. A row
 * may say between which columns; else the user picks from what the newest evidence suggests, and a model without
 * evidence is evaluated first.
 */
export async function addGate(host: Host, argument: unknown): Promise<void> {
  const chosen = await chooseModel(host, argument);
  if (chosen === undefined) return;
  const columns = columnsOf(argument);
  const item = await (columns === undefined
    ? chooseGate(host, chosen.config)
    : host.languageThread.call('firstGate', columns));
  if (item !== undefined) await writeGate(host, chosen.config, item);
}

/** The columns that a row of the governance tree asks a gate for; none when it asks for any gate. */
function columnsOf(argument: unknown): readonly string[] | undefined {
  const columns = typeof argument === 'object' && argument !== null && 'columns' in argument ? argument.columns : [];
  return Array.isArray(columns) && columns.length > 0 ? columns.map(String) : undefined;
}

async function chooseGate(host: Host, config: string): Promise<string | undefined> {
  const offers = await offersFor(host, config);
  if (offers.length === 0) return host.languageThread.call('firstGate', []);
  return pick(host, 'gate', host.t('What should the gate demand?'), offers.map(toChoice));
}

function toChoice({ subject, value, limit, item }: GateOffer): Choice {
  return { label: subject, description: value, detail: limit, value: item };
}

async function offersFor(host: Host, config: string): Promise<GateOffer[]> {
  const model = await modelAt(host, config);
  if (model === undefined || model.versions.length === 0) return [];
  if (newestEvidence(model) === undefined) {
    await vscode.commands.executeCommand(commands.evaluate.id, { config, version: model.versions[0]?.version });
  }
  const file = newestEvidence(await modelAt(host, config));
  if (file === undefined) return [];
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.file(file)));
  return (await host.languageThread.call('gatesToOffer', text)) ?? [];
}

async function modelAt({ models }: Host, config: string): Promise<ModelSnapshot | undefined> {
  return (await models.list()).find((model) => model.config === config);
}

function newestEvidence(model: ModelSnapshot | undefined): string | undefined {
  return model?.versions.find(({ evaluations }) => evaluations.length > 0)?.evaluations[0]?.evidence.file;
}

async function writeGate({ t, languageThread }: Host, config: string, item: string): Promise<void> {
  const editor = await vscode.window.showTextDocument(vscode.Uri.file(config));
  const { document } = editor;
  const edited = { file: config, text: document.getText() };
  const [edit] = (await languageThread.call('newGate', edited, item)) ?? [];
  if (edit === undefined) {
    void vscode.window.showWarningMessage(
      t('No gate was added: “gates” is not written as a list in this file. Add the gate by hand.'),
    );
    return;
  }
  const at = toRange(edit.range);
  await editor.edit((builder) => builder.replace(at, edit.text));
  const limit = /[\d.]+(?= \})/.exec(edit.text);
  const from = document.offsetAt(at.start) + (limit?.index ?? 0);
  const selected = new vscode.Range(document.positionAt(from), document.positionAt(from + (limit?.[0].length ?? 0)));
  editor.selection = new vscode.Selection(selected.start, selected.end);
  editor.revealRange(selected, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
