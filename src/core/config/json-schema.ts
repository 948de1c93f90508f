import * as z from 'zod/mini';
import { comparisonSchema } from '../comparison/document.ts';
import { evaluationSchema } from '../evaluation/document.ts';
import { modelKeyMessages, projectKeyMessages } from '../messages/config-keys.ts';
import type { Text } from '../messages/text.ts';
import { findingsSchema } from '../reports/findings-document.ts';
import { configSchemas } from './config-kinds.ts';

const documents = {
  'assay.schema.json': { schema: configSchemas.project, title: 'assay.yaml: what holds for the whole project' },
  'model.schema.json': { schema: configSchemas.model, title: '*.model.yaml: one model' },
  'evaluation.schema.json': { schema: evaluationSchema, title: 'assay/evaluation/1: evidence of one evaluation' },
  'comparison.schema.json': { schema: comparisonSchema, title: 'assay/comparison/1: two versions on the same rows' },
  'findings.schema.json': { schema: findingsSchema, title: 'assay/findings/1: what a check found' },
} as const;

const keyTexts: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  'assay.schema.json': atPlaces(projectKeyMessages, 'project-key/'),
  'model.schema.json': atPlaces(modelKeyMessages, 'model-key/'),
};

/** The JSON Schemas (draft 2020-12) of all files and documents that other programs may read or write, by file name. */
export function jsonSchemas(): ReadonlyMap<string, object> {
  return new Map(
    Object.entries(documents).map(([file, { schema, title }]) => {
      const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' });
      return [
        file,
        { $schema, $id: `urn:assayml:${file}`, title, ...withDescriptions(rest, keyTexts[file] ?? {}, '') },
      ];
    }),
  );
}

/** A part of a JSON Schema, as far as keys of maps and items of lists are declared in it. */
interface SchemaPart {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly items?: unknown;
  readonly additionalProperties?: unknown;
  readonly anyOf?: readonly unknown[];
}

/** The schema with what each key means, for editors that show it. */
function withDescriptions(part: SchemaPart, texts: Readonly<Record<string, Text>>, place: string): object {
  const below = (inner: unknown, at: string): unknown => {
    if (typeof inner !== 'object' || inner === null) return inner;
    const description = texts[at]?.en;
    return { ...(description === undefined ? {} : { description }), ...withDescriptions(inner, texts, at) };
  };
  const { properties, items, additionalProperties, anyOf } = part;
  const inside = place === '' ? '' : `${place}.`;
  return {
    ...part,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, inner]) => [key, below(inner, `${inside}${key}`)]),
      ),
    }),
    ...(items === undefined ? {} : { items: below(items, `${place}[]`) }),
    ...(additionalProperties === undefined ? {} : { additionalProperties: below(additionalProperties, `${inside}*`) }),
    ...(anyOf && {
      anyOf: anyOf.map((one) => (typeof one === 'object' && one !== null ? withDescriptions(one, texts, place) : one)),
    }),
  };
}

function atPlaces(table: Readonly<Record<string, Text>>, prefix: string): Record<string, Text> {
  return Object.fromEntries(Object.entries(table).map(([id, text]) => [id.slice(prefix.length), text]));
}
