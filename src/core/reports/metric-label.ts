import type { Language } from '../messages/catalog.ts';
import { gateWords } from '../messages/gate-words.ts';
import { metricName } from './metric-name.ts';

/** Short name of a metric for people, for faces that have every text at hand. */
export function metricLabel(metric: string, language: Language): string {
  return metricName(metric, gateWords(language));
}
