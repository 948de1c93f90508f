import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated } from '../activated.ts';
import { until } from '../until.ts';
import { evidenceOf, openText } from '../workspace-files.ts';

const rule = 'card/value-differs';

function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Findings of the card about a number that is written in it. */
function findingsOn(document: vscode.TextDocument, written: string): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter((diagnostic) => codeOf(diagnostic) === rule && document.getText(diagnostic.range).includes(written));
}

describe('model card', () => {
  let card: vscode.TextDocument;
  let right: string;

  before(async () => {
    await activated();
    await vscode.commands.executeCommand('assayml.evaluateAll');
    right = evidenceOf('2').overall.metrics['roc_auc']?.value?.toFixed(3) ?? '';
    card = await openText('MODEL_CARD.md');
  });

  it('gets a diagnostic on the number that the evidence does not bear out, and on no other', async () => {
    const found = await until('diagnostic of the AUC', () => findingsOn(card, '0.813')[0]);
    assert.equal(card.getText(found.range), '0.813');
    assert.equal(found.severity, vscode.DiagnosticSeverity.Error);
    assert.match(found.message, new RegExp(`roc_auc.*${right.slice(0, 4)}`));
    const others = vscode.languages.getDiagnostics(card.uri).filter((diagnostic) => codeOf(diagnostic) === rule);
    assert.deepEqual(
      others.map(({ range }) => card.getText(range)),
      ['0.813'],
    );
  });

  it('is corrected by the quick fix, and found wrong again when that is undone', async () => {
    const [found] = findingsOn(card, '0.813');
    assert.ok(found);
    const edit = await until('quick fix', async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        card.uri,
        found.range,
        vscode.CodeActionKind.QuickFix.value,
      );
      return actions.find(({ title }) => title.includes(right))?.edit;
    });
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.match(card.getText(), new RegExp(`value: ${right}`));
    await until('no diagnostic left', () => findingsOn(card, right).length + findingsOn(card, '0.813').length === 0);
    await vscode.commands.executeCommand('undo');
    await until('diagnostic again', () => findingsOn(card, '0.813').length === 1);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});
