/** The context keys that `when` clauses may ask; the extension sets them, nobody else does. */
export const contexts = {
  /** The first snapshot has been shown; before it an empty tree says nothing. */
  ready: 'assayml.ready',
  /** At least one model is declared or has evidence. */
  hasModels: 'assayml.hasModels',
  /** A table is named in a config or found in the project. */
  hasDatasets: 'assayml.hasDatasets',
  hasFeatures: 'assayml.hasFeatures',
  /** Something needs a person. */
  hasNeeds: 'assayml.hasNeeds',
  /** The trees show only rows with some words. */
  filtered: 'assayml.filtered',
  /** An evaluation or a check is running. */
  busy: 'assayml.busy',
} as const;

export type ContextName = keyof typeof contexts;
