import type { Comparison, MetricComparison } from '../comparison/document.ts';
import type { Warning } from '../evaluation/document.ts';
import { formatMessage, type Language, type MessageId } from '../messages/catalog.ts';
import { reportWords } from '../messages/report.ts';
import { saidAs } from './metric-display.ts';
import { decimalsFor, formatCount, formatInterval, formatNumber, halfWidth, undefinedMark } from './number-format.ts';
import { methodText } from './reason-text.ts';
import { textTable } from './text-table.ts';

const comparisonWarnings: Readonly<Record<string, MessageId>> = {
  'few-matched': 'comparison/few-matched',
  'weights-ignored': 'comparison/weights-ignored',
};

/** Whether the interval of a difference leaves out zero. */
const isShown = ({ interval }: MetricComparison): boolean => interval !== null && (interval[0] > 0 || interval[1] < 0);

/** A comparison for a terminal: at most 100 columns, aligned, without colour. */
export function comparisonText(comparison: Comparison, language: Language): string {
  const { a, b, model, set, matched, unmatched, metrics, mcnemar, warnings } = comparison;
  const heading = formatMessage(
    'comparison/heading',
    { model, a, b, set: set.name, matched: formatCount(matched, language), unmatched: unmatched.a + unmatched.b },
    language,
  );
  const rows = Object.entries(metrics).map(([id, metric]) => metricRow(id, metric, language));
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

/** A warning in the reader's language; a code of another version of the program keeps the text that it came with. */
function comparisonWarning({ code, message, args }: Warning, language: Language): string {
  const id = comparisonWarnings[code];
  return id === undefined ? message : formatMessage(id, args, language);
}

function metricRow(id: string, metric: MetricComparison, language: Language): string[] {
  const decimals = decimalsFor(halfWidth(metric.interval));
  const number = (value: number | null, signed = false): string =>
    value === null ? undefinedMark : formatNumber(value, { language, decimals, signed });
  const words =
    metric.interval === null
      ? ''
      : formatMessage(isShown(metric) ? 'comparison/shown' : 'comparison/not-shown', {}, language);
  const interval = metric.interval
    ? formatInterval(metric.interval, saidAs(id) === 'percent' ? 'rate' : saidAs(id), language)
    : undefinedMark;
  return [id, number(metric.a), number(metric.b), number(metric.difference, true), interval, words];
}
