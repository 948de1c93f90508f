/** Name of a group's random stream: the same wherever the group's draws are made, and no other group's. */
export function groupStream(by: readonly string[], values: readonly (string | null)[]): string {
  return JSON.stringify([by, values]);
}

/** Name of the random stream of all rows. */
export const OVERALL_STREAM = 'overall';
