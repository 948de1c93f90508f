import type * as vscode from 'vscode';

/** What the extension remembers of a workspace between sessions, by what it is for. Each is a text that was chosen. */
const rememberedKeys = {
  model: 'assayml.remembered.model',
  version: 'assayml.remembered.version',
  baseline: 'assayml.remembered.baseline',
  gate: 'assayml.remembered.gate',
  table: 'assayml.remembered.table',
} as const;

export type RememberedName = keyof typeof rememberedKeys;

/** What was remembered last; undefined when nothing was. */
export function recall(memento: vscode.Memento, name: RememberedName): string | undefined {
  const value: unknown = memento.get(rememberedKeys[name]);
  return typeof value === 'string' ? value : undefined;
}

/** Keeps an answer, to be offered first the next time. */
export function remember(memento: vscode.Memento, name: RememberedName, value: string): void {
  void memento.update(rememberedKeys[name], value);
}
