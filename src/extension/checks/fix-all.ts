import * as vscode from 'vscode';
import type { SpokenFinding } from '../../core/reports/spoken-finding.ts';
import { toRange } from '../host/editor-range.ts';
import type { Host } from '../host/host.ts';
import type { Checks } from './checks.ts';
import { correctedDocuments, textDigest } from './quick-fixes.ts';

interface FixedFindings {
  readonly edit: vscode.WorkspaceEdit;
  readonly findings: number;
  readonly files: number;
}

/**
 * One edit with every correction that leaves no choice: the only fix of its finding, for the text as it is now. Of
 * two that overlap the first counts; the next check finds the other again.
 */
async function allFixes(findings: readonly SpokenFinding[]): Promise<FixedFindings> {
  const edit = new vscode.WorkspaceEdit();
  const fixable = findings.filter(({ fixes }) => fixes.length === 1);
  let [count, files] = [0, 0];
  for (const file of new Set(fixable.map((finding) => finding.file))) {
    const found = fixable.filter((finding) => finding.file === file);
    const document = await vscode.workspace.openTextDocument(vscode.Uri.file(file));
    const fixed = fixesOf(document, found, edit);
    count += fixed;
    if (fixed > 0) files += 1;
  }
  return { edit, findings: count, files };
}

/** Adds the corrections of one document to an edit. @returns how many findings they mend */
export function fixesOf(
  document: vscode.TextDocument,
  findings: readonly SpokenFinding[],
  edit: vscode.WorkspaceEdit,
): number {
  const digest = textDigest(document.getText());
  const taken: vscode.Range[] = [];
  let count = 0;
  for (const { fixes } of findings) {
    const [fix, ...others] = fixes;
    if (fix === undefined || others.length > 0 || fix.choice === true || fix.creates !== undefined) continue;
    if (fix.digest !== digest) continue;
    const ranges = fix.edits.map(({ range }) => toRange(range));
    if (ranges.some((range) => taken.some((other) => range.intersection(other) !== undefined))) continue;
    taken.push(...ranges);
    for (const { range, text } of fix.edits) edit.replace(document.uri, toRange(range), text);
    count += 1;
  }
  return count;
}

/**
 * Checks the workspace and corrects all that leaves no choice, in one step that can be undone. Nothing is saved.
 *
 * @returns how many findings were mended
 */
export async function fixAll({ t }: Host, checks: Checks): Promise<number> {
  await checks.run();
  const { edit, findings, files } = await allFixes(checks.all());
  if (findings === 0) {
    void vscode.window.showInformationMessage(
      t('Nothing was fixed: the findings that are left need your choice. Use the light bulb at each.'),
    );
    return 0;
  }
  await vscode.workspace.applyEdit(edit);
  vscode.window.setStatusBarMessage(t('Findings fixed: {0}. Files to review and save: {1}.', findings, files), 5000);
  return findings;
}

const kind = vscode.CodeActionKind.SourceFixAll.append('assayml');

/** The same for one document, as the editor offers it and runs it on save for those who want that. */
export function registerFixAll({ t }: Host, checks: Checks): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions(document) {
      const edit = new vscode.WorkspaceEdit();
      if (fixesOf(document, checks.of(document.uri.fsPath), edit) === 0) return [];
      const action = new vscode.CodeAction(t('Fix All Findings'), kind);
      action.edit = edit;
      return [action];
    },
  };
  return vscode.languages.registerCodeActionsProvider(correctedDocuments, provider, {
    providedCodeActionKinds: [kind],
  });
}
