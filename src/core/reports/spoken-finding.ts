import * as z from 'zod/mini';
import { rangeSchema } from '../catalog/place.ts';

/** A correction in words. */
const spokenFixSchema = z.object({
  title: z.string(),
  /** sha256 of the text that the edits are for. */
  digest: z.string(),
  edits: z.array(z.object({ range: rangeSchema, text: z.string() })),
  /** A person must choose or complete it; `assay check --fix` leaves it out. */
  choice: z.optional(z.literal(true)),
  /** A file that it creates where there is none. */
  creates: z.optional(z.object({ file: z.string(), text: z.string() })),
});

/** A `Finding` in words. Lines and columns from 1, columns in UTF-16 units, ends exclusive. */
export const spokenFindingSchema = z.object({
  /** Permanent; baselines and suppressions compare it, never the message. */
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  file: z.string(),
  range: z.optional(rangeSchema),
  message: z.string(),
  related: z.array(z.object({ file: z.string(), range: rangeSchema, message: z.string() })),
  fixes: z.array(spokenFixSchema),
});

export type SpokenFinding = z.infer<typeof spokenFindingSchema>;
