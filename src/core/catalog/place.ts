import * as z from 'zod/mini';

/** Where something stands in the user's files; lines and columns count from 1, columns in UTF-16 units. */
export const placeSchema = z.object({ file: z.string(), line: z.optional(z.number()), column: z.optional(z.number()) });

const positionSchema = z.object({ line: z.number(), column: z.number() });

/** From `start` up to, not including, `end`. */
export const rangeSchema = z.object({ start: positionSchema, end: positionSchema });
