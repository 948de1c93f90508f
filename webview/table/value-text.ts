import type { TableWords } from '../../src/core/messages/table-view.ts';

/** A value as a person can see it: an empty text is said to be one; null is a missing value. */
export function valueText(value: string | null, say: TableWords['say']): string {
  if (value === null) return say('table-view/missing-value');
  return value === '' ? say('table-view/empty-text') : value;
}
