import { formatMessage, type Language } from '../messages/catalog.ts';
import { chineseFormulas } from '../messages/metric-formulas.ts';
import { chineseDisparityMeanings, chineseMeanings } from '../messages/metric-meanings.ts';
import { fillPlaces } from '../messages/text.ts';
import type { MetricDefinition } from '../metrics/definition.ts';
import { comparedMetric } from '../reports/metric-display.ts';
import { metricLabel } from '../reports/metric-label.ts';
import { formatNumber } from '../reports/number-format.ts';
import { markdownTable } from './markdown.ts';

/** Versions of the libraries that every metric is compared with in the reference tests. */
export const libraryVersions: Readonly<Record<string, string>> = {
  'scikit-learn': '1.9.1',
  Fairlearn: '0.15.0',
  AIF360: '0.6.1',
  scipy: '1.17.1',
  statsmodels: '0.15.0',
};

/** One sentence: what the metric says. */
export function metricMeaning({ id, meaning }: MetricDefinition, language: Language): string {
  if (language === 'en') return meaning;
  const own = chineseMeanings[id];
  if (own !== undefined) return own;
  const toPrivileged = /_to_privileged$|^statistical_parity_difference$|^disparate_impact$/.test(id);
  const form = /_ratio|disparate_impact/.test(id) ? 'ratio' : 'difference';
  const base = comparedMetric(id.replace(/_to_privileged$/, '')) ?? 'selection_rate';
  const template = chineseDisparityMeanings[toPrivileged ? (`${form}-to-privileged` as const) : form];
  return fillPlaces(template, { name: metricLabel(base, language) });
}

/** How it is computed; where that takes words, in those of the reader. */
export function metricFormula({ id, formula }: MetricDefinition, language: Language): string {
  return (language === 'en' ? undefined : chineseFormulas[id]) ?? formula;
}

/** `scikit-learn 1.9.1 roc_auc_score`: the function whose value the metric equals, with the version compared with. */
function metricSource({ source }: MetricDefinition): string {
  return source.replace(/^(scikit-learn|Fairlearn|AIF360|scipy)(?=[ .])|\bstatsmodels\b/, (library) => {
    const version = libraryVersions[library];
    return version === undefined ? library : `${library} ${version}`;
  });
}

/** Meaning, formula, source, range and what is better, in Markdown. */
export function metricMarkdown(metric: MetricDefinition, language: Language): string {
  const say = (id: Parameters<typeof formatMessage>[0], args = {}): string => formatMessage(id, args, language);
  const [smallest, largest] = metric.range.map((bound) => boundText(bound, language));
  const range = say('editor/to', { smallest: smallest ?? '', largest: largest ?? '' });
  return [
    metricMeaning(metric, language),
    markdownTable([
      [say('editor/formula'), `\`${metricFormula(metric, language)}\``],
      [say('editor/source'), metricSource(metric)],
      [say('editor/range'), `${range} · ${say(`editor/better/${metric.better}`)}`],
    ]),
  ].join('\n\n');
}

function boundText(bound: number, language: Language): string {
  if (Number.isFinite(bound)) return formatNumber(bound, { language });
  return bound < 0 ? '−∞' : '∞';
}
