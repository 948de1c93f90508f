import type { Comparison, MetricComparison } from '../comparison/document.ts';
import type { Evaluation, Metrics, Warning } from '../evaluation/document.ts';
import { formatMessage, type Language, type MessageId } from '../messages/catalog.ts';
import { reportWords } from '../messages/report.ts';
import { saidAs } from './metric-display.ts';
import {
  decimalsFor,
  formatCount,
  formatInterval,
  formatMeasured,
  formatNumber,
  formatPoints,
  formatPointsInterval,
  halfWidth,
  undefinedMark,
} from './number-format.ts';
import { methodText } from './reason-text.ts';
import { textTable } from './text-table.ts';

const comparisonWarnings: Readonly<Record<string, MessageId>> = {
  'few-matched': 'comparison/few-matched',
  'weights-ignored': 'comparison/weights-ignored',
  'clusters-ignored': 'comparison/clusters-ignored',
};

/** Whether the interval of a difference leaves out zero. */
const isShown = ({ interval }: MetricComparison): boolean => interval !== null && (interval[0] > 0 || interval[1] < 0);

/** What evaluations of both versions say, as far as there are any. */
interface OwnMetrics {
  readonly a?: Metrics | undefined;
  readonly b?: Metrics | undefined;
}

/**
 * A comparison for a terminal: at most 100 columns, aligned, without colour. A comparison knows the interval of the
 * difference only; with the evaluations of its versions on the same predictions each value has the digits that it has
 * there.
 */
export function comparisonText(comparison: Comparison, evaluations: readonly Evaluation[], language: Language): string {
  const { a, b, model, set, matched, unmatched, metrics, mcnemar, warnings } = comparison;
  const heading = formatMessage(
    'comparison/heading',
    { model, a, b, set: set.name, matched: formatCount(matched, language), unmatched: unmatched.a + unmatched.b },
    language,
  );
  const own = { a: metricsOf(evaluations, comparison, 'a'), b: metricsOf(evaluations, comparison, 'b') };
  const rows = Object.entries(metrics).map(([id, metric]) => metricRow(id, metric, own, language));
  const table = textTable(
    [
      { title: formatMessage('evaluation/metric', {}, language), maximumWidth: 28 },
      { title: a, align: 'right', maximumWidth: 12 },
      { title: b, align: 'right', maximumWidth: 12 },
      { title: formatMessage('comparison/difference', {}, language), align: 'right' },
      {
        title: formatMessage('evaluation/interval', { confidence: comparison.confidence * 100 }, language),
        maximumWidth: 26,
      },
      { title: '' },
    ],
    rows,
  );
  const errors = formatMessage(
    'comparison/errors',
    {
      a,
      b,
      onlyA: mcnemar.only_a_right,
      onlyB: mcnemar.only_b_right,
      method: methodText(mcnemar.method, reportWords(language)),
      p: mcnemar.p_value === null ? undefinedMark : formatNumber(mcnemar.p_value, { language }),
    },
    language,
  );
  return [
    heading,
    table,
    [errors, ...warnings.map((warning) => `! ${comparisonWarning(warning, language)}`)].join('\n'),
  ].join('\n\n');
}

function metricsOf(evaluations: readonly Evaluation[], comparison: Comparison, side: 'a' | 'b'): Metrics | undefined {
  const isOwn = ({ version, set, digests }: Evaluation): boolean =>
    version === comparison[side] && set?.name === comparison.set.name && digests.data === comparison.digests[side];
  return evaluations.find(isOwn)?.overall.metrics;
}

/** A warning in the reader's language; a code of another version of the program keeps the text that it came with. */
function comparisonWarning({ code, message, args }: Warning, language: Language): string {
  const id = comparisonWarnings[code];
  return id === undefined ? message : formatMessage(id, args, language);
}

function metricRow(id: string, metric: MetricComparison, own: OwnMetrics, language: Language): string[] {
  const words =
    metric.interval === null
      ? ''
      : formatMessage(isShown(metric) ? 'comparison/shown' : 'comparison/not-shown', {}, language);
  return [
    id,
    valueText(id, metric.a, own.a?.[id] ?? metric, language),
    valueText(id, metric.b, own.b?.[id] ?? metric, language),
    differenceText(id, metric, language),
    intervalText(id, metric, language),
    words,
  ];
}

/** A version's value with the digits of its own interval where that is known, else of the difference's. */
function valueText(
  id: string,
  value: number | null,
  { interval }: Pick<MetricComparison, 'interval'>,
  language: Language,
): string {
  return formatMeasured({ value, interval }, saidAs(id), language);
}

function differenceText(id: string, { difference, interval }: MetricComparison, language: Language): string {
  if (difference === null) return undefinedMark;
  const width = halfWidth(interval);
  if (saidAs(id) !== 'percent') {
    return formatNumber(difference, { language, decimals: decimalsFor(width), signed: true });
  }
  const points = formatPoints(difference, language, { halfWidth: width, signed: true });
  return reportWords(language).say('report/number/points', { points });
}

function intervalText(id: string, { interval }: MetricComparison, language: Language): string {
  if (interval === null) return undefinedMark;
  const said = saidAs(id);
  return said === 'percent' ? formatPointsInterval(interval, language) : formatInterval(interval, said, language);
}
