import assert from 'node:assert/strict';
import { modelConfigSchema } from '../../../../src/core/config/model-config.ts';
import { parseYamlConfig } from '../../../../src/core/config/parse-yaml-config.ts';
import { checkAgainstTable, type KnownColumn } from '../../../../src/core/config/table-checks.ts';
import type { Finding } from '../../../../src/core/finding.ts';
import { fixed, source, summary } from './source.ts';

const text = `model: m
task: binary
positive: good
columns: { label: credit, score: p_good, id: applicant }
versions: [{ version: "1", predictions: p.csv }]
sensitive:
  - { column: sex, privileged: male }
  - { columns: [sex, age] }
slices: [housing]
gates: [{ metric: recall, group: { sex: female }, min: 0.5 }]
`;

const categories = (name: string, ...values: string[]): KnownColumn => ({
  name,
  type: 'text',
  distinct: values.length,
  frequent: values.map((value) => ({ value })),
});
const number = (name: string, minimum: number, maximum: number): KnownColumn => ({
  name,
  type: 'number',
  distinct: 400,
  frequent: [],
  minimum,
  maximum,
});

const table: readonly KnownColumn[] = [
  number('applicant', 1, 400),
  categories('credit', 'good', 'bad'),
  number('p_good', 0, 1),
  categories('sex', 'male', 'female'),
  number('age', 19, 75),
  categories('housing', 'own', 'rent'),
];

function findingsOf(changed: string, columns: readonly KnownColumn[] = table): readonly Finding[] {
  const { config, yaml } = parseYamlConfig(source(changed), modelConfigSchema);
  assert.ok(config);
  return checkAgainstTable(config, yaml, 'p.csv', columns);
}

describe('checkAgainstTable', () => {
  it('finds nothing where config and table agree', () => assert.deepEqual(summary(text, findingsOf(text)), []));

  const wrong: [from: string, to: string, expected: string][] = [
    ['label: credit', 'label: credits', 'config/column-missing credits'],
    ['score: p_good', 'score: p-good', 'config/column-missing p-good'],
    ['columns: [sex, age]', 'columns: [sex, aged]', 'config/column-missing aged'],
    ['[housing]', '[house]', 'config/column-missing house'],
    ['positive: good', 'positive: Good', 'config/positive-absent Good'],
    ['positive: good\n', '', 'config/positive-missing credit'],
    ['privileged: male', 'privileged: man', 'config/category-absent man'],
    ['sex: female', 'sex: females', 'config/category-absent females'],
    ['score: p_good', 'score: sex', 'config/not-numeric sex'],
    ['score: p_good', 'score: age', 'config/score-range age'],
  ];
  for (const [from, to, expected] of wrong) {
    it(`${from} → ${to}: ${expected}`, () => {
      const changed = text.replace(from, to);
      assert.deepEqual(summary(changed, findingsOf(changed)), [expected]);
      for (const finding of findingsOf(changed)) {
        for (const fix of finding.fixes) assert.deepEqual(summary('', findingsOf(fixed(changed, fix))), []);
      }
    });
  }

  it('takes a category that is read as a number for the text that is written', () => {
    const coded = table.map((column) => (column.name === 'sex' ? categories('sex', '01', '02') : column));
    const changed = text.replace('privileged: male', 'privileged: 01').replace('sex: female', 'sex: 02');
    const [first] = findingsOf(changed, coded);
    assert.ok(first?.fixes[0]);
    assert.equal(fixed(changed, first.fixes[0]), changed.replace('privileged: 01', 'privileged: "01"'));
    assert.equal(first.fixes[0].choice, undefined);
    const labels = table.map((column) => (column.name === 'credit' ? categories('credit', 'True', 'False') : column));
    const [absent] = findingsOf(text.replace('positive: good', 'positive: true'), labels);
    assert.deepEqual(absent?.fixes[0]?.args, { text: '"True"' });
  });

  it('finds a third label, unless it stands for missing', () => {
    const three = table.map((column) => (column.name === 'credit' ? categories('credit', 'good', 'bad', '?') : column));
    assert.deepEqual(summary(text, findingsOf(text, three)), ['config/too-many-labels credit']);
    assert.deepEqual(findingsOf(`${text}missing: ["?"]\n`, three), []);
  });

  it('takes 1 as positive where the labels are 0 and 1', () => {
    const numeric = table.map((column) => (column.name === 'credit' ? categories('credit', '0', '1') : column));
    assert.deepEqual(findingsOf(text.replace('positive: good\n', ''), numeric), []);
    assert.deepEqual(findingsOf(text.replace('positive: good', 'positive: 1'), numeric), []);
  });

  it('claims nothing about categories that are not all known', () => {
    const many = table.map((column) => (column.name === 'sex' ? { ...categories('sex', 'x'), distinct: 30 } : column));
    assert.deepEqual(findingsOf(text, many), []);
  });
});
