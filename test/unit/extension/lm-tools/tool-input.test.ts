import assert from 'node:assert/strict';
import { readToolInput } from '../../../../src/extension/lm-tools/tool-input.ts';

describe('readToolInput', () => {
  it('takes the texts that the tool declares, and nothing else', () => {
    const input = { model: 'credit-risk', version: 2, set: '', other: 'x' };
    assert.deepEqual(readToolInput('evaluation', input), { model: 'credit-risk', version: '2' });
    assert.deepEqual(readToolInput('listModels', undefined), {});
  });

  it('tells the model what is missing', () => {
    for (const input of [undefined, null, 'credit-risk', {}, { model: '' }, { model: ['credit-risk'] }]) {
      assert.throws(() => readToolInput('fairness', input), /assayml_get_fairness needs "model", a text/);
    }
  });
});
