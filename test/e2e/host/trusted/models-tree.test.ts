import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { AssayApi } from '../../../../src/extension/api.ts';
import { activated } from '../activated.ts';
import { treeText } from '../tree-text.ts';
import { evidenceOf } from '../workspace-files.ts';

describe('models tree', () => {
  let api: AssayApi;

  before(async () => {
    api = await activated();
    await vscode.commands.executeCommand('assayml.evaluateAll');
  });

  it('shows model, versions, headline numbers, gates, fairness, card and artefact', async () => {
    const text = await treeText(api);
    const auc = (version: string): string => {
      const value = evidenceOf(version).overall.metrics['roc_auc']?.value;
      return `AUC ${value?.toFixed(3)} ±`;
    };
    const [model, ...rows] = text.split('\n');
    assert.equal(model, 'credit-risk, 2 versions · production: 2');
    const versions = rows.filter((row) => /^ {2}\S/.test(row));
    assert.equal(versions.length, 2, text);
    assert.ok(/version 2\s+production, fail/.test(versions[0] ?? '') && versions[0]?.includes(auc('2')), versions[0]);
    assert.ok(/version 1\s+archived/.test(versions[1] ?? '') && versions[1]?.includes(auc('1')), versions[1]);
    for (const expected of [
      /roc_auc ≥ 0\.75, pass/,
      /false_positive_rate ≤ 0\.45, fail/,
      /demographic_parity_difference\[sex\] ≤ 0\.10?, insufficient evidence/,
      /Fairness {2}sex · age · sex × age, largest gap/,
      /Card {2}MODEL_CARD\.md/,
      /Artefact {2}v2\.onnx/,
    ]) {
      assert.match(text, expected);
    }
  });

  it('keeps the ids of its rows over a refresh, so that what is expanded stays so', async () => {
    const ids = async (): Promise<string[]> => {
      const [model] = await api.models.rows();
      return model ? [model.id, ...(await api.models.rows(model)).map(({ id }) => id)] : [];
    };
    const before = await ids();
    await api.models.refresh();
    assert.ok(before.length > 2);
    assert.deepEqual(await ids(), before);
  });
});
