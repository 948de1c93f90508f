import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated } from '../activated.ts';

type Json = Record<string, never>;

async function ask(name: string, input: object = {}): Promise<Json> {
  const result = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
  const [part] = result.content;
  assert.ok(part instanceof vscode.LanguageModelTextPart);
  return JSON.parse(part.value) as Json;
}

describe('tools for language models', () => {
  before(async () => {
    await activated();
    await vscode.commands.executeCommand('assayml.evaluateAll');
  });

  it('are four, and each says when not to use it and that it only reads', () => {
    const own = vscode.lm.tools.filter(({ name }) => name.startsWith('assayml_'));
    assert.deepEqual(own.map(({ name }) => name).sort(), [
      'assayml_get_evaluation',
      'assayml_get_fairness',
      'assayml_get_problems',
      'assayml_list_models',
    ]);
    for (const { description } of own) assert.match(description, /Do not use it .*Read-only/s);
  });

  it('list models with versions, verdicts and the leading metric with its interval', async () => {
    const { models } = (await ask('assayml_list_models')) as unknown as {
      models: { versions: Json[]; model: string }[];
    };
    assert.equal(models[0]?.model, 'credit-risk');
    const [newest] = models[0]?.versions ?? [];
    assert.equal(newest?.['version'], '2');
    assert.match(JSON.stringify(newest), /"up_to_date":true,"roc_auc":\{"value":0\.\d+,"n":400,"interval":\[/);
    assert.match(JSON.stringify(newest), /"gates":\{"pass":\d,"fail":\d,"insufficient":\d\}/);
  });

  it('give the evaluation and the groups of a version', async () => {
    const evaluation = JSON.stringify(await ask('assayml_get_evaluation', { model: 'credit-risk' }));
    assert.match(evaluation, /"version":"2".*"brier":\{"value":0\.\d+,"n":400,"interval":\[/);
    assert.doesNotMatch(evaluation, /"curves"|"groups"/);
    const fairness = JSON.stringify(await ask('assayml_get_fairness', { model: 'credit-risk', version: '1' }));
    assert.match(fairness, /"version":"1".*"group":\{"sex":"female"\},"n":124/);
    assert.match(fairness, /"metric":"demographic_parity_difference".*"expected_if_equal":0\.\d+/);
  });

  it('give the problems of a file', async () => {
    const { problems } = (await ask('assayml_get_problems', { file: 'MODEL_CARD.md' })) as unknown as {
      problems: { rule: string; line: number }[];
    };
    assert.ok(
      problems.some(({ rule, line }) => rule === 'card/value-differs' && line > 1),
      JSON.stringify(problems),
    );
  });

  it('tell the model what to do when it is wrong', async () => {
    await assert.rejects(
      ask('assayml_get_evaluation', { model: 'gpt' }),
      /There is no model "gpt". Models: credit-risk/,
    );
    await assert.rejects(ask('assayml_get_fairness', { model: 'credit-risk', version: '9' }), /9/);
    await assert.rejects(ask('assayml_get_problems', { file: 'nothing.md' }), /There is no file/);
    await assert.rejects(ask('assayml_get_problems', { file: '/etc/hostname' }), /outside the workspace/);
  });
});
