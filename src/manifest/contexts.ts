/** The context keys that `when` clauses may ask; the extension sets them, nobody else does. */
export const contexts = {
  /** The first snapshot has been shown; before it an empty tree says nothing. */
  ready: 'assayml.ready',
  /** At least one model is declared or has evidence. */
  hasModels: 'assayml.hasModels',
  /** An evaluation or a check is running. */
  busy: 'assayml.busy',
} as const;

export type ContextName = keyof typeof contexts;
