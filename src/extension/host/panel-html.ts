import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { Language } from '../../core/messages/catalog.ts';
import { panelPage } from '../../protocol/panel-page.ts';
import { loadTexts } from './load-texts.ts';

/** Folder of the built pages, the only one that a panel may load from. */
function pagesFolder(extension: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extension, 'dist', 'webview');
}

/** Which page, and how it is headed. */
export interface PanelHtml {
  /** Name of the page's script without its ending. */
  readonly script: string;
  /** Whose styles and texts it has. */
  readonly family: 'report' | 'table';
  readonly title: string;
  readonly language: Language;
}

/** A page that asks for what it is to show when it has loaded. */
export function panelHtml(
  webview: vscode.Webview,
  extension: vscode.Uri,
  { script, family, ...page }: PanelHtml,
): string {
  const address = (name: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(pagesFolder(extension), name)).toString();
  return panelPage({
    ...page,
    texts: loadTexts().pageTexts(family, page.language),
    nonce: randomBytes(16).toString('base64'),
    cspSource: webview.cspSource,
    scriptUri: address(`${script}.js`),
    styleUri: address(`${family}.css`),
  });
}

/** A page that says why there is nothing to show. It runs nothing and loads nothing. */
export function messageHtml(text: string, language: Language): string {
  const shown = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<!DOCTYPE html>
<html lang="${language}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'"><title>Assay</title></head>
<body><main><p>${shown}</p></main></body></html>`;
}

/** Lets a panel run the product's pages and nothing else, and gives its tab the product's picture. */
export function preparePanel(panel: vscode.WebviewPanel, extension: vscode.Uri): void {
  // A picture on a tab does not take the theme's colour, as one in the activity bar does.
  panel.iconPath = {
    light: vscode.Uri.joinPath(extension, 'media', 'assay-light.svg'),
    dark: vscode.Uri.joinPath(extension, 'media', 'assay-dark.svg'),
  };
  panel.webview.options = { enableScripts: true, localResourceRoots: [pagesFolder(extension)] };
}
