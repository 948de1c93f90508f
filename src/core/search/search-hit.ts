import * as z from 'zod/mini';
import { placeSchema } from '../catalog/place.ts';

/** What can be found in a workspace. */
export const searchKindSchema = z.enum([
  'model',
  'version',
  'gate',
  'dataset',
  'table',
  'column',
  'card',
  'heading',
  'finding',
]);

export const searchHitSchema = z.object({
  kind: searchKindSchema,
  /** What was found, as the user named it. */
  label: z.string(),
  /** What it belongs to or plays: the model of a version, the roles of a column, the card of a heading. */
  detail: z.string(),
  /** Where to go. */
  place: placeSchema,
  /** Absolute path of the model's config, for what belongs to a model. */
  config: z.optional(z.string()),
  /** Name of the version, of a version. */
  version: z.optional(z.string()),
  /** Absolute path or pattern of the table, of a table or its column. */
  location: z.optional(z.string()),
});

export type SearchKind = z.infer<typeof searchKindSchema>;
export type SearchHit = z.infer<typeof searchHitSchema>;
