import type { Language } from '../messages/catalog.ts';
import { sayInReport } from '../messages/report.ts';

/** The name of a group in a report: its values, `female × [26,inf)`; a missing value is said, never left empty. */
export function groupName(values: readonly (string | null)[], language: Language): string {
  return values.map((value) => value ?? sayInReport('report/groups/missing', {}, language)).join(' × ');
}

/** The name of a way of grouping: `sex × age`. */
export function groupingName(by: readonly string[]): string {
  return by.join(' × ');
}

/** One text for a grouping or a group, to compare and to key by. */
export function groupKey(parts: readonly (string | null)[]): string {
  return JSON.stringify(parts);
}
