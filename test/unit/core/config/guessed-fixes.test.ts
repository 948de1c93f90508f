import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { modelConfigSchema } from '../../../../src/core/config/model-config.ts';
import { checkModelConfig } from '../../../../src/core/config/model-config-checks.ts';
import { parseYamlConfig } from '../../../../src/core/config/parse-yaml-config.ts';
import type { Finding } from '../../../../src/core/finding.ts';
import { source } from './source.ts';

function findingsOf(last: string, version = '"1"'): readonly Finding[] {
  const text = `model: m
task: binary
positive: good
columns: { label: y, score: s }
versions:
  - { version: ${version}, predictions: p.csv }
${last}
`;
  const { config, yaml, findings } = parseYamlConfig(source(text), modelConfigSchema);
  return config ? [...findings, ...checkModelConfig(config, yaml)] : findings;
}

const choices = (findings: readonly Finding[]): unknown[] =>
  findings.flatMap(({ fixes }) => fixes).map(({ args, choice }) => [args['text'], choice === true]);

describe('fixes of a config', () => {
  it('that are guesses are a person’s choice', () => {
    assert.deepEqual(choices(findingsOf('gates: [{ metric: roc_auc, mni: 0.4 }]')), [['min', true]]);
    assert.deepEqual(choices(findingsOf('threshold: 60')), [['0.6', true]]);
    assert.deepEqual(choices(findingsOf('gates: [{ metric: roc_auk, min: 0.4 }]')), [['roc_auc', true]]);
    assert.deepEqual(choices(findingsOf('gates: [{ metric: recall_difference_to_privileged, max: 0.1 }]')).at(0), [
      'within: 0.1',
      true,
    ]);
  });

  it('that say what is written already are applied', () => {
    assert.deepEqual(choices(findingsOf('', '1.10')), [['"1.10"', false]]);
  });
});
