import * as z from 'zod/mini';

/** What a panel shows; the page keeps it, so that the editor can restore the panel after a reload. Never data. */
export const panelStateSchema = z.object({
  kind: z.enum(['evaluation', 'fairness']),
  config: z.string(),
  version: z.optional(z.string()),
  set: z.optional(z.string()),
  baseline: z.optional(z.string()),
});

export type PanelState = z.infer<typeof panelStateSchema>;

/** Two states are of the same panel when they show the same kind of report of the same model. */
export function isSamePanel(a: PanelState, b: PanelState): boolean {
  return a.kind === b.kind && a.config === b.config;
}
