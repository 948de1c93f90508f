import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { Language } from '../../core/messages/catalog.ts';
import { panelPage } from '../../protocol/panel-page.ts';
import type { PanelState } from './panel-state.ts';

/** Folder of the built pages, the only one that a panel may load from. */
export function pagesFolder(extension: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extension, 'dist', 'webview');
}

/** The page of a report, which asks for its report when it has loaded. */
export function reportHtml(
  webview: vscode.Webview,
  extension: vscode.Uri,
  kind: PanelState['kind'],
  title: string,
  language: Language,
): string {
  const address = (name: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(pagesFolder(extension), name)).toString();
  return panelPage({
    nonce: randomBytes(16).toString('base64'),
    cspSource: webview.cspSource,
    scriptUri: address(`${kind}.js`),
    styleUri: address('report.css'),
    title,
    language,
  });
}

/** A page that says why there is no report. It runs nothing and loads nothing. */
export function messageHtml(text: string, language: Language): string {
  const shown = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<!DOCTYPE html>
<html lang="${language}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'"><title>Assay</title></head>
<body><main><p>${shown}</p></main></body></html>`;
}
