import { formatMessage, type Language } from '../messages/catalog.ts';
import { resolveMetric } from '../metrics/catalog.ts';
import type { CompletionContext } from './completion.ts';
import { type EvidenceNumber, evidenceNumber, gateSubject } from './evidence-numbers.ts';
import { type Suggestion, valueSuggestion } from './suggestion.ts';

/** Limits that the newest evidence would just pass: an end of its interval, rounded to the loose side. */
export function limitSuggestions({ cursor, document, knowledge, language }: CompletionContext): Suggestion[] {
  const key = String(cursor.path.at(-1));
  const gate = cursor.path.slice(0, -1);
  const subject = gateSubject(document, gate);
  const limit = subject && passableLimit(key, evidenceNumber(subject, knowledge));
  const suggestions: Suggestion[] = [];
  if (limit !== undefined) {
    const detail = limitReason(key, limit.version, language);
    suggestions.push(valueSuggestion(limit.text, { kind: 'value', detail }, limit.text));
  }
  const { definition } = resolveMetric(subject?.metric ?? '');
  if (key === 'within_ratio' || (key === 'min' && definition?.better === 'one')) {
    const detail = formatMessage('editor/four-fifths', {}, language);
    suggestions.push(valueSuggestion('0.8', { kind: 'value', detail }, '0.8'));
  }
  return suggestions;
}

/** Where a limit comes from: an end of the interval, or the whole of it. */
export function limitReason(key: string, version: string, language: Language): string {
  const id = key === 'min' ? 'editor/lower-limit' : key === 'max' ? 'editor/upper-limit' : 'editor/whole-interval';
  return formatMessage(id, { version }, language);
}

/** The strictest limit of a kind that a number passes with its whole interval, to two decimals; and whose it is. */
export function passableLimit(
  key: string,
  number: EvidenceNumber | undefined,
): { readonly text: string; readonly version: string } | undefined {
  if (number === undefined || number.interval === null) return undefined;
  const [lower, upper] = number.interval;
  const { version } = number;
  if (key === 'min') return { text: hundredths(Math.floor(timesHundred(lower))), version };
  if (key === 'max') return { text: hundredths(Math.ceil(timesHundred(upper))), version };
  if (key === 'within') {
    return { text: hundredths(Math.ceil(timesHundred(Math.max(Math.abs(lower), Math.abs(upper))))), version };
  }
  return undefined;
}

/** 0.14 · 100 is a little above 14 in binary. */
function timesHundred(value: number): number {
  return Number((value * 100).toPrecision(12));
}

function hundredths(whole: number): string {
  return String(whole / 100);
}
