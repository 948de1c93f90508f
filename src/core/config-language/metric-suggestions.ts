import { isBetweenGroups } from '../gates/metric-scope.ts';
import { formatMessage, type Language } from '../messages/catalog.ts';
import { metricDefinitions } from '../metrics/catalog.ts';
import type { MetricDefinition } from '../metrics/definition.ts';
import { metricLabel } from '../reports/metric-label.ts';
import type { CompletionContext } from './completion.ts';
import { metricMarkdown } from './metric-text.ts';
import { type Suggestion, valueSuggestion } from './suggestion.ts';

/** What most gates are of, best first. */
export const usualMetrics: readonly string[] = [
  'roc_auc',
  'recall',
  'precision',
  'f1',
  'accuracy',
  'brier',
  'log_loss',
  'false_positive_rate',
  'demographic_parity_difference',
  'equal_opportunity_difference',
  'equalized_odds_difference',
  'statistical_parity_difference',
  'disparate_impact',
];

/** Every metric with its definition, then other names, which are written as the id that they stand for. */
export function metricSuggestions(context: CompletionContext): Suggestion[] {
  const rank = rankIn(context);
  const ordered = [...metricDefinitions]
    .sort((a, b) => rank(a) - rank(b))
    .map((metric) => described(metric, context.language));
  return [...ordered.map(({ own }) => own), ...ordered.flatMap(({ aliases }) => aliases)];
}

interface DescribedMetric {
  readonly own: Suggestion;
  readonly aliases: readonly Suggestion[];
}

/** Descriptions never change, and there are hundreds: they are written once for each language. */
const descriptions = new Map<string, DescribedMetric>();

function described(metric: MetricDefinition, language: Language): DescribedMetric {
  const key = `${language} ${metric.id}`;
  const known = descriptions.get(key) ?? describe(metric, language);
  descriptions.set(key, known);
  return known;
}

function describe(metric: MetricDefinition, language: Language): DescribedMetric {
  const documentation = metricMarkdown(metric, language);
  const better = formatMessage(`editor/better/${metric.better}`, {}, language);
  const detail = `${metricLabel(metric.id, language)} · ${better}`;
  const aliasOf = formatMessage('editor/alias-of', { metric: metric.id }, language);
  const text = { plain: metric.id, written: metric.id };
  return {
    own: valueSuggestion(metric.id, { kind: 'metric', detail, documentation }),
    aliases: metric.aliases.map((label) => ({ label, kind: 'metric', detail: aliasOf, documentation, text })),
  };
}

/** Orders metrics: a gate with `by` is of a disparity, one with `group` of one group; then the usual ones, as defined. */
function rankIn({ cursor, document }: CompletionContext): (metric: MetricDefinition) => number {
  const keys = document.keysAt(cursor.path.slice(0, -1)).map(({ key }) => key?.text);
  const [hasBy, hasGroup] = [keys.includes('by'), keys.includes('group')];
  const places = new Map(metricDefinitions.map(({ id }, index) => [id, 1000 + index]));
  for (const [index, id] of usualMetrics.entries()) places.set(id, index);
  return ({ id }) => {
    const isBetween = isBetweenGroups(id);
    const contradicts = (hasBy && !isBetween) || (hasGroup && isBetween);
    return (contradicts ? 10_000 : 0) + (places.get(id) ?? 0);
  };
}
