import assert from 'node:assert/strict';
import { type ModelConfig, modelConfigSchema } from '../../../../src/core/config/model-config.ts';
import { namedColumns } from '../../../../src/core/config/named-columns.ts';

const config = (change: object): ModelConfig =>
  modelConfigSchema.parse({ model: 'm', task: 'binary', columns: { label: 'y' }, versions: [], ...change });

const told = (change: object): string[] =>
  namedColumns(config(change)).map(
    ({ column, role, path, atKey }) => `${role} ${column} ${path.join('.')}${atKey ? ' (key)' : ''}`,
  );

describe('columns that a config names', () => {
  it('are those of its roles, one for each class where scores are', () => {
    assert.deepEqual(
      told({ columns: { label: 'y', score: { a: 'p_a', b: 'p_b' }, weight: 'w', weight_kind: 'sampling' } }),
      ['label y columns.label', 'score p_a columns.score.a', 'score p_b columns.score.b', 'weight w columns.weight'],
    );
  });

  it('are sensitive columns, intersections and slices, each at its place', () => {
    const sensitive = [{ column: 'sex' }, { columns: ['sex', 'age'] }];
    assert.deepEqual(told({ sensitive, slices: ['region', { columns: ['a', 'b'] }] }).slice(1), [
      'sensitive sex sensitive.0.column',
      'sensitive sex sensitive.1.columns.0',
      'sensitive age sensitive.1.columns.1',
      'slice region slices.0',
      'slice a slices.1.columns.0',
      'slice b slices.1.columns.1',
    ]);
  });

  it('are what gates are about: a gap by columns, or a group of one', () => {
    const gates = [
      { metric: 'recall_difference', by: 'sex', max: 0.1 },
      { metric: 'recall_difference', by: ['sex', 'age'], max: 0.1 },
      { metric: 'recall', group: { sex: 'female' }, min: 0.5 },
    ];
    assert.deepEqual(told({ gates }).slice(1), [
      'gate sex gates.0.by',
      'gate sex gates.1.by.0',
      'gate age gates.1.by.1',
      'gate sex gates.2.group.sex (key)',
    ]);
  });
});
