import * as vscode from 'vscode';
import type { Language } from '../../core/messages/catalog.ts';

/** The language of the product that is nearest to the editor's. */
export function languageOfEditor(): Language {
  return vscode.env.language.toLowerCase() === 'zh-cn' ? 'zh-cn' : 'en';
}
