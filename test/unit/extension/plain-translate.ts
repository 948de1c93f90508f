import type { Translate } from '../../../src/extension/host/translate.ts';

/** `vscode.l10n.t` without an editor: the English text with its places filled. */
export const plainTranslate: Translate = (message: string, ...args: unknown[]) => {
  const named = typeof args[0] === 'object' ? (args[0] as Record<string, unknown>) : args;
  return message.replace(/\{(\w+)\}/g, (place, name: string) =>
    String((named as Record<string, unknown>)[name] ?? place),
  );
};
