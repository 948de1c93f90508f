import assert from 'node:assert/strict';
import fc from 'fast-check';
import { modelConfigSchema } from '../../../../src/core/config/model-config.ts';
import { parseYamlConfig } from '../../../../src/core/config/parse-yaml-config.ts';
import type { Finding } from '../../../../src/core/finding.ts';
import { fixed, pointedAt, source, summary } from './source.ts';

const good = `model: credit-risk
task: binary
positive: good
columns: { label: credit, score: p_good }
versions:
  - { version: "1", predictions: p1.csv }
slices: [housing, { column: age, bins: [26] }]
`;

function findingsOf(text: string): readonly Finding[] {
  return parseYamlConfig(source(text), modelConfigSchema).findings;
}

describe('parseYamlConfig', () => {
  it('reads a config', () => {
    const { config, findings } = parseYamlConfig(source(good), modelConfigSchema);
    assert.deepEqual(findings, []);
    assert.equal(config?.model, 'credit-risk');
    assert.deepEqual(config?.slices, ['housing', { column: 'age', bins: [26] }]);
  });

  const wrong: [name: string, from: string | RegExp, to: string, expected: string[]][] = [
    ['an unknown key', 'positive:', 'positiv:', ['config/unknown-key positiv']],
    ['an unknown key of a nested mapping', 'score:', 'scores:', ['config/unknown-key scores']],
    ['an unknown key of an alternative', 'bins:', 'bin:', ['config/unknown-key bin']],
    ['a missing key', 'model: credit-risk\n', '', ['config/missing-key task']],
    ['a missing key of a nested mapping', 'label: credit, ', '', ['config/missing-key columns']],
    ['a number for a text', 'model: credit-risk', 'model: 7', ['config/expected-text 7']],
    ['a text for a list', '[housing, { column: age, bins: [26] }]', 'housing', ['config/expected-list housing']],
    ['a text for a number', 'bins: [26]', 'bins: [old]', ['config/expected-number old']],
    ['a value that is not allowed', 'task: binary', 'task: binery', ['config/not-allowed-value binery']],
    ['a number where a text or mapping belongs', '[housing,', '[3,', ['config/expected-text-or-mapping 3']],
    ['a list for the document', good, '- a\n', ['config/not-a-mapping - a']],
    ['a key that stands twice', 'task: binary', 'task: binary\ntask: binary', ['config/yaml-duplicate-key task']],
    ['a bracket left open', 'bins: [26] }]', 'bins: [26] }', ['config/yaml-unclosed ']],
    ['a path of Windows in double quotes', 'p1.csv', '"data\\p1.csv"', ['config/yaml-escape \\']],
    ['a second document', 'slices:', '---\nslices:', ['config/yaml-several-documents ---']],
    ['an alias of nothing', 'task: binary', 'task: *kind', ['config/yaml-alias *kind']],
  ];
  for (const [name, from, to, expected] of wrong) {
    it(`points at ${name}`, () => {
      const text = good.replace(from, to);
      assert.notEqual(text, good);
      assert.deepEqual(
        summary(text, findingsOf(text)).map((line) => line.trim()),
        expected.map((line) => line.trim()),
      );
    });
  }

  it('says so when the file is empty', () => {
    assert.deepEqual(
      findingsOf('').map((finding) => finding.rule),
      ['config/not-a-mapping'],
    );
  });

  it('renames a misspelt key and value by its fix', () => {
    for (const [from, to] of [
      ['positive:', 'positve:'],
      ['version:', 'verson:'],
      ['task: binary', 'task: "binay"'],
    ] as const) {
      const text = good.replace(from, to);
      const fix = findingsOf(text).flatMap((finding) => finding.fixes)[0];
      assert.equal(fix?.digest, 'sha256:of-the-text');
      assert.deepEqual(findingsOf(fixed(text, fix)), [], `${from} from ${to}`);
    }
  });

  it('does not suggest a key that is used already', () => {
    const text = good.replace('task: binary', 'task: binary\nmodels: x');
    assert.deepEqual(
      findingsOf(text).flatMap((finding) => finding.fixes),
      [],
    );
  });

  it('takes over the keys of a mapping by `<<`, and points at them where they stand', () => {
    const text = `model: m
task: binary
columns: { label: y, score: p }
versions:
  - &first { version: "1", stage: archived, predictions: p1.csv }
  - { <<: *first, version: "2" }
  - { version: "3", <<: [{ predictions: p3.csv }, *first] }
`;
    const { config, findings, yaml } = parseYamlConfig(source(text), modelConfigSchema);
    assert.deepEqual(findings, []);
    assert.deepEqual(config?.versions, [
      { version: '1', stage: 'archived', predictions: 'p1.csv' },
      { version: '2', stage: 'archived', predictions: 'p1.csv' },
      { version: '3', stage: 'archived', predictions: 'p3.csv' },
    ]);
    const at = (index: number, key: string): string => pointedAt(text, yaml.rangeOf(['versions', index, key]));
    assert.deepEqual([at(1, 'version'), at(1, 'stage'), at(2, 'predictions')], ['"2"', 'archived', 'p3.csv']);
    assert.equal(yaml.rangeOf(['versions', 2, 'stage']).start.line, 5);
    const misspelt = text.replace('stage', 'stge');
    assert.deepEqual(summary(misspelt, findingsOf(misspelt)), ['config/unknown-key stge']);
  });

  it('says what `<<` takes where it can take nothing', () => {
    const merging = (value: string): string => good.replace('{ label:', `{ <<: ${value}, label:`);
    for (const value of ['7', 'text', '[1]', '[[{}]]']) {
      assert.deepEqual(summary(merging(value), findingsOf(merging(value))), ['config/yaml-merge <<'], value);
    }
    assert.deepEqual(summary(merging('*base'), findingsOf(merging('*base'))), ['config/yaml-alias *base']);
    const itself = good.replace('{ label:', '&self { <<: *self, label:');
    assert.equal(
      findingsOf(itself).every(({ rule }) => rule.startsWith('config/')),
      true,
    );
  });

  it('puts quotes around what looks like a number but names something', () => {
    const named: [from: string, to: string, quoted: string][] = [
      ['model: credit-risk', 'model: 7', 'model: "7"'],
      ['label: credit', 'label: 01', 'label: "01"'],
      ['label: credit', 'label: true', 'label: "true"'],
      ['positive: good', 'positive: null', 'positive: "null"'],
      ['[housing,', '[3,', '["3",'],
    ];
    for (const [from, to, quoted] of named) {
      const changed = good.replace(from, to);
      const fixes = findingsOf(changed).flatMap((finding) => finding.fixes);
      assert.equal(fixes[0] && fixed(changed, fixes[0]), good.replace(from, quoted));
      // Nothing may be meant as nothing.
      assert.equal(fixes[0]?.choice === true, to.includes('null'));
    }
    assert.deepEqual(findingsOf(good.replace('positive: good', 'positive:'))[0]?.fixes, []);
  });

  it('counts columns in UTF-16 units', () => {
    const text = good.replace('{ label: credit,', '{ label: "🙂", scor: x,');
    const range = findingsOf(text)[0]?.range;
    assert.deepEqual(range?.start, { line: 4, column: 25 });
  });

  it('never throws, whatever the text', function () {
    this.timeout(10_000);
    const yamlish = fc
      .array(
        fc.constantFrom(
          'model',
          ':',
          ' ',
          '\n',
          '  ',
          '- ',
          '[',
          ']',
          '{',
          '}',
          '&a',
          '*a',
          '"',
          "'",
          '|',
          '#',
          '!!x',
          '1',
          '\t',
          'columns',
          '<<',
          '?',
          '---',
        ),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), yamlish), (text) => {
        const { findings, config } = parseYamlConfig(source(text), modelConfigSchema);
        assert.ok(config !== undefined || findings.length > 0);
        for (const { range } of findings) assert.ok((range?.start.line ?? 0) >= 1 && (range?.start.column ?? 0) >= 1);
      }),
      { numRuns: 200 },
    );
  });

  it('never throws, whatever the values', () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.constantFrom('columns', 'versions', 'gates', 'sensitive', 'slices', 'sets'),
        (json, key) => {
          const { findings } = parseYamlConfig(source(`${key}: ${json}\n`), modelConfigSchema);
          assert.ok(findings.length > 0);
        },
      ),
      { numRuns: 200 },
    );
  });
});
