import * as vscode from 'vscode';
import { type SettingName, settings } from '../../manifest/settings.ts';

type Settings = typeof settings;

/** What a setting holds: one of its choices, else the type of its default. */
export type SettingValue<N extends SettingName> = Settings[N] extends {
  readonly choices: readonly { readonly value: infer Choice }[];
}
  ? Choice
  : Settings[N]['default'] extends boolean
    ? boolean
    : string;

/** A setting's present value; a value of the wrong type counts as not set. */
export function readSetting<N extends SettingName>(name: N): SettingValue<N> {
  const entry = settings[name];
  const value: unknown = vscode.workspace.getConfiguration().get(entry.id);
  return (isValid(value, entry) ? value : entry.default) as SettingValue<N>;
}

function isValid(value: unknown, entry: Settings[SettingName]): boolean {
  if ('choices' in entry) return entry.choices.some((choice) => choice.value === value);
  return typeof value === entry.type;
}

/** Whether a change of the configuration touches a setting. */
export function touches(change: vscode.ConfigurationChangeEvent, ...names: readonly SettingName[]): boolean {
  return names.some((name) => change.affectsConfiguration(settings[name].id));
}
