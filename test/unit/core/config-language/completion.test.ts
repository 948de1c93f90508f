import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parseDocument } from 'yaml';
import { modelConfigSchema } from '../../../../src/core/config/model-config.ts';
import { parseYamlConfig } from '../../../../src/core/config/parse-yaml-config.ts';
import { completions } from '../../../../src/core/config-language/completion.ts';
import { metricDefinitions } from '../../../../src/core/metrics/catalog.ts';
import { exampleKnowledge, exampleText } from './example.ts';
import { accepted, complete, offered } from './marked-text.ts';

const known = exampleKnowledge;
const versions = '\nversions:\n  - version: "1"\n  - version: "2"\n';
const columns = 'columns: { label: credit, score: p_good }\n';

describe('completion of keys', () => {
  it('begins an empty file with the keys that must be there', () => {
    assert.deepEqual(offered('|').slice(0, 4), ['model', 'task', 'columns', 'versions']);
    assert.deepEqual(offered('# a config\n|').slice(0, 4), ['model', 'task', 'columns', 'versions']);
    assert.equal(complete('|')[0]?.detail, 'required');
    assert.match(complete('|')[0]?.documentation ?? '', /Name of the model/);
  });

  it('leaves out the keys that are there, before and after', () => {
    const keys = offered(`model: a\n|\ntask: binary\n${columns}`);
    assert.deepEqual(keys.slice(0, 1), ['versions']);
    for (const there of ['model', 'task', 'columns']) assert.ok(!keys.includes(there), there);
  });

  const places: [name: string, text: string, expected: string[]][] = [
    ['on a line of a block map', 'columns:\n  label: x\n  |', ['score', 'prediction', 'id']],
    ['on the first line of a block map', 'columns:\n  |', ['label', 'score', 'prediction']],
    ['above the other keys of a block map', 'columns:\n  |\n  label: x\n', ['score', 'prediction']],
    ['in braces', 'columns: { label: x, | }', ['score', 'prediction']],
    ['in braces that are not closed yet', 'gates:\n  - { metric: recall, |\nslices: [a]\n', ['min', 'group', 'by']],
    [
      'in braces within braces',
      'versions:\n  - { version: "1", predictions: { test: { | } } }',
      ['connection', 'table', 'query'],
    ],
    ['after a dash', 'gates:\n  - |', ['metric']],
    ['on the second line of an item', 'versions:\n  - version: "1"\n    |', ['stage', 'predictions']],
    ['of the second of two items', 'versions:\n  - version: "1"\n  - version: "2"\n    st|', ['stage']],
    ['half written', 'thr|', ['threshold']],
    ['where a value follows', 'thr|eshold: 0.5\nmodel: a\n', ['threshold']],
  ];
  for (const [name, text, expected] of places) {
    it(`knows those ${name}`, () => {
      const keys = offered(text);
      for (const key of expected) assert.ok(keys.includes(key), `${key} in ${keys.join()}`);
      assert.ok(!keys.includes('model') || /^\w*\|/.test(text), 'keys of another map');
    });
  }

  it('offers the limit that fits the metric first', () => {
    const first = (metric: string) => offered(`gates:\n  - { metric: ${metric}, | }`).slice(0, 2);
    assert.deepEqual(first('recall').sort(), ['group', 'min']);
    assert.deepEqual(first('brier').sort(), ['group', 'max']);
    assert.deepEqual(first('demographic_parity_difference').sort(), ['by', 'max']);
    assert.deepEqual(first('statistical_parity_difference').sort(), ['by', 'within']);
    assert.deepEqual(first('disparate_impact').sort(), ['by', 'within_ratio']);
  });

  it('offers no `columns` beside `column`', () => {
    assert.ok(!offered('sensitive:\n  - { column: sex, | }').includes('columns'));
    assert.ok(offered('sensitive:\n  - { | }').includes('columns'));
  });

  it('writes what the value begins with, indented as its place', () => {
    assert.equal(accepted('model: a\nt|', 'task'), 'model: a\ntask: |');
    assert.equal(accepted('|', 'versions'), 'versions:\n  - |');
    assert.equal(accepted('|', 'columns'), 'columns: { | }');
    assert.equal(accepted('sensitive:\n  - |', 'bins'), 'sensitive:\n  - bins: [|]');
    assert.equal(
      accepted('gates:\n  - { metric: recall, | }', 'group'),
      'gates:\n  - { metric: recall, group: { | } }',
    );
    assert.equal(accepted('|', 'privacy', known, 'project'), 'privacy:\n  |');
    assert.equal(accepted('thr|eshold: 0.5', 'threshold'), 'threshold|: 0.5');
  });

  it('offers sets and columns where the key is a name', () => {
    assert.deepEqual(offered('sets: [{ name: test }]\nversions:\n  - { version: "1", predictions: { | } }'), ['test']);
    const group = `sensitive: [{ column: sex }]\nslices: [zip code]\ngates:\n  - { metric: recall, group: { | } }`;
    assert.deepEqual(offered(group, known), ['sex', 'zip code']);
    assert.match(accepted(group, 'zip code', known), /group: \{ "zip code": \| \}/);
    assert.ok(offered('severities:\n  |', known, 'project').includes('gate/failed'));
  });

  it('offers keys that the schema knows, wherever one is written', () => {
    const places = [...exampleText.matchAll(/(?<=[{,] |^ *- \{ |^)(?=[a-z_]+:)/gm)].map(({ index }) => index);
    assert.ok(places.length > 40);
    for (const offset of places) {
      for (const { label, kind } of complete(`${exampleText.slice(0, offset)}|${exampleText.slice(offset)}`, known)) {
        if (kind !== 'key') continue;
        const text = exampleText.slice(0, offset) + exampleText.slice(offset).replace(/^[a-z_]+/, label);
        const { findings } = parseYamlConfig({ file: '/a.model.yaml', text, digest: '' }, modelConfigSchema);
        assert.ok(!findings.some(({ rule }) => rule === 'config/unknown-key'), `${label} at ${offset}`);
      }
    }
  });

  it('offers nothing in comments and in texts of several lines', () => {
    assert.deepEqual(offered('# |'), []);
    assert.deepEqual(offered('model: a # |'), []);
    assert.deepEqual(offered('owner: >\n  some |'), []);
  });
});

describe('completion of values', () => {
  it('knows every metric and every other name, the usual first', () => {
    const list = complete('gates:\n  - { metric: | }');
    assert.equal(list[0]?.label, 'roc_auc');
    for (const { id, aliases } of metricDefinitions) {
      for (const name of [id, ...aliases])
        assert.ok(
          list.some(({ label }) => label === name),
          name,
        );
    }
    assert.equal(accepted('gates:\n  - metric: tp|', 'tpr'), 'gates:\n  - metric: recall|');
    assert.match(list[0]?.documentation ?? '', /scikit-learn 1\.9\.1 roc_auc_score/);
  });

  it('puts disparities first beside `by`, metrics of one group beside `group`', () => {
    assert.match(offered('gates:\n  - { by: sex, metric: | }')[0] ?? '', /_difference/);
    assert.equal(offered('gates:\n  - { group: { sex: a }, metric: | }')[0], 'roc_auc');
  });

  const cases: [text: string, expected: string[]][] = [
    ['task: |', ['binary', 'multiclass', 'multilabel', 'regression', 'ranking', 'forecasting']],
    [`${columns}positive: |`, ['good', 'bad']],
    ['sensitive:\n  - { column: sex, privileged: | }', ['male', 'female']],
    ['sensitive:\n  - { column: age, bins: [26, 60], privileged: | }', ['(-inf,26)', '[26,60)', '[60,inf)']],
    [
      'sensitive:\n  - { column: sex }\n  - { column: age }\ngates:\n  - { metric: recall_ratio, by: [sex, |] }',
      ['age'],
    ],
    ['sensitive:\n  - { column: sex }\ngates:\n  - metric: recall\n    group: { sex: | }', ['male', 'female']],
    [`${versions}gates:\n  - { metric: roc_auc, versus: | }`, ['2', '1']],
    ['sets: [{ name: test }, { name: holdout }]\ngates: [{ set: | }]', ['test', 'holdout']],
    ['card: |', ['MODEL_CARD.md', 'README.md']],
    ['versions:\n  - { version: "1", artifact: | }', ['models/v1.onnx']],
    ['sets:\n  - { name: a, dataset: | }', ['german-credit', 'adult']],
    ['versions:\n  - { version: "1", predictions: { default: { connection: | } } }', ['lake']],
    ['gates: [{ metric: roc_auc, min: | }]', ['0.76']],
    ['gates: [{ metric: recall, group: { sex: female }, max: | }]', ['0.86']],
    ['gates: [{ metric: demographic_parity_difference, by: sex, max: | }]', ['0.14']],
    ['gates: [{ metric: disparate_impact, by: sex, within_ratio: | }]', ['0.8']],
    ['gates: [{ metric: roc_auc, interval: | }]', ['none']],
    ['columns: { label: credit, weight_kind: | }', ['sampling', 'frequency']],
    ['owner: |', []],
  ];
  for (const [text, expected] of cases) {
    it(`offers ${expected.join(', ') || 'nothing'} in ${JSON.stringify(text)}`, () => {
      const labels = offered(text, known).filter((label) => !/^[[{-] ?[\]}]?/.test(label) || expected.includes(label));
      assert.deepEqual(labels, expected);
    });
  }

  it('offers columns with their type, those without a role first', () => {
    const list = complete('columns: { label: credit, score: | }', known);
    assert.deepEqual(
      list
        .filter(({ kind }) => kind === 'column')
        .map(({ label }) => label)
        .slice(-1),
      ['credit'],
    );
    const age = list.find(({ label }) => label === 'age');
    assert.equal(age?.detail, 'integer');
    assert.match(age?.documentation ?? '', /19 to 75/);
    assert.ok(!offered('slices: [housing, |]', known).includes('housing'));
  });

  it('offers tables where predictions are, nearest first', () => {
    const files = offered('versions:\n  - { version: "1", predictions: | }', known).filter((label) => label !== '{ }');
    assert.deepEqual(files, ['data/new data.csv', 'data/v1.csv', 'data/v2.parquet', '../outside.csv']);
  });

  it('quotes what YAML would read as something else', () => {
    assert.equal(accepted('slices:\n  - z|', 'zip code', known), 'slices:\n  - "zip code"|');
    const newest = `${versions}gates:\n  - { metric: roc_auc, versus: `;
    assert.equal(accepted(`${newest}| }`, '1'), `${newest}"1"| }`);
    assert.equal(accepted(`${newest}"| }`, '1'), `${newest}"1"| }`);
    assert.equal(accepted(`${newest}'|' }`, '1'), `${newest}'1'| }`);
    assert.equal(
      accepted('sensitive: [{ column: age, bins: [26], privileged: | }]', '[26,inf)'),
      'sensitive: [{ column: age, bins: [26], privileged: "[26,inf)"| }]',
    );
  });

  it('writes columns and labels so that YAML reads the same text, whatever they are called', () => {
    const names = ['yes', 'on', 'null', '01', '2020', '1.0', '1e3', '.nan', '年龄', 'a: b', '- x', "it's", '"q"', ' x'];
    const values = ['0', '1', '1.5', 'true', '~', '2020-01-01', '01', '#1', '$x', '}', '\\n', '*a', '老年'];
    const columnOf = (name: string) => ({ name, type: 'text', missing: 0, distinct: values.length });
    const table = {
      name: 't.csv',
      rows: 9,
      columns: names.map((name) => ({ ...columnOf(name), frequent: values.map((value) => ({ value, rows: 1 })) })),
    };
    const odd = { ...known, tables: [table] };
    const read = (text: string): Record<string, unknown> => parseDocument(text.replace('|', '')).toJS();
    for (const name of names) {
      for (const start of ['columns: { label: | }', "columns: { label: '| }", 'columns:\n  label: "|']) {
        assert.deepEqual(read(accepted(start, name, odd)), { columns: { label: name } }, start);
      }
      const group = `slices: [${JSON.stringify(name)}]\ngates:\n  - { metric: recall, group: { | } }`;
      assert.deepEqual(
        Object.keys((read(accepted(group, name, odd))['gates'] as { group: object }[])[0]?.group ?? {}),
        [name],
        name,
      );
    }
    for (const value of values) {
      const { positive } = read(accepted('columns: { label: "01" }\npositive: |', value, odd));
      assert.equal(String(positive), value);
      assert.equal(typeof positive, /^(0|1|1\.5)$/.test(value) ? 'number' : 'string', value);
    }
  });

  it('sees through anchors and merges', () => {
    const base = 'gates:\n  - &g { metric: recall, min: 0.5 }\n  - ';
    assert.deepEqual(
      ['metric', 'min'].filter((key) => offered(`${base}{ <<: *g, | }`).includes(key)),
      [],
    );
    assert.equal(offered(`${base}<<: *g\n    |`)[0], 'group');
    const alias = 'columns: { label: &l credit }\nslices: [*l]\n';
    assert.deepEqual(offered(`${alias}gates: [{ metric: recall, group: { | } }]`), ['credit']);
    assert.deepEqual(offered('columns: &c { label: credit }\nslices: [*c]\npositive: |', known), ['good', 'bad']);
  });

  it('stays short with aliases of aliases and maps that hold themselves', () => {
    const levels = Array.from({ length: 30 }, (_, n) => `l${n + 1}: &l${n + 1} [${Array(9).fill(`*l${n}`)}]`);
    assert.ok(offered(`l0: &l0 [x]\n${levels.join('\n')}\n|`).includes('model'));
    assert.ok(offered('a: &a { b: *a, c: { <<: *a } }\n|').includes('model'));
  });

  it('replaces the whole word at the cursor', () => {
    assert.equal(
      accepted('gates: [{ metric: roc_|auc, min: 0.5 }]', 'recall'),
      'gates: [{ metric: recall|, min: 0.5 }]',
    );
  });

  it('adds the space that YAML wants after a colon or dash', () => {
    assert.equal(accepted('task:|', 'binary'), 'task: binary|');
    assert.equal(accepted('gates:\n  -|', 'metric'), 'gates:\n  - metric: |');
  });

  it('begins lists and maps where one is expected', () => {
    assert.equal(accepted('gates:\n  |', '- { }'), 'gates:\n  - { | }');
    assert.equal(accepted('gates: |', '[ ]'), 'gates: [|]');
    assert.equal(accepted('columns: |', '{ }'), 'columns: { | }');
    assert.equal(accepted('gates:\n  - metric: recall\n  |', '- '), 'gates:\n  - metric: recall\n  - |');
  });

  it('says everything in Chinese too', () => {
    const list = completions('gates:\n  - { metric:  }', 22, 'model', known, 'zh-cn');
    assert.ok(list.length > 100);
    for (const { documentation = '', label } of list) assert.match(documentation, /\p{Script=Han}/u, label);
  });
});

describe('completion at any place of any half-written config', () => {
  it('never throws, and replaces nothing but the word at the cursor', () => {
    const cut = fc.tuple(
      fc.nat(exampleText.length),
      fc.nat(12),
      fc.constantFrom('', '{', '[', '"', "'", '- ', '\n', ': ', '\t'),
    );
    fc.assert(
      fc.property(cut, ([offset, removed, written]) => {
        const text = exampleText.slice(0, offset) + written + exampleText.slice(offset + removed);
        for (const one of completions(text, offset + written.length, 'model', known, 'en')) {
          assert.equal(one.range.start.line, one.range.end.line);
          assert.ok(one.snippet !== '');
        }
      }),
      { numRuns: 150 },
    );
  });
});
