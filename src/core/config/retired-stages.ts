/** Stages whose versions nobody will run again: what is wrong with them is history. */
const retired: ReadonlySet<string> = new Set(['archived', 'retired']);

/** Whether a stage says that the version is no longer in use; upper and lower case are the same. */
export function isRetired(stage: string | undefined): boolean {
  return stage !== undefined && retired.has(stage.toLowerCase());
}
