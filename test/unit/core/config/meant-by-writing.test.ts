import assert from 'node:assert/strict';
import { parseModelConfig } from '../../../../src/core/config/parse-model-config.ts';
import { fixed, source, summary } from './source.ts';

const good = `model: credit-risk
task: binary
threshold: 0.5
columns: { label: credit, score: p_good }
versions:
  - { version: "1", predictions: p1.csv }
sensitive:
  - { column: age, bins: [26], privileged: "[26,inf)" }
slices: [housing]
gates:
  - { metric: roc_auc, min: 0.75 }
`;

describe('mistakes that are known by how they are written', () => {
  const mistakes: readonly [from: string, to: string, finding: string][] = [
    ['[26], ', '26, ', 'config/expected-list 26'],
    ['[housing]', 'housing', 'config/expected-list housing'],
    ['min: 0.75', 'min: "0.75"', 'config/expected-number "0.75"'],
    ['min: 0.75', 'min: "0,75"', 'config/expected-number "0,75"'],
    ['threshold: 0.5', 'threshold: 50%', 'config/expected-number 50%'],
    ['threshold: 0.5', 'threshold: 0,5', 'config/expected-number 0,5'],
    ['min: 0.75', 'min: 75', 'config/limit-range 75'],
    ['min: 0.75', 'minimum: 0.75', 'config/unknown-key minimum'],
  ];
  for (const [from, to, expected] of mistakes) {
    it(`${to}: what was meant is offered`, () => {
      const text = good.replace(from, to);
      const { findings } = parseModelConfig(source(text));
      assert.deepEqual(summary(text, findings), [expected]);
      assert.equal(fixed(text, findings[0]?.fixes[0]), good);
    });
  }

  it('a key without a value is said to have none, whatever it needs', () => {
    for (const [from, to, key] of [
      ['model: credit-risk', 'model:', 'model'],
      ['task: binary', 'task:', 'task'],
      ['threshold: 0.5', 'threshold:', 'threshold'],
      ['slices: [housing]', 'slices:', 'slices'],
      ['{ label: credit, score: p_good }', '', 'columns'],
      ['min: 0.75', 'min:', 'gates[0].min'],
    ] as const) {
      const [finding, ...others] = parseModelConfig(source(good.replace(from, to))).findings;
      assert.deepEqual([finding?.rule, finding?.args['key'], others], ['config/empty-value', key, []], to);
    }
  });

  it('a comma before decimals, in braces, is told as one', () => {
    const text = good.replace('min: 0.75', 'min: 0,75');
    assert.deepEqual(summary(text, parseModelConfig(source(text)).findings), ['config/decimal-comma 0']);
  });

  it('nothing is offered where nothing is known', () => {
    for (const [from, to] of [
      ['min: 0.75', 'min: high'],
      ['threshold: 0.5', 'threshold: "5 to 6"'],
    ] as const) {
      const { findings } = parseModelConfig(source(good.replace(from, to)));
      assert.deepEqual([findings.length, findings[0]?.fixes], [1, []], to);
    }
  });

  it('a group is not told to be none of the bins when the bins are wrong', () => {
    const text = good.replace('[26],', '[26, 20],');
    assert.deepEqual(summary(text, parseModelConfig(source(text)).findings), ['config/bins-order bins']);
  });
});
