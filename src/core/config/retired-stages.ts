/** Stages whose versions nobody will run again: what is wrong with them is history. */
const retired: ReadonlySet<string> = new Set(['archived', 'retired']);

export function isRetired(stage: string | undefined): boolean {
  return stage !== undefined && retired.has(stage.toLowerCase());
}
