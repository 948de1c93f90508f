import { isBetweenGroups } from '../gates/metric-scope.ts';
import { formatMessage } from '../messages/catalog.ts';
import { metricDefinitions } from '../metrics/catalog.ts';
import type { MetricDefinition } from '../metrics/definition.ts';
import { metricLabel } from '../reports/metric-label.ts';
import type { CompletionContext } from './completion.ts';
import { metricMarkdown } from './metric-text.ts';
import { type Suggestion, valueSuggestion } from './suggestion.ts';

/** What most gates are of, best first. */
const usual = [
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
  const { language } = context;
  const ordered = [...metricDefinitions].sort((a, b) => rank(a, context) - rank(b, context));
  const metrics = ordered.map((metric) =>
    valueSuggestion(metric.id, {
      kind: 'metric',
      detail: `${metricLabel(metric.id, language)} · ${formatMessage(`editor/better/${metric.better}`, {}, language)}`,
      documentation: metricMarkdown(metric, language),
    }),
  );
  const aliases = ordered.flatMap((metric) => metric.aliases.map((alias) => aliasSuggestion(alias, metric, context)));
  return [...metrics, ...aliases];
}

function aliasSuggestion(alias: string, metric: MetricDefinition, { language }: CompletionContext): Suggestion {
  return {
    label: alias,
    kind: 'metric',
    detail: formatMessage('editor/alias-of', { metric: metric.id }, language),
    documentation: metricMarkdown(metric, language),
    text: { plain: metric.id, written: metric.id },
  };
}

/** A gate with `by` is of a disparity, one with `group` is of one group; then the usual ones, then as defined. */
function rank(metric: MetricDefinition, { cursor, document }: CompletionContext): number {
  const gate = cursor.path.slice(0, -1);
  const isBetween = isBetweenGroups(metric.id);
  const keys = document.keysAt(gate).map(({ key }) => key?.text);
  const contradicts = (keys.includes('by') && !isBetween) || (keys.includes('group') && isBetween);
  const place = usual.indexOf(metric.id);
  return (contradicts ? 10_000 : 0) + (place < 0 ? 1000 + metricDefinitions.indexOf(metric) : place);
}
