import { dirname, resolve } from 'node:path';
import * as vscode from 'vscode';
import type { FilePlace } from '../../core/config-language/config-rename.ts';
import type { EditedConfig, EditedText } from '../../core/config-language/config-service.ts';
import { toRange } from '../host/editor-range.ts';
import type { Host } from '../host/host.ts';
import { editedText, projectTexts, textOf } from './config-texts.ts';

/** Names of versions, sets, datasets, connections, roles and columns: renamed, found, followed to where they are declared. */
export class ConfigNames implements vscode.RenameProvider, vscode.DefinitionProvider, vscode.ReferenceProvider {
  constructor(private readonly host: Host) {}

  async prepareRename(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<{ range: vscode.Range; placeholder: string }> {
    const edited = editedText(document);
    const { range, name } = await this.host.languageThread.call('renamable', edited, document.offsetAt(position));
    return { range: toRange(range), placeholder: name };
  }

  async provideRenameEdits(
    document: vscode.TextDocument,
    position: vscode.Position,
    newName: string,
  ): Promise<vscode.WorkspaceEdit> {
    const edited = editedText(document);
    const offset = document.offsetAt(position);
    const project = await projectTexts(this.host, edited.file);
    const [here, ...others] = await Promise.all([edited, ...project].map((config) => this.withCard(config)));
    const renamed = await this.host.languageThread.call('rename', here ?? edited, offset, newName, others);
    const edit = new vscode.WorkspaceEdit();
    for (const [file, edits] of renamed) {
      for (const { range, text } of edits) edit.replace(vscode.Uri.file(file), toRange(range), text);
    }
    return edit;
  }

  private async withCard(config: EditedText): Promise<EditedConfig> {
    const path = await this.host.languageThread.call('card', config);
    const card = path === undefined ? undefined : await textOf(resolve(dirname(config.file), path));
    return card === undefined ? config : { ...config, card };
  }

  async provideDefinition(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Location[]> {
    const edited = editedText(document);
    const offset = document.offsetAt(position);
    const project = await projectTexts(this.host, edited.file);
    return (await this.host.languageThread.call('definitions', edited, offset, project)).map(toLocation);
  }

  async provideReferences(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Location[]> {
    const edited = editedText(document);
    const offset = document.offsetAt(position);
    const project = await projectTexts(this.host, edited.file);
    return (await this.host.languageThread.call('references', edited, offset, project)).map(toLocation);
  }
}

function toLocation({ file, range }: FilePlace): vscode.Location {
  return new vscode.Location(vscode.Uri.file(file), toRange(range));
}
