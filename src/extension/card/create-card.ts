import * as vscode from 'vscode';
import { commands } from '../../manifest/commands.ts';
import { folderOf } from '../host/changing-workspace.ts';
import { chooseModel } from '../host/choose-model.ts';
import type { Host } from '../host/host.ts';
import { openDraft } from '../host/open-draft.ts';

/**
 * Begins the card of a model from its evidence, as a new document that the user completes and saves. A config that
 * names no card gets the key, which can be undone. A card that is there is opened instead.
 */
export async function createCard(host: Host, argument: unknown): Promise<vscode.TextDocument | undefined> {
  const chosen = await chooseModel(host, argument);
  if (chosen === undefined) return undefined;
  const { config, version } = chosen;
  const model = (await host.models.list()).find((known) => known.config === config);
  if (model?.card?.exists === true) {
    await vscode.commands.executeCommand('vscode.open', vscode.Uri.file(model.card.file));
    return undefined;
  }
  const subject =
    version === undefined ? model?.versions[0] : model?.versions.find((known) => known.version === version);
  if (subject?.evaluations.length === 0) {
    await vscode.commands.executeCommand(commands.evaluate.id, { config, version: subject.version });
  }
  const target = { config, folder: folderOf(config), ...(version === undefined ? {} : { version }) };
  const { file, text, key } = await host.compute.call('draftCard', target);
  if (key !== undefined) await nameCard(config, key);
  return openDraft(file, text);
}

/** Adds `card: …` below the first line of the config that is a key of its own. */
async function nameCard(config: string, card: string): Promise<void> {
  const uri = vscode.Uri.file(config);
  const document = await vscode.workspace.openTextDocument(uri);
  const lines = document.getText().split('\n');
  const after = lines.findIndex((line) => /^(owner|task|model):/.test(line));
  if (after < 0) return;
  const edit = new vscode.WorkspaceEdit();
  edit.insert(uri, new vscode.Position(after + 1, 0), `card: ${JSON.stringify(card)}\n`);
  await vscode.workspace.applyEdit(edit);
}
