import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { AssayApi } from '../../../../src/extension/api.ts';
import { activated } from '../activated.ts';
import { until } from '../until.ts';
import { evidenceFiles, folder } from '../workspace-files.ts';

function children(items: vscode.TestItemCollection): vscode.TestItem[] {
  const found: vscode.TestItem[] = [];
  items.forEach((item) => {
    found.push(item);
  });
  return found.sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
}

describe('test explorer', () => {
  let api: AssayApi;
  const { CancellationTokenSource, TestRunRequest } = vscode;

  const versions = (): vscode.TestItem[] => {
    const [workspace] = children(api.tests.controller.items);
    const [model] = workspace ? children(workspace.children) : [];
    if (model?.children.size === 0) void api.tests.controller.resolveHandler?.(model);
    return model ? children(model.children) : [];
  };
  const outcome = (title: string): string | undefined =>
    [...api.tests.outcomes].find(([id]) => id.endsWith(`/${title}`))?.[1];
  const run = (
    profile: vscode.TestRunProfile,
    include?: vscode.TestItem[],
    token = new CancellationTokenSource().token,
  ): Thenable<void> =>
    Promise.resolve(profile.runHandler(new TestRunRequest(include, undefined, profile), token) ?? undefined);

  before(async () => {
    api = await activated();
    fs.rmSync(path.join(folder(), '.assay'), { recursive: true, force: true });
    await api.models.refresh();
  });

  it('runs all before it was looked at: lists first', async () => {
    assert.equal(api.tests.controller.items.size, 0, 'not listed yet');
    await vscode.commands.executeCommand('testing.runAll');
    await until('outcome', () => outcome('roc_auc ≥ 0.75'));
    assert.equal(outcome('roc_auc ≥ 0.75'), 'passed');
    fs.rmSync(path.join(folder(), '.assay'), { recursive: true, force: true });
    await api.models.refresh();
  });

  it('lists folder, model, version and gates, without a look at the data', async () => {
    await api.tests.controller.resolveHandler?.(undefined);
    const [workspace] = children(api.tests.controller.items);
    assert.equal(workspace?.label, 'german-credit');
    const [version] = versions();
    assert.equal(version?.label, 'version 2 · production · 3 of 3 sensitive groupings gated');
    await api.tests.controller.resolveHandler?.(version);
    const gates = children(version.children);
    assert.equal(gates.length, 8);
    assert.equal(gates[0]?.label, 'roc_auc ≥ 0.75');
    const config = fs.readFileSync(path.join(folder(), 'credit-risk.model.yaml'), 'utf8').split('\n');
    assert.match(config[gates[0]?.range?.start.line ?? 0] ?? '', /metric: roc_auc, min: 0\.75/);
  });

  it('skips what was cancelled before its evaluation, and writes nothing', async () => {
    const source = new CancellationTokenSource();
    source.cancel();
    await run(api.tests.profiles.run, undefined, source.token);
    assert.equal(outcome('roc_auc ≥ 0.75'), 'skipped');
    assert.deepEqual(evidenceFiles(), []);
  });

  it('evaluates what is not evaluated, then judges: passed, failed, failed for want of evidence', async () => {
    const gates = children(versions()[0]?.children ?? ([] as never));
    await run(api.tests.profiles.run, gates.slice(0, 1));
    assert.equal(outcome('roc_auc ≥ 0.75'), 'passed');
    assert.equal(evidenceFiles().length, 1, 'the version that was asked for');
    await run(api.tests.profiles.run);
    assert.equal(outcome('false_positive_rate ≤ 0.45'), 'failed');
    assert.equal(outcome('demographic_parity_difference[sex] ≤ 0.10'), 'failed');
  });

  it('says at the gate’s line what was expected and what is, with a link to the chart', async () => {
    const message = api.tests.messages.find(({ message: text }) => markdown(text).includes('false'));
    assert.ok(message);
    const text = markdown(message.message);
    const plain = text.replaceAll('\\', '').replaceAll('&nbsp;', ' ');
    // All versions share the line.
    assert.match(plain, /^`version [12]` ✗ fail.*: `false_positive_rate ≤ 0\.45`\n/);
    assert.match(plain, /Expected: `false_positive_rate ≤ 0\.45`/);
    assert.match(plain, /Actual: 0\.\d+\n- Interval: 0\.\d+–0\.\d+/);
    assert.match(text, /\[Open Report\]\(command:assayml\.openReport\?/);
    const document = await vscode.workspace.openTextDocument(message.location?.uri ?? vscode.Uri.parse('untitled:'));
    assert.match(document.lineAt(message.location?.range.start.line ?? 0).text, /metric: false_positive_rate/);
  });

  it('opens the report of a row', async () => {
    const [gate] = children(versions()[0]?.children ?? ([] as never));
    await vscode.commands.executeCommand('assayml.openReport', gate);
    assert.deepEqual(
      api.panels().map(({ title }) => title),
      ['Evaluation of credit-risk 2'],
    );
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('shows as coverage which sensitive groupings have gates', async () => {
    const { coverage } = api.tests.profiles;
    await run(coverage);
    const [file] = api.tests.coverage;
    assert.ok(file);
    assert.equal(path.basename(file.uri.fsPath), 'credit-risk.model.yaml');
    assert.deepEqual([file.statementCoverage.covered, file.statementCoverage.total], [3, 3]);
  });

  it('runs again on change while it is asked to, what has changed alone, and no longer when it is not', async () => {
    const source = new CancellationTokenSource();
    const { run: profile } = api.tests.profiles;
    const request = new TestRunRequest(undefined, undefined, profile, true);
    await profile.runHandler(request, source.token);
    api.tests.outcomes.clear();
    const file = path.join(folder(), 'credit-risk.model.yaml');
    const config = fs.readFileSync(file, 'utf8');
    try {
      fs.writeFileSync(file, config.replace('metric: roc_auc, min: 0.75', 'metric: roc_auc, min: 0.95'));
      await until('outcome of the changed gate', () => outcome('roc_auc ≥ 0.95') === 'failed');
      assert.deepEqual([...api.tests.outcomes.values()], ['failed'], 'the other gates are as they were');
      source.cancel();
      api.tests.outcomes.clear();
      fs.writeFileSync(file, config);
      await until(
        'the tree to follow',
        () => children(versions()[0]?.children ?? ([] as never))[0]?.label === 'roc_auc ≥ 0.75',
      );
      assert.equal(api.tests.outcomes.size, 0);
    } finally {
      source.cancel();
      fs.writeFileSync(file, config);
    }
  });

  it('marks gates as errored, with the reason, whose predictions are gone', async () => {
    const table = path.join(folder(), 'data', 'predictions-v2.parquet');
    fs.renameSync(table, `${table}.away`);
    try {
      fs.rmSync(path.join(folder(), '.assay'), { recursive: true, force: true });
      await run(api.tests.profiles.run);
      assert.equal(outcome('roc_auc ≥ 0.75'), 'errored');
    } finally {
      fs.renameSync(`${table}.away`, table);
      await api.models.refresh();
    }
  });
});

function markdown(text: string | vscode.MarkdownString): string {
  return typeof text === 'string' ? text : text.value;
}
