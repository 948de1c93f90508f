// Not through `z.core`: of a namespace in a namespace the bundler keeps everything, 400 kB with zod's translations
// (14 ms of 58 ms that a process of the command line takes to start, less Node's own).
import * as zod from 'zod/v4/core';
import type { YamlPath } from './yaml-source.ts';

/** A walk over a config's schema by the places of a file, so that keys and values are told from one source. */

export type Schema = zod.$ZodType;

/** A key that a map may have. */
export interface SchemaKey {
  readonly name: string;
  readonly required: boolean;
}

/** What may stand at a path: every alternative of the schema, without unions and optional wrappers. */
function schemasAt(schema: Schema, path: YamlPath): Schema[] {
  let schemas = alternatives(schema);
  for (const segment of path) schemas = schemas.flatMap((each) => step(each, segment)).flatMap(alternatives);
  return schemas;
}

/** Every key that a map at a path may have; of alternatives, those of all. */
export function schemaKeys(schema: Schema, path: YamlPath): SchemaKey[] {
  const keys = new Map<string, boolean>();
  for (const each of schemasAt(schema, path)) {
    if (!(each instanceof zod.$ZodObject)) continue;
    for (const [name, member] of Object.entries(each._zod.def.shape)) {
      const required = !(member instanceof zod.$ZodOptional);
      keys.set(name, required && keys.get(name) !== false);
    }
  }
  return [...keys].map(([name, required]) => ({ name, required }));
}

/** The fixed values that a scalar at a path may have; empty when it is free. */
export function schemaValues(schema: Schema, path: YamlPath): string[] {
  const isFree = schemaShapes(schema, path).has('number');
  return schemasAt(schema, path).flatMap((each) => {
    if (each instanceof zod.$ZodEnum) return Object.values(each._zod.def.entries).map(String);
    if (each instanceof zod.$ZodLiteral) return each._zod.def.values.map(String);
    return each instanceof zod.$ZodBoolean && !isFree ? ['true', 'false'] : [];
  });
}

/** What a value at a path may be made of. */
export type ValueShape = 'map' | 'list' | 'text' | 'number' | 'boolean';

/** All the shapes that the schema allows at a path; none where it allows nothing. */
export function schemaShapes(schema: Schema, path: YamlPath): ReadonlySet<ValueShape> {
  return new Set(schemasAt(schema, path).flatMap(shapeOf));
}

function shapeOf(schema: Schema): ValueShape[] {
  if (schema instanceof zod.$ZodObject || schema instanceof zod.$ZodRecord) return ['map'];
  if (schema instanceof zod.$ZodArray) return ['list'];
  if (schema instanceof zod.$ZodNumber) return ['number'];
  if (schema instanceof zod.$ZodBoolean) return ['boolean'];
  return ['text'];
}

/** A path as the place that it is of: `gates[].group.*`, where `*` is a key of the writer's own choice. */
export function placeOf(schema: Schema, path: YamlPath): string {
  let place = '';
  path.forEach((segment, index) => {
    if (typeof segment === 'number') place += '[]';
    else {
      const schemas = schemasAt(schema, path.slice(0, index));
      const isDeclared = schemas.some((each) => each instanceof zod.$ZodObject && segment in each._zod.def.shape);
      const isFree = !isDeclared && schemas.some((each) => each instanceof zod.$ZodRecord || hasCatchall(each));
      place += `${place === '' ? '' : '.'}${isFree ? '*' : segment}`;
    }
  });
  return place;
}

function hasCatchall(schema: Schema): boolean {
  return schema instanceof zod.$ZodObject && isOpen(schema._zod.def.catchall);
}

/** A strict object has a catch-all that takes nothing. */
function isOpen(catchall: Schema | undefined): boolean {
  return catchall !== undefined && !(catchall instanceof zod.$ZodNever);
}

function alternatives(schema: Schema): Schema[] {
  if (schema instanceof zod.$ZodUnion) return schema._zod.def.options.flatMap(alternatives);
  if (schema instanceof zod.$ZodOptional) return alternatives(schema._zod.def.innerType);
  return [schema];
}

function step(schema: Schema, segment: string | number): Schema[] {
  if (schema instanceof zod.$ZodArray) return typeof segment === 'number' ? [schema._zod.def.element] : [];
  if (schema instanceof zod.$ZodRecord) return [schema._zod.def.valueType];
  if (!(schema instanceof zod.$ZodObject)) return [];
  const member = schema._zod.def.shape[String(segment)];
  if (member !== undefined) return [member];
  const { catchall } = schema._zod.def;
  return catchall !== undefined && isOpen(catchall) ? [catchall] : [];
}
