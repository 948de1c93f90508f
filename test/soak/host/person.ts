import path from 'node:path';
import * as vscode from 'vscode';
import type { AssayApi } from '../../../src/extension/api.ts';
import { folder, openText } from '../../e2e/host/workspace-files.ts';
import { allRows } from './shown.ts';
import type { Storms } from './storms.ts';

const { executeCommand } = vscode.commands;
const config = 'credit-risk.model.yaml';
const card = 'MODEL_CARD.md';

/** What somebody does in the editor. Nothing is unsaved after any of it. */
export class Person {
  constructor(
    private readonly api: AssayApi,
    private readonly storms: Storms,
    private readonly random: () => number,
  ) {}

  /** Types into the config, asks for help while at it, and saves. */
  async editConfig(): Promise<void> {
    const document = await openText(config);
    await this.replace(document, /roc_auc, min: 0\.\d+/, `roc_auc, min: 0.${70 + Math.floor(20 * this.random())}`);
    await this.replace(document, /\nowner: /, '\nownr: x\nowner: ');
    const place = document.positionAt(document.getText().indexOf('roc_auc') + 2);
    await executeCommand('vscode.executeCompletionItemProvider', document.uri, place);
    await executeCommand('vscode.executeHoverProvider', document.uri, place);
    await executeCommand('vscode.executeCodeLensProvider', document.uri);
    await executeCommand('vscode.executeDocumentSymbolProvider', document.uri);
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    await executeCommand('vscode.executeCodeActionProvider', document.uri, whole);
    await pause(400);
    await this.replace(document, /\nownr: x/, '');
    await document.save();
  }

  /** Changes a number of the card, looks at what is offered, and saves. */
  async editCard(): Promise<void> {
    const document = await openText(card);
    await this.replace(document, /\b0\.\d{2,}/, `0.${Math.floor(100 + 900 * this.random())}`);
    await pause(400);
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    await executeCommand('vscode.executeCodeActionProvider', document.uri, whole);
    await document.save();
  }

  async evaluateOne(): Promise<void> {
    await executeCommand('assayml.evaluate', vscode.Uri.file(path.join(folder(), config)));
  }

  async evaluateOther(): Promise<void> {
    const other = this.one(this.storms.configs());
    if (other !== undefined) await executeCommand('assayml.evaluate', vscode.Uri.file(other));
  }

  async evaluateChanged(): Promise<void> {
    await executeCommand('assayml.evaluateChanged');
  }

  async openTrees(): Promise<void> {
    for (const view of ['models', 'datasets', 'features', 'governance'] as const) {
      await executeCommand(`assayml.${view}.focus`);
      await executeCommand('list.focusFirst');
      for (let row = 0; row < 8; row++) {
        await executeCommand('list.expand');
        await executeCommand('list.focusDown');
      }
      await allRows(this.api, view);
    }
    await executeCommand('assayml.revealInModels', vscode.Uri.file(path.join(folder(), config)));
  }

  async openTables(): Promise<void> {
    const tables = [path.join(folder(), 'data/predictions-v1.csv'), this.one(this.storms.tables())];
    for (const location of tables) {
      if (location !== undefined) await executeCommand('assayml.openTable', { location, root: folder() });
    }
    await pause(1500);
    await executeCommand('workbench.action.closeAllEditors');
  }

  async openReports(): Promise<void> {
    const wanted = { config: path.join(folder(), config), version: '2' };
    await executeCommand('assayml.evaluate', vscode.Uri.file(wanted.config));
    await executeCommand('assayml.openReport', wanted);
    await executeCommand('assayml.openFairness', wanted);
    await executeCommand('assayml.compare', { ...wanted, baseline: '1' });
    await pause(1500);
    await executeCommand('workbench.action.closeAllEditors');
  }

  async runTests(): Promise<void> {
    const { controller, profiles } = this.api.tests;
    await controller.resolveHandler?.(undefined);
    for (const profile of [profiles.run, profiles.coverage]) {
      const source = new vscode.CancellationTokenSource();
      const include = [...controller.items].map(([, item]) => item);
      await profile.runHandler(new vscode.TestRunRequest(include, undefined, profile), source.token);
      source.dispose();
    }
  }

  async comparesCards(): Promise<void> {
    const file = (name: string): vscode.Uri => vscode.Uri.file(path.join(folder(), name));
    await executeCommand('vscode.diff', file(card), file('README.md'));
    await pause(300);
    await executeCommand('workbench.action.closeAllEditors');
  }

  private async replace(document: vscode.TextDocument, found: RegExp, text: string): Promise<void> {
    const match = found.exec(document.getText());
    if (match === null) return;
    const edit = new vscode.WorkspaceEdit();
    const range = new vscode.Range(
      document.positionAt(match.index),
      document.positionAt(match.index + match[0].length),
    );
    edit.replace(document.uri, range, text);
    await vscode.workspace.applyEdit(edit);
  }

  private one<T>(all: readonly T[]): T | undefined {
    return all[Math.floor(this.random() * all.length)];
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
