import * as z from 'zod/mini';

// Pages forbid `eval`, which zod would try for speed, and which the policy would report.
z.config({ jitless: true });

/** What every page says of itself. */
export const pageSigns = [
  /** It listens now: send it what it shows. */
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('cspViolation'), directive: z.string(), blocked: z.string() }),
  z.object({ type: z.literal('error'), message: z.string() }),
] as const;

export type PageSign = z.infer<(typeof pageSigns)[number]>;
