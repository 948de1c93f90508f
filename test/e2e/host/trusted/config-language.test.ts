import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { AssayApi } from '../../../../src/extension/api.ts';
import { activated } from '../activated.ts';
import { until } from '../until.ts';
import { folder, openText } from '../workspace-files.ts';

/** Runs a provider of the editor as a person's gesture would. */
function ask<T>(command: string, ...given: unknown[]): Thenable<T> {
  return vscode.commands.executeCommand<T>(`vscode.${command}`, ...given);
}

function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

function textOf(contents: readonly (vscode.MarkdownString | vscode.MarkedString)[]): string {
  return contents.map((one) => (typeof one === 'string' ? one : one.value)).join('\n');
}

describe('the language of model configs', () => {
  let api: AssayApi;
  let document: vscode.TextDocument;

  /** Where a text begins in the config. */
  const at = (text: string, inside = 0): vscode.Position => {
    const offset = document.getText().indexOf(text);
    assert.ok(offset >= 0, text);
    return document.positionAt(offset + inside);
  };

  /** What is offered after a text was written at a place; the text is taken back. */
  async function offered(before: string, written: string, inside = written.length): Promise<string[]> {
    const place = at(before);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, place, written);
    assert.ok(await vscode.workspace.applyEdit(edit));
    const cursor = document.positionAt(document.offsetAt(place) + inside);
    try {
      const list = await ask<vscode.CompletionList>('executeCompletionItemProvider', document.uri, cursor);
      return list.items.map(labelOf);
    } finally {
      await vscode.commands.executeCommand('undo');
    }
  }

  before(async () => {
    api = await activated();
    await vscode.commands.executeCommand('assayml.evaluateAll');
    document = await openText('credit-risk.model.yaml');
    await api.models.refresh();
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('completes keys, metrics and values of columns', async () => {
    const keys = await offered('slices:', '\n', 0);
    assert.ok(keys.includes('missing') && !keys.includes('model'), keys.join());
    const metrics = await offered('  - { metric: brier', '  - { metric: \n', 14);
    for (const metric of ['roc_auc', 'recall', 'disparate_impact']) assert.ok(metrics.includes(metric), metric);
    const columns = await until('columns of the table', async () => {
      const found = await offered('housing, purpose', ', ', 0);
      return found.includes('foreign_worker') || found.includes('age') ? found : undefined;
    });
    assert.ok(columns.includes('sex'), columns.join());
    const groups = await offered('  - { metric: brier', '  - { metric: recall, group: { sex:  } }\n', 36);
    assert.deepEqual(groups.filter((label) => label === 'male' || label === 'female').sort(), ['female', 'male']);
  });

  it('writes a completed key with the right indentation', async () => {
    const place = at('slices:');
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    await editor.edit((edit) => edit.insert(place, 'mis\n'));
    editor.selection = new vscode.Selection(place.translate(0, 3), place.translate(0, 3));
    const list = await ask<vscode.CompletionList>(
      'executeCompletionItemProvider',
      document.uri,
      editor.selection.active,
    );
    const item = list.items.find((one) => labelOf(one) === 'missing');
    assert.ok(item?.insertText instanceof vscode.SnippetString && item.range instanceof vscode.Range);
    await editor.insertSnippet(item.insertText, item.range);
    assert.match(document.getText(), /^missing: \[\]\nslices:/m);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('tells of a metric its value and of a column its values', async () => {
    const metric = await ask<vscode.Hover[]>('executeHoverProvider', document.uri, at('roc_auc', 2));
    const text = metric.map(({ contents }) => textOf(contents)).join('\n');
    assert.match(text, /ROC AUC 0\.\d+ \(.*\), version 2 on test/);
    assert.match(text, /scikit-learn 1\.\d+\.\d+ roc_auc_score/);
    assert.match(text, /command:assayml\.openReport/);
    const brier = await ask<vscode.Hover[]>('executeHoverProvider', document.uri, at('brier', 2));
    assert.match(textOf(brier[0]?.contents ?? []), /Brier score 0\.\d+ \(.*\), version 2 on test/);
    const column = await until('hover of a column', async () => {
      const hovers = await ask<vscode.Hover[]>('executeHoverProvider', document.uri, at('sex, privileged', 1));
      return hovers[0];
    });
    assert.match(textOf(column.contents), /`female`/);
  });

  it('has a line above each version with its evaluation and verdicts', async () => {
    const lenses = await until('lenses with evidence', async () => {
      const found = await ask<vscode.CodeLens[]>('executeCodeLensProvider', document.uri, 50);
      return found.some(({ command }) => /AUC/.test(command?.title ?? '')) ? found : undefined;
    });
    const line = at('version: "2"').line;
    const titles = lenses.filter(({ range }) => range.start.line === line).map(({ command }) => command?.title ?? '');
    assert.equal(titles[0], 'Evaluate');
    assert.match(titles[1] ?? '', /^evaluated .* · AUC 0\.\d+ ±\.\d+$/);
    assert.match(titles[2] ?? '', /^✗ \d+ fails?.* · ✓ \d+ pass/);
    const [evaluate] = lenses.filter(({ range }) => range.start.line === line);
    assert.deepEqual(evaluate?.command?.arguments, [{ config: document.uri.fsPath, version: '2' }]);
  });

  it('links the files that it names, which are there', async () => {
    const links = await ask<vscode.DocumentLink[]>('executeLinkProvider', document.uri);
    const files = links.flatMap(({ target }) => (target ? [target.fsPath] : []));
    assert.deepEqual(
      files.map((file) => path.relative(folder(), file).replaceAll('\\', '/')),
      ['MODEL_CARD.md', 'data/predictions-v1.csv', 'models/v1.onnx', 'data/predictions-v2.parquet', 'models/v2.onnx'],
    );
    for (const file of files) assert.ok(fs.existsSync(file), file);
  });

  it('has an outline of versions, columns and gates, once', async () => {
    const symbols = await ask<vscode.DocumentSymbol[]>('executeDocumentSymbolProvider', document.uri);
    const of = (name: string) => symbols.filter((symbol) => symbol.name === name);
    assert.equal(of('gates').length, 1);
    assert.deepEqual(
      of('versions')[0]?.children.map(({ name }) => name),
      ['1', '2'],
    );
    assert.ok(of('gates')[0]?.children.some(({ name }) => name === 'recall[sex=female] ≥ 0.85'));
  });

  it('leads from a gate to the version that it names, and renames it everywhere', async () => {
    const [definition] = await ask<vscode.Location[]>('executeDefinitionProvider', document.uri, at('versus: "1"', 9));
    assert.equal(definition?.range.start.line, at('version: "1"').line);
    const edit = await ask<vscode.WorkspaceEdit>(
      'executeDocumentRenameProvider',
      document.uri,
      at('version: "1"', 10),
      '1.0',
    );
    assert.deepEqual(
      edit.entries().map(([uri, edits]) => [path.basename(uri.fsPath), edits.map(({ newText }) => newText)]),
      [['credit-risk.model.yaml', ['"1.0"', '"1.0"']]],
    );
  });

  it('is formatted without touching what is even, and without losing comments', async () => {
    const options = { tabSize: 2, insertSpaces: true };
    const format = () => ask<vscode.TextEdit[] | undefined>('executeFormatDocumentProvider', document.uri, options);
    assert.equal((await format())?.length ?? 0, 0);
    const text = document.getText();
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, at('task: binary', 5), '   ');
    await vscode.workspace.applyEdit(edit);
    const edits = (await format()) ?? [];
    assert.equal(edits.length, 1);
    const back = new vscode.WorkspaceEdit();
    back.set(document.uri, edits);
    await vscode.workspace.applyEdit(back);
    assert.equal(document.getText(), text);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('offers a correction for a misspelt metric, and takes it back on undo', async () => {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, at('brier', 5), 'r');
    await vscode.workspace.applyEdit(edit);
    const found = await until('finding', () =>
      vscode.languages.getDiagnostics(document.uri).find(({ range }) => document.getText(range) === 'brierr'),
    );
    const actions = await ask<vscode.CodeAction[]>('executeCodeActionProvider', document.uri, found.range, 'quickfix');
    assert.ok(actions.some(({ title }) => title.includes('brier')));
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  /** Replaces a text of the config, unsaved, and takes the quick fix of a title where a rule is then broken. */
  async function fixAfter(from: string, to: string, rule: string, title: RegExp): Promise<void> {
    const start = at(from);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(start, start.translate(0, from.length)), to);
    assert.ok(await vscode.workspace.applyEdit(edit));
    const found = await until(rule, () =>
      vscode.languages
        .getDiagnostics(document.uri)
        .find(({ code }) => (typeof code === 'object' ? code.value : code) === rule),
    );
    const fix = await until(String(title), async () => {
      const actions = await ask<vscode.CodeAction[]>(
        'executeCodeActionProvider',
        document.uri,
        found.range,
        'quickfix',
      );
      return actions.find((action) => title.test(action.title))?.edit;
    });
    assert.ok(await vscode.workspace.applyEdit(fix));
  }

  it('changes a limit that lets one side pass into one of both sides', async () => {
    await fixAfter('by: age, within: 0.1', 'by: age, max: 0.1', 'config/one-sided-limit', /within: 0\.1/);
    assert.match(document.getText(), /metric: statistical_parity_difference, by: age, within: 0\.1 \}/);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('offers the limit that the evidence passes for a gate without one', async () => {
    const start = at('brier, max: 0.18');
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(start, start.translate(0, 'brier, max: 0.18'.length)), 'brier');
    await vscode.workspace.applyEdit(edit);
    const actions = await ask<vscode.CodeAction[]>(
      'executeCodeActionProvider',
      document.uri,
      new vscode.Range(start, start),
      'quickfix',
    );
    const titles = actions.map(({ title }) => title);
    assert.ok(
      titles.some((title) => /^Add max: 0\.\d+ · upper end of the interval of version 2$/.test(title)),
      titles.join(),
    );
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('creates the card that the config names', async () => {
    const card = path.join(folder(), 'CARD.md');
    await fixAfter('card: MODEL_CARD.md', 'card: CARD.md', 'card/missing', /^Create CARD\.md$/);
    try {
      const created = await vscode.workspace.openTextDocument(card);
      assert.match(created.getText(), /^# credit\\?-risk\n\n<!-- .*## Intended use/s);
      await created.save();
      await until('no finding of a missing card', () => {
        const found = vscode.languages.getDiagnostics(document.uri).map(({ code }) => code);
        return !found.includes('card/missing');
      });
    } finally {
      fs.rmSync(card, { force: true });
      await vscode.commands.executeCommand('workbench.action.files.revert');
    }
  });
});
