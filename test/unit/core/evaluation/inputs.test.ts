import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { planFor } from '../../../../src/core/config/evaluation-plan.ts';
import { type ModelConfig, modelConfigSchema } from '../../../../src/core/config/model-config.ts';
import { parseYamlConfig } from '../../../../src/core/config/parse-yaml-config.ts';
import { configDigest, inputsDigest } from '../../../../src/core/evaluation/inputs.ts';
import { InputProblem } from '../../../../src/core/input-problem.ts';
import { source } from '../config/source.ts';

const sha256 = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`;

const text = `model: credit-risk
task: binary
owner: me
positive: 1
columns: { label: credit, score: p_good, id: applicant }
missing: [NA, -1]
versions:
  - { version: "1", predictions: p1.csv }
  - { version: "2", predictions: p2.csv, threshold: 0.4 }
sensitive:
  - { column: sex, privileged: male, min_group: 20 }
  - { column: age, bins: [26, 60] }
  - { columns: [sex, age] }
slices: [housing, { columns: [housing, age] }]
gates: [{ metric: roc_auc, min: 0.7 }]
`;

function config(changed = text): ModelConfig {
  const parsed = parseYamlConfig(source(changed), modelConfigSchema).config;
  assert.ok(parsed);
  return parsed;
}

describe('planFor', () => {
  it('makes the plan of a version', () => {
    assert.deepEqual(planFor(config(), '2'), {
      task: 'binary',
      columns: { label: 'credit', score: 'p_good', id: 'applicant' },
      positive: '1',
      threshold: 0.4,
      weightKind: 'sampling',
      groupings: [
        { kind: 'sensitive', columns: [{ column: 'sex' }], privileged: 'male' },
        { kind: 'sensitive', columns: [{ column: 'age', edges: [26, 60] }] },
        { kind: 'intersection', columns: [{ column: 'sex' }, { column: 'age', edges: [26, 60] }] },
        { kind: 'slice', columns: [{ column: 'housing' }] },
        { kind: 'slice', columns: [{ column: 'housing' }, { column: 'age', edges: [26, 60] }] },
      ],
      missing: ['NA', '-1'],
      confidence: 0.95,
      bootstrap: 1000,
      seed: 0,
      minimumGroup: 20,
    });
  });

  it('refuses a version that is not there and tasks to come', () => {
    assert.throws(() => planFor(config(), '3'), InputProblem);
    assert.throws(() => planFor(config(text.replace('binary', 'ranking')), '1'), InputProblem);
  });
});

describe('inputsDigest', () => {
  const digests = (changed: string, version = '1'): [string, string] => {
    const plan = planFor(config(changed), version);
    return [configDigest(plan, sha256), inputsDigest('sha256:data', plan, sha256)];
  };

  it('stays the same for what changes no number', () => {
    for (const [from, to] of [
      ['owner: me', 'owner: you'],
      ['min: 0.7', 'min: 0.9'],
      [', id: applicant', ''],
      ['p2.csv', 'p3.csv'],
    ] as const) {
      assert.notEqual(text.replace(from, to), text);
      assert.deepEqual(digests(text.replace(from, to)), digests(text), from);
    }
  });

  it('changes with what changes a number', () => {
    for (const [from, to] of [
      ['positive: 1', 'positive: 0'],
      ['[NA, -1]', '[NA]'],
      ['[26, 60]', '[26]'],
      ['slices: [housing,', 'slices: ['],
      ['privileged: male', 'privileged: female'],
    ] as const) {
      assert.notEqual(text.replace(from, to), text);
      assert.notEqual(digests(text.replace(from, to))[0], digests(text)[0], from);
      assert.notEqual(digests(text.replace(from, to))[1], digests(text)[1], from);
    }
    assert.notEqual(digests(text, '1')[0], digests(text, '2')[0]);
  });

  it('tells options and seed from the config', () => {
    for (const option of ['confidence: 0.9', 'bootstrap: 10', 'seed: 7']) {
      const [ofConfig, ofInputs] = digests(`${text}${option}\n`);
      assert.equal(ofConfig, digests(text)[0], option);
      assert.notEqual(ofInputs, digests(text)[1], option);
    }
    const plan = planFor(config(), '1');
    assert.notEqual(inputsDigest('sha256:a', plan, sha256), inputsDigest('sha256:b', plan, sha256));
  });
});
