import type { Verdict } from '../gates/verdict.ts';
import { formatMessage, type Language } from '../messages/catalog.ts';

/** A verdict in the reader’s language. */
export function verdictWord(verdict: Verdict, language: Language): string {
  return formatMessage(`report/verdict/${verdict}`, {}, language);
}
