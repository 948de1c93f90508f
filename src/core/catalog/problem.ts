import * as z from 'zod/mini';
import { placeSchema } from './place.ts';

/** An {@link InputProblem} as data: a config, table or evidence file that can't be read is shown, it hides nothing else. */
export const problemSchema = z.object({
  messageId: z.string(),
  args: z.record(z.string(), z.union([z.string(), z.number()])),
  place: z.optional(placeSchema),
  /** The message in the user's language; a face puts it in before it hands the snapshot on. */
  message: z.optional(z.string()),
});

export type Problem = z.infer<typeof problemSchema>;
