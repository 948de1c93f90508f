import * as z from 'zod/mini';
import { comparisonSchema } from '../core/comparison/document.ts';
import { evaluationSchema } from '../core/evaluation/document.ts';
import { gateResultSchema } from '../core/gates/gate-result-schema.ts';
import type { Report } from '../core/reports/report.ts';
import { pageSigns } from './page-signs.ts';

/** Messages between the extension and a report page. Either side checks what it is sent. */

const reportSchema = z.object({
  language: z.enum(['en', 'zh-cn']),
  evaluation: evaluationSchema,
  evidence: z.optional(z.object({ file: z.string(), digest: z.string() })),
  stale: z.array(z.string()),
  gates: z.array(gateResultSchema),
  baseline: z.optional(evaluationSchema),
  comparison: z.optional(comparisonSchema),
  versions: z.array(z.string()),
  sets: z.array(z.string()),
  command: z.string(),
});

const hostMessageSchema = z.discriminatedUnion('type', [
  /** The page keeps `restore` in its saved state; the extension gets it back when the editor restores the panel. */
  z.object({ type: z.literal('report'), report: reportSchema, restore: z.optional(z.unknown()) }),
  /** The evaluation runs; the old report stays until the new one comes. */
  z.object({ type: z.literal('busy'), busy: z.boolean() }),
]);

const pageMessageSchema = z.discriminatedUnion('type', [
  ...pageSigns,
  z.object({ type: z.literal('openFile'), file: z.string(), line: z.optional(z.number()) }),
  z.object({ type: z.literal('refresh') }),
  z.object({ type: z.literal('export') }),
  z.object({ type: z.literal('open'), kind: z.enum(['evaluation', 'fairness']) }),
  /** Another version, set or baseline; the empty baseline is none. */
  z.object({
    type: z.literal('choose'),
    version: z.optional(z.string()),
    set: z.optional(z.string()),
    baseline: z.optional(z.string()),
  }),
]);

/** From the extension to a page. */
export type HostMessage =
  | { readonly type: 'report'; readonly report: Report; readonly restore?: unknown }
  | { readonly type: 'busy'; readonly busy: boolean };

/** From a page to the extension. */
export type PageMessage = z.infer<typeof pageMessageSchema>;

/** The message if it is one of the extension's, else undefined. */
export function readHostMessage(data: unknown): HostMessage | undefined {
  const result = hostMessageSchema.safeParse(data);
  // The schema allows `undefined` in optional places, which structured clones of a Report never hold.
  return result.success ? (result.data as HostMessage) : undefined;
}

/** The message if it is one of a page's, else undefined. */
export function readPageMessage(data: unknown): PageMessage | undefined {
  const result = pageMessageSchema.safeParse(data);
  return result.success ? result.data : undefined;
}
