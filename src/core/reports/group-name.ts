import type { Words } from '../messages/words.ts';

/** The name of a group in a report: its values, `female × [26,inf)`; a missing value is said, never left empty. */
export function groupName(values: readonly (string | null)[], words: Words): string {
  return values.map((value) => value ?? words.say('report/groups/missing')).join(' × ');
}

/** The name of a way of grouping: `sex × age`. */
export function groupingName(by: readonly string[]): string {
  return by.join(' × ');
}

/** One text for a grouping or a group, to compare and to key by. */
export function groupKey(parts: readonly (string | null)[]): string {
  return JSON.stringify(parts);
}
