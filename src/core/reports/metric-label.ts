import type { Language } from '../messages/catalog.ts';
import { reportWords } from '../messages/report.ts';
import { metricName } from './metric-name.ts';

/** Short name of a metric for people, for faces that have every text at hand. */
export function metricLabel(metric: string, language: Language): string {
  return metricName(metric, reportWords(language));
}
