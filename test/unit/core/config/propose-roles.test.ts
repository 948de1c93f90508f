import assert from 'node:assert/strict';
import fc from 'fast-check';
import { modelConfigSchema } from '../../../../src/core/config/model-config.ts';
import { checkModelConfig } from '../../../../src/core/config/model-config-checks.ts';
import { parseYamlConfig } from '../../../../src/core/config/parse-yaml-config.ts';
import { type DescribedColumn, proposeRoles } from '../../../../src/core/config/propose-roles.ts';
import { proposedConfigText } from '../../../../src/core/config/proposed-config-text.ts';
import { checkAgainstTable } from '../../../../src/core/config/table-checks.ts';
import { source, summary } from './source.ts';

const column = (
  name: string,
  type: string,
  distinct: number,
  more: Partial<DescribedColumn> = {},
): DescribedColumn => ({
  name,
  type,
  distinct,
  missing: 0,
  frequent: [],
  ...more,
});
const categories = (name: string, ...values: string[]): DescribedColumn =>
  column(name, 'text', values.length, { frequent: values.map((value) => ({ value })) });
const probability = (name: string): DescribedColumn => column(name, 'number', 390, { minimum: 0.02, maximum: 0.97 });
const age = column('age', 'integer', 50, { minimum: 19, maximum: 75 });

function roles(columns: readonly DescribedColumn[], rows = 400): string[] {
  return proposeRoles(columns, rows).map(({ role, value, bins }) => `${role} ${value}${bins ? ` ${bins}` : ''}`);
}

function findingsIn(text: string, columns: readonly DescribedColumn[]): string[] {
  const { config, yaml, findings } = parseYamlConfig(source(text), modelConfigSchema);
  if (config === undefined) return summary(text, findings);
  return summary(text, [...checkModelConfig(config, yaml), ...checkAgainstTable(config, yaml, 't', columns)]);
}

describe('proposeRoles', () => {
  it('reads the German credit predictions', () => {
    const table = [
      column('applicant', 'integer', 400),
      categories('credit', 'good', 'bad'),
      probability('p_good'),
      categories('sex', 'male', 'female'),
      age,
      categories('housing', 'own', 'rent', 'for free'),
    ];
    const expected = [
      'label credit',
      'positive good',
      'score p_good',
      'id applicant',
      'sensitive sex',
      'sensitive age 25,40,60',
      'slice housing',
    ];
    assert.deepEqual(roles(table), expected);
  });

  it('reads the usual column names of scripts', () => {
    const zeroOne = (name: string): DescribedColumn =>
      column(name, 'integer', 2, { minimum: 0, maximum: 1, frequent: [{ value: '0' }, { value: '1' }] });
    const table = [
      zeroOne('y_true'),
      zeroOne('y_pred'),
      probability('y_prob'),
      column('sample_weight', 'number', 30, { minimum: 0.1, maximum: 9 }),
    ];
    assert.deepEqual(roles(table), [
      'label y_true',
      'positive 1',
      'score y_prob',
      'prediction y_pred',
      'weight sample_weight',
    ]);
  });

  it('reads the usual Chinese column names', () => {
    const table = [
      column('客户编号', 'text', 1000),
      categories('是否已婚', '否', '是'),
      categories('预测标签', '否', '是'),
      categories('违约标签', '否', '是'),
      probability('违约概率'),
      column('样本权重', 'number', 30, { minimum: 0.1, maximum: 9 }),
      categories('民族', '汉族', '回族'),
    ];
    assert.deepEqual(roles(table, 1200), [
      'label 违约标签',
      'positive 是',
      'score 违约概率',
      'prediction 预测标签',
      'id 客户编号',
      'weight 样本权重',
      'sensitive 民族',
      'slice 是否已婚',
    ]);
  });

  it('does not take a label for a score, nor a score out of 0..1', () => {
    const zeroOne = column('target', 'integer', 2, {
      minimum: 0,
      maximum: 1,
      frequent: [{ value: '0' }, { value: '1' }],
    });
    assert.deepEqual(roles([zeroOne, column('score', 'number', 300, { minimum: 300, maximum: 850 })]), [
      'label target',
      'positive 1',
    ]);
  });

  it('proposes nothing for a table without a label', () => {
    assert.deepEqual(roles([probability('score'), column('text', 'text', 390)]), ['score score']);
  });
});

describe('proposedConfigText', () => {
  const propose = (columns: readonly DescribedColumn[], language: 'en' | 'zh-cn' = 'en'): string => {
    const guesses = proposeRoles(columns, 400);
    return proposedConfigText({
      model: 'm',
      version: '1',
      predictions: 'p 1.csv',
      rows: 400,
      file: 'm.model.yaml',
      guesses,
      language,
    });
  };

  it('writes a config that is accepted', () => {
    const columns = [
      categories('credit', 'good', 'bad'),
      probability('p_good'),
      age,
      categories('housing', 'own', 'rent'),
    ];
    for (const language of ['en', 'zh-cn'] as const)
      assert.deepEqual(findingsIn(propose(columns, language), columns), []);
  });

  it('writes a config that is accepted with its examples turned on', () => {
    const columns = [categories('credit', 'good', 'bad'), probability('p_good'), categories('sex', 'f', 'm')];
    const text = propose(columns).replace('# gates:', 'gates:').replaceAll('#   -', '  -');
    assert.deepEqual(findingsIn(text, columns), []);
  });

  it('writes a config that is accepted, whatever the names', function () {
    this.timeout(10_000);
    const name = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.constantFrom('yes', 'null', '1', '#', '- a', 'a: b', "'", '{', '|', '\u0085', '\ud800'),
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { minLength: 4, maxLength: 4 }),
        fc.uniqueArray(name, { minLength: 2, maxLength: 2 }),
        ([a = '', b = '', c = '', d = ''], [good = '', bad = '']) => {
          const columns = [
            categories(a, good, bad),
            probability(b),
            categories(c, 'x', 'y', 'z'),
            column(d, 'integer', 400),
          ];
          assert.deepEqual(findingsIn(propose(columns), columns), []);
        },
      ),
    );
  });
});
