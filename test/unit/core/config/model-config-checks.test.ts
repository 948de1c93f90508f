import assert from 'node:assert/strict';
import { modelConfigSchema } from '../../../../src/core/config/model-config.ts';
import { checkModelConfig } from '../../../../src/core/config/model-config-checks.ts';
import { parseYamlConfig } from '../../../../src/core/config/parse-yaml-config.ts';
import type { Finding } from '../../../../src/core/finding.ts';
import { formatMessage } from '../../../../src/core/messages/catalog.ts';
import { fixed, source, summary } from './source.ts';

const good = `model: credit-risk
task: binary
positive: good
threshold: 0.5
confidence: 0.95
columns: { label: credit, score: p_good, id: applicant }
sets:
  - { name: test, dataset: german-credit, split: test }
versions:
  - { version: "1", stage: archived, predictions: { test: p1.csv } }
  - { version: "2", stage: production, predictions: { test: p2.parquet } }
sensitive:
  - { column: sex, privileged: male }
  - { column: age, bins: [26], privileged: "[26,inf)" }
  - { columns: [sex, age] }
slices: [housing]
gates:
  - { metric: roc_auc, min: 0.75 }
  - { metric: recall, group: { sex: female }, min: 0.6 }
  - { metric: demographic_parity_difference, by: sex, max: 0.1 }
  - { metric: statistical_parity_difference, by: age, within: 0.1 }
  - { metric: roc_auc, versus: "1", margin: 0.01 }
`;

function findingsOf(text: string): readonly Finding[] {
  const { config, yaml, findings } = parseYamlConfig(source(text), modelConfigSchema);
  assert.deepEqual(findings, [], 'the schema accepts the text');
  return config === undefined ? [] : checkModelConfig(config, yaml);
}

describe('checkModelConfig', () => {
  it('finds a gate on a set that no judged version has predictions of', () => {
    const text = good
      .replace('split: test }\n', 'split: test }\n  - { name: other }\n')
      .replace('predictions: { test: p1.csv }', 'predictions: { test: p1.csv, other: p1.csv }')
      .replace('min: 0.75 }', 'min: 0.75, set: other }');
    assert.deepEqual(summary(text, findingsOf(text)), ['config/set-without-predictions other']);
    const allRetired = text.replace('stage: production', 'stage: retired');
    assert.deepEqual(summary(allRetired, findingsOf(allRetired)), [], 'that is so for every gate then');
  });

  it('finds nothing in the example of the interface', () => {
    assert.deepEqual(summary(good, findingsOf(good)), []);
  });

  const wrong: [from: string, to: string, expected: string][] = [
    ['threshold: 0.5', 'threshold: 50', 'config/threshold-range 50'],
    ['confidence: 0.95', 'confidence: 95', 'config/confidence-range 95'],
    ['confidence: 0.95', 'confidence: 1', 'config/confidence-range 1'],
    ['score: p_good', 'score: credit', 'config/label-twice credit'],
    ['stage: production', 'threshold_chosen_on: sha256:12', 'config/not-a-digest sha256:12'],
    ['versus: "1"', 'versus: "2"', 'config/versus-itself "2"'],
    ['confidence: 0.95', 'bootstrap: -1', 'config/whole-number -1'],
    ['score: p_good', 'time: t', 'config/score-or-prediction columns'],
    ['score: p_good', 'score: { good: p_good }', 'config/score-by-class score'],
    ['task: binary', 'task: ranking', 'config/task-not-supported ranking'],
    ['version: "2"', 'version: "1"', 'config/duplicate-version "1"'],
    ['version: "2"', 'version: 2.0', 'config/version-is-number 2.0'],
    ['{ test: p2.parquet }', '{ tst: p2.parquet }', 'config/unknown-set tst'],
    ['{ test: p2.parquet }', 'p2.parquet', 'config/unknown-set p2.parquet'],
    ['  - { name: test,', '  - { name: test }\n  - { name: test,', 'config/duplicate-set test'],
    ['{ column: sex, privileged: male }', '{ privileged: male }', 'config/column-or-columns { privileged: male }'],
    ['[sex, age] }', '[sex] }', 'config/too-few-columns columns'],
    ['bins: [26]', 'bins: [26, 26]', 'config/bins-order bins'],
    ['"[26,inf)"', '"[26, inf)"', 'config/privileged-not-a-bin "[26, inf)"'],
    ['[housing]', '[housing, sex]', 'config/repeated-grouping sex'],
    ['privileged: male', 'privileged: male, min_group: 0', 'config/whole-number 0'],
    ['metric: roc_auc, min', 'metric: roc_acu, min', 'config/unknown-metric roc_acu'],
    ['roc_auc, min: 0.75', 'roc_auc', 'config/gate-without-limit roc_auc'],
    ['min: 0.75', 'min: 75', 'config/limit-range 75'],
    ['min: 0.75', 'min: 0.75, max: 0.7', 'config/min-above-max 0.75'],
    ['min: 0.75', 'within: 0.75', 'config/limit-does-not-fit within'],
    ['min: 0.75', 'within_ratio: 0.75', 'config/limit-does-not-fit within_ratio'],
    ['within: 0.1', 'max: 0.1', 'config/one-sided-limit max'],
    ['within: 0.1', 'within: -0.1', 'config/negative-limit -0.1'],
    [
      'statistical_parity_difference, by: age, within: 0.1',
      'disparate_impact, by: age, min: 0.8',
      'config/one-sided-limit min',
    ],
    [
      'statistical_parity_difference, by: age, within: 0.1',
      'disparate_impact, by: age, within_ratio: 1.2',
      'config/ratio-limit 1.2',
    ],
    ['group: { sex: female }', 'by: sex', 'config/by-of-one-group by'],
    ['group: { sex: female }', 'group: { job: skilled }', 'config/group-not-declared job'],
    ['group: { sex: female }', 'group: { age: old }', 'config/privileged-not-a-bin old'],
    ['difference, by: sex, max', 'difference, max', 'config/gap-without-by demographic_parity_difference'],
    ['by: sex,', 'by: housing,', 'config/by-not-sensitive housing'],
    ['by: sex,', 'group: { sex: male }, by: sex,', 'config/group-of-gap group'],
    ['{ column: age, bins: [26], privileged: "[26,inf)" }', '{ column: age, bins: [26] }', 'config/no-privileged age'],
    ['versus: "1", margin: 0.01', 'versus: "1"', 'config/versus-without-margin "1"'],
    ['versus: "1", margin: 0.01', 'min: 0.5, margin: 0.01', 'config/margin-without-versus 0.01'],
    ['versus: "1"', 'versus: "7"', 'config/unknown-version "7"'],
    ['versus: "1"', 'versus: approved', 'config/versus-approved approved'],
    ['score: p_good, id: applicant', 'score: p_good', 'config/versus-without-id "1"'],
    ['roc_auc, versus', 'selection_rate, versus', 'config/versus-does-not-fit versus'],
    ['margin: 0.01', 'margin: 0.01, group: { sex: male }', 'config/versus-of-group group'],
    ['margin: 0.01', 'margin: 0.01, set: tset', 'config/unknown-set tset'],
  ];
  for (const [from, to, expected] of wrong) {
    it(`${from} → ${to}: ${expected}`, () => {
      const text = good.replace(from, to);
      assert.notEqual(text, good);
      assert.deepEqual(summary(text, findingsOf(text)), [expected]);
    });
  }

  it('knows which metrics a task has, and that only binary versions are compared', () => {
    const regression = (gate: string) => `model: house
task: regression
columns: { label: price, prediction: predicted, id: id }
versions:
  - { version: "1", predictions: p1.csv }
  - { version: "2", predictions: p2.csv }
sensitive: [{ column: district }]
gates: [${gate}]
`;
    const found = (text: string) => summary(text, findingsOf(text));
    assert.deepEqual(found(regression('{ metric: mae, max: 3 }, { metric: n, min: 100 }')), []);
    assert.deepEqual(found(regression('{ metric: mean_absolute_error_ratio, by: district, within_ratio: 0.8 }')), []);
    assert.deepEqual(found(regression('{ metric: roc_auc, min: 0.7 }')), ['config/metric-of-other-task roc_auc']);
    assert.deepEqual(found(regression('{ metric: mae, versus: "1", margin: 1 }')), ['config/versus-task versus']);
    const unpredicted = regression('{ metric: mae, max: 3 }').replace(' prediction: predicted,', '');
    assert.deepEqual(found(unpredicted), ['config/role-needed columns']);
    const ofBinary = good.replace('gates:\n', 'gates:\n  - { metric: rmse, max: 1 }\n');
    assert.notEqual(ofBinary, good);
    assert.deepEqual(found(ofBinary), ['config/metric-of-other-task rmse']);
  });

  it('says every finding in full, in every language', () => {
    for (const [from, to] of wrong) {
      for (const { rule, args } of findingsOf(good.replace(from, to))) {
        for (const language of ['en', 'zh-cn'] as const)
          assert.doesNotMatch(formatMessage(rule, args, language), /\{\w+\}/);
      }
    }
  });

  it('accepts limits on one side where the metric has no other', () => {
    for (const gate of [
      '{ metric: demographic_parity_ratio, by: sex, min: 0.8 }',
      '{ metric: statistical_parity_difference, by: age, min: -0.1, max: 0.1 }',
      '{ metric: disparate_impact, by: age, within_ratio: 0.8 }',
      '{ metric: log_loss, max: 0.7 }',
      '{ metric: auc, min: 0.7 }',
      '{ metric: selection_rate, min: 0.2, max: 0.9 }',
    ]) {
      assert.deepEqual(findingsOf(`${good}  - ${gate}\n`), [], gate);
    }
  });

  it('offers fixes that make the finding go away', () => {
    const mistakes = wrong.flatMap(([from, to]) => {
      const text = good.replace(from, to);
      return findingsOf(text).flatMap((finding) => finding.fixes.map((fix) => ({ rule: finding.rule, text, fix })));
    });
    assert.ok(mistakes.length >= 8, `${mistakes.length} fixes`);
    for (const { rule, text, fix } of mistakes) {
      const left = findingsOf(fixed(text, fix)).map((finding) => finding.rule);
      assert.ok(!left.includes(rule), `${rule} is still there after ${JSON.stringify(fix.args)}`);
    }
  });
});
