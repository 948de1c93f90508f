import * as vscode from 'vscode';
import type { Host } from './host.ts';
import { type RememberedName, recall, remember } from './remembered.ts';

/** Something that can be chosen; `value` is remembered. */
export interface Choice<T extends string = string> extends vscode.QuickPickItem {
  readonly value: T;
}

/**
 * Asks for one of several things; what was chosen the last time comes first. A single one is not asked for. Undefined
 * when nothing is chosen, or there is nothing.
 */
export async function pick<T extends string>(
  { context, t }: Pick<Host, 'context' | 't'>,
  name: RememberedName,
  placeHolder: string,
  choices: readonly Choice<T>[],
): Promise<T | undefined> {
  const [only] = choices;
  if (choices.length <= 1) return only?.value;
  const last = recall(context.workspaceState, name);
  const mark = (choice: Choice<T>): Choice<T> => ({
    ...choice,
    description: [choice.description, t('chosen last')].filter(Boolean).join(' · '),
  });
  const ordered = [
    ...choices.filter(({ value }) => value === last).map(mark),
    ...choices.filter(({ value }) => value !== last),
  ];
  const picked = await vscode.window.showQuickPick(ordered, {
    placeHolder,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (picked !== undefined) remember(context.workspaceState, name, picked.value);
  return picked?.value;
}
