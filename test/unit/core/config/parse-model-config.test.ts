import assert from 'node:assert/strict';
import { parseModelConfig } from '../../../../src/core/config/parse-model-config.ts';
import { fixed, source, summary } from './source.ts';

const good = `model: credit-risk
task: binary
columns: { label: credit, score: p_good }
versions:
  - { version: "1", predictions: p1.csv }
gates:
  - { metric: roc_auc, min: 0.4 }
  - { metric: brier, max: 0.2 }
`;

const found = (text: string): string[] => summary(text, parseModelConfig(source(text)).findings);

describe('parseModelConfig', () => {
  it('reads a config without findings', () => {
    const { config, findings } = parseModelConfig(source(good));
    assert.deepEqual([config?.model, findings], ['credit-risk', []]);
  });

  it('tells of an unknown metric beside what the schema refuses, each once', () => {
    const both = good.replace('roc_auc, min:', 'roc_auk, mni:');
    assert.deepEqual(found(both), ['config/unknown-key mni', 'config/unknown-metric roc_auk']);
    const elsewhere = good.replace('task:', 'tsk:').replace('metric: brier', 'metric: brer');
    assert.deepEqual(found(elsewhere), ['config/unknown-key tsk', 'config/unknown-metric brer']);
    assert.deepEqual(found(good.replace('roc_auc', 'roc_auk')), ['config/unknown-metric roc_auk']);
  });

  it('knows a correction of both', () => {
    const text = good.replace('roc_auc, min:', 'roc_auk, mni:');
    const [key] = parseModelConfig(source(text)).findings;
    const mended = fixed(text, key?.fixes[0]);
    const [metric] = parseModelConfig(source(mended)).findings;
    assert.equal(fixed(mended, metric?.fixes[0]), good);
  });

  it('takes whatever stands where gates belong', () => {
    for (const gates of ['7', 'x', '[x, [y], null]', '{ metric: x }', '- { metric: [x] }']) {
      const text = `${good.slice(0, good.indexOf('gates:'))}gates: ${gates.replace(/^-/, '\n  -')}\n`;
      assert.ok(
        found(text).every((line) => !line.startsWith('config/unknown-metric')),
        gates,
      );
    }
  });

  it('says of a misspelt key not that it is missing too', () => {
    assert.deepEqual(found(good.replace('columns:', 'colums:')), ['config/unknown-key colums']);
    assert.deepEqual(found(good.replace('columns:', 'nonsense:')), [
      'config/missing-key model',
      'config/unknown-key nonsense',
    ]);
  });
});
