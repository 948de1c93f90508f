import type { Language } from '../core/messages/catalog.ts';
import { reportTexts } from '../core/messages/report.ts';
import { tableViewTexts } from '../core/messages/table-view.ts';

/** The texts of the pages in every language, a bundle of its own that is loaded with the first panel. */

const textsOf = { report: reportTexts, table: tableViewTexts };

/** What a page says, by id. */
export function pageTexts(page: keyof typeof textsOf, language: Language): Readonly<Record<string, string>> {
  return textsOf[page](language);
}
