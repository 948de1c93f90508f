import assert from 'node:assert/strict';
import * as z from 'zod/mini';
import { configSchemas } from '../../../../src/core/config/config-kinds.ts';
import {
  placeOf,
  type Schema,
  schemaKeys,
  schemaShapes,
  schemaValues,
} from '../../../../src/core/config/schema-places.ts';
import {
  configValueMessages,
  modelKeyMessages,
  projectKeyMessages,
} from '../../../../src/core/messages/config-keys.ts';

const { model, project } = configSchemas;

/** Every place of a schema that has a key, walked as the zod schema is. */
function places(schema: Schema, place = ''): string[] {
  if (schema instanceof z.core.$ZodUnion) return schema._zod.def.options.flatMap((one) => places(one, place));
  if (schema instanceof z.core.$ZodOptional) return places(schema._zod.def.innerType, place);
  if (schema instanceof z.core.$ZodArray) return places(schema._zod.def.element, `${place}[]`);
  const below = (key: string, member: Schema): string[] => {
    const here = place === '' ? key : `${place}.${key}`;
    return [here, ...places(member, here)];
  };
  if (schema instanceof z.core.$ZodRecord) return below('*', schema._zod.def.valueType);
  if (!(schema instanceof z.core.$ZodObject)) return [];
  const { shape, catchall } = schema._zod.def;
  const keys = Object.entries(shape).flatMap(([key, member]) => below(key, member));
  return catchall === undefined || catchall instanceof z.core.$ZodNever ? keys : [...keys, `${place}.*`];
}

/** Keys that the writer chooses and that mean what they name: columns, classes, settings of a connection. */
const named = new Set(['columns.score.*', 'gates[].group.*', 'connections.*.*']);

describe('the places of a config', () => {
  for (const [kind, schema, texts] of [
    ['model', model, modelKeyMessages],
    ['project', project, projectKeyMessages],
  ] as const) {
    it(`are each explained: ${kind}`, () => {
      const expected = new Set(places(schema).filter((place) => !named.has(place)));
      assert.deepEqual(Object.keys(texts).sort(), [...expected].map((place) => `${kind}-key/${place}`).sort());
    });
  }

  it('are named by their path', () => {
    assert.equal(placeOf(model, ['gates', 3, 'group', 'sex']), 'gates[].group.*');
    assert.equal(placeOf(model, ['versions', 0, 'predictions', 'test', 'table']), 'versions[].predictions.*.table');
    assert.equal(placeOf(project, ['connections', 'lake', 'kind']), 'connections.*.kind');
    assert.equal(placeOf(project, ['connections', 'lake', 'host']), 'connections.*.*');
    assert.equal(placeOf(model, ['thresold']), 'thresold');
  });

  it('have keys, the required ones marked', () => {
    const keys = schemaKeys(model, []);
    assert.deepEqual(
      keys.filter(({ required }) => required).map(({ name }) => name),
      ['model', 'task', 'columns', 'versions'],
    );
    assert.deepEqual(
      schemaKeys(model, ['versions', 0, 'predictions', 'test']).map(({ name }) => name),
      ['connection', 'table', 'query'],
    );
    assert.deepEqual(schemaKeys(model, ['gates', 0, 'group']), []);
  });

  it('have fixed values or none, each value known to the schema', () => {
    assert.deepEqual(schemaValues(model, ['columns', 'weight_kind']), ['sampling', 'frequency']);
    assert.deepEqual(schemaValues(model, ['gates', 0, 'interval']), ['none']);
    assert.deepEqual(schemaValues(model, ['owner']), []);
    assert.ok(schemaValues(project, ['severities', 'gate/failed']).includes('off'));
    for (const id of Object.keys(configValueMessages)) {
      const [, place = '', value = ''] = /^model-value\/(.+)=(.+)$/.exec(id) ?? [];
      const path = place.split(/\.|(?=\[\])/).map((segment) => (segment === '[]' ? 0 : segment));
      assert.ok(value === 'approved' || schemaValues(model, path).includes(value), id);
    }
  });

  it('have shapes', () => {
    assert.deepEqual([...schemaShapes(model, ['versions', 0, 'predictions'])].sort(), ['map', 'text']);
    assert.deepEqual([...schemaShapes(model, ['gates'])], ['list']);
    assert.deepEqual([...schemaShapes(model, ['gates', 0, 'min'])], ['number']);
    assert.deepEqual([...schemaShapes(model, ['gates', 0, 'by'])].sort(), ['list', 'text']);
  });
});
