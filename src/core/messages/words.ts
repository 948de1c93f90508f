import type { Language } from './catalog.ts';
import type { ReportMessageId } from './report.ts';
import { fillPlaces } from './text.ts';

/**
 * The texts of the reports, or of another page, in one language. What writes reports is given its words, so that a
 * page in the editor carries those of its reader's language alone.
 */
export interface Words<Id extends string = ReportMessageId> {
  readonly language: Language;
  say(id: Id, args?: Readonly<Record<string, string | number>>): string;
  /** Whether there is a text of this id, for ids that are made from names of metrics. */
  has(id: string): id is Id;
}

/** Words over a table of texts; an id without a text stays visible, so that a mistake is seen. */
export function wordsFrom<Id extends string = ReportMessageId>(
  language: Language,
  textOf: (id: string) => string | undefined,
): Words<Id> {
  return {
    language,
    say: (id, args = {}) => fillPlaces(textOf(id) ?? id, args),
    has: (id): id is Id => textOf(id) !== undefined,
  };
}
