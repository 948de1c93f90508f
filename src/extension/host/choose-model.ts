import * as vscode from 'vscode';
import type { ModelSnapshot } from '../../core/catalog/snapshot.ts';
import { commands } from '../../manifest/commands.ts';
import type { Host } from './host.ts';
import { type Choice, pick } from './pick.ts';

/** A model, and one of its versions if one was meant. */
export interface ChosenModel {
  readonly config: string;
  readonly version?: string;
  readonly set?: string;
}

/** The subject of a row, a target of a report, or the address of a config: whatever a menu passes. */
export function modelOfArgument(argument: unknown): ChosenModel | undefined {
  if (argument instanceof vscode.Uri) return { config: argument.fsPath };
  if (typeof argument !== 'object' || argument === null) return undefined;
  const { config, version, set } = ('subject' in argument ? argument.subject : argument) as Record<string, unknown>;
  if (typeof config !== 'string') return undefined;
  return {
    config,
    ...(typeof version === 'string' ? { version } : {}),
    ...(typeof set === 'string' ? { set } : {}),
  };
}

/**
 * Which model a command is about: what its menu passed, else the config in the active editor, else the only model,
 * else the one that the user picks. Undefined when the user picks none, or there is none.
 */
export async function chooseModel(host: Host, argument: unknown): Promise<ChosenModel | undefined> {
  const given = modelOfArgument(argument) ?? modelInEditor();
  if (given !== undefined) return given;
  const models = await knownModels(host);
  if (models.length === 0) return sayNoModel(host);
  const config = await pick(host, 'model', host.t('Which model?'), models.map(toChoice));
  return config === undefined ? undefined : { config };
}

/** The model of a config, by default of that in the active editor; every model where there is no such. */
export async function modelsInQuestion(host: Host, config = modelInEditor()?.config): Promise<ModelSnapshot[]> {
  const models = await knownModels(host);
  const meant = models.filter((model) => model.config === config);
  return meant.length > 0 ? meant : models;
}

function modelInEditor(): ChosenModel | undefined {
  const active = vscode.window.activeTextEditor?.document.uri;
  return active?.scheme === 'file' && active.fsPath.endsWith('.model.yaml') ? { config: active.fsPath } : undefined;
}

/** Looks again when there is none: the first config may have been saved a moment ago. */
async function knownModels({ models }: Host): Promise<ModelSnapshot[]> {
  const known = await models.list();
  if (known.length > 0) return known;
  await models.refresh();
  return models.list();
}

function toChoice(model: ModelSnapshot): Choice {
  return { label: model.name, description: vscode.workspace.asRelativePath(model.config), value: model.config };
}

export function sayNoModel({ t }: Pick<Host, 't'>): undefined {
  const create = t('Create Configuration from Table…');
  const text = t('There is no model yet: no file named *.model.yaml was found.');
  void vscode.window.showInformationMessage(text, create).then((chosen) => {
    if (chosen === create) void vscode.commands.executeCommand(commands.createConfig.id);
  });
  return undefined;
}
