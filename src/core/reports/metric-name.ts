import type { ReportMessageId } from '../messages/report.ts';
import type { Words } from '../messages/words.ts';

/** Short name for people: `ROC AUC`, `Recall`, `Gap in recall`; the id itself where there is none. */
export function metricName(metric: string, words: Words): string {
  const own = nameId(metric, words);
  if (own) return words.say(own);
  const parts = /^(.+?)_(difference|ratio)(_to_privileged)?$/.exec(metric);
  const base = parts?.[1] && nameId(parts[1], words);
  const form = `report/disparity/${parts?.[2]}${parts?.[3] ? '-to-privileged' : ''}`;
  if (!base || !words.has(form)) return metric;
  return words.say(form, { metric: lowerCaseFirst(words.say(base)) });
}

/** The name of a metric within a sentence: `recall`, but `ROC AUC`. */
export function metricInSentence(metric: string, words: Words): string {
  return lowerCaseFirst(metricName(metric, words));
}

function nameId(metric: string, words: Words): ReportMessageId | undefined {
  const id = `report/metric/${metric}`;
  return words.has(id) ? id : undefined;
}

/** `Recall` → `recall`, but `ROC AUC` stays. */
function lowerCaseFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
