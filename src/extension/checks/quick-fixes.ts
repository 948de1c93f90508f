import { createHash } from 'node:crypto';
import * as vscode from 'vscode';
import type { SpokenFinding } from '../../core/reports/spoken-finding.ts';
import { toRange } from '../host/editor-range.ts';
import type { Checks } from './checks.ts';
import { diagnosticSource } from './to-diagnostic.ts';

type Fix = SpokenFinding['fixes'][number];

/** Files only: the text of a version that is compared has the path of its file, and must not be changed. */
export const correctedDocuments: vscode.DocumentSelector = ['yaml', 'markdown', 'json'].map((language) => ({
  language,
  scheme: 'file',
}));

/** sha256 of a text's UTF-8 bytes, as findings name the text that their fixes are for. */
export function textDigest(text: string): string {
  return `sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`;
}

/** Offers the corrections that findings carry, as long as the text is the one that was checked. */
export class QuickFixes implements vscode.CodeActionProvider {
  constructor(private readonly checks: Checks) {}

  provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    context: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    const found = this.checks
      .of(document.uri.fsPath)
      .filter(({ fixes, range: at }) => fixes.length > 0 && toRange(at).intersection(range) !== undefined);
    if (found.length === 0) return [];
    const digest = textDigest(document.getText());
    return found.flatMap((finding) =>
      finding.fixes
        .filter((fix) => fix.digest === digest)
        .map((fix, index) => toAction(document, finding, fix, index === 0, context.diagnostics)),
    );
  }
}

function toAction(
  document: vscode.TextDocument,
  finding: SpokenFinding,
  fix: Fix,
  preferred: boolean,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction {
  const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  for (const { range, text } of fix.edits) action.edit.replace(document.uri, toRange(range), text);
  if (fix.creates !== undefined) {
    const created = vscode.Uri.file(fix.creates.file);
    action.edit.createFile(created, { overwrite: false });
    action.edit.insert(created, new vscode.Position(0, 0), fix.creates.text);
    // What was begun is to be completed.
    action.command = { command: 'vscode.open', title: fix.title, arguments: [created] };
  }
  const at = toRange(finding.range);
  action.diagnostics = diagnostics.filter(
    ({ source, code, range }) => source === diagnosticSource && code === finding.rule && range.isEqual(at),
  );
  // What a person must choose or complete is not what `Auto Fix` applies.
  action.isPreferred = preferred && fix.choice !== true;
  return action;
}

export function registerQuickFixes(checks: Checks): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(correctedDocuments, new QuickFixes(checks), {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
  });
}
