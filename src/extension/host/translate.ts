/** `vscode.l10n.t` as pure code needs it: the English text is the key, `{0}` or `{name}` its places. */
export interface Translate {
  (message: string, ...args: (string | number | boolean)[]): string;
  (message: string, args: Record<string, string | number | boolean>): string;
}
