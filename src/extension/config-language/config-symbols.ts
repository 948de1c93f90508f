import { dirname, resolve } from 'node:path';
import * as vscode from 'vscode';
import type { OutlineItem } from '../../core/config-language/config-outline.ts';
import { toRange } from '../host/editor-range.ts';
import type { LanguageThread } from '../language-thread.ts';
import { editedText } from './config-texts.ts';

const kinds = {
  file: vscode.SymbolKind.File,
  list: vscode.SymbolKind.Array,
  version: vscode.SymbolKind.Class,
  set: vscode.SymbolKind.Namespace,
  column: vscode.SymbolKind.Field,
  gate: vscode.SymbolKind.Boolean,
  key: vscode.SymbolKind.Property,
} as const;

/** The outline of a config. */
export class ConfigSymbols implements vscode.DocumentSymbolProvider {
  constructor(private readonly thread: LanguageThread) {}

  async provideDocumentSymbols(document: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
    return (await this.thread.call('outline', editedText(document))).map(toSymbol);
  }
}

function toSymbol({ name, detail, kind, range, selection, children }: OutlineItem): vscode.DocumentSymbol {
  const symbol = new vscode.DocumentSymbol(name, detail, kinds[kind], toRange(range), toRange(selection));
  symbol.children = children.map(toSymbol);
  return symbol;
}

/** The files that a config names, to be opened with a click. */
export class ConfigDocumentLinks implements vscode.DocumentLinkProvider {
  constructor(private readonly thread: LanguageThread) {}

  async provideDocumentLinks(document: vscode.TextDocument): Promise<vscode.DocumentLink[]> {
    const edited = editedText(document);
    const links = await this.thread.call('links', edited);
    return links.map(
      ({ range, path }) =>
        new vscode.DocumentLink(toRange(range), vscode.Uri.file(resolve(dirname(edited.file), path))),
    );
  }
}
