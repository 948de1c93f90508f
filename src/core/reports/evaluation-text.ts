import type { Disparity, Evaluation, Group, MetricValue } from '../evaluation/document.ts';
import { formatMessage, type Language, type MessageArgs, type MessageId } from '../messages/catalog.ts';
import { reportWords } from '../messages/report.ts';
import type { Words } from '../messages/words.ts';
import { saidAs, saidInPoints } from './metric-display.ts';
import { metricLabel } from './metric-label.ts';
import { formatCount, formatInterval, formatMeasured, formatNumber, undefinedMark } from './number-format.ts';
import { reasonText } from './reason-text.ts';
import { textTable } from './text-table.ts';
import { warningText } from './warning-text.ts';

/**
 * The evaluation for a terminal: at most 100 columns, aligned, without colour.
 * @param table the path of a bare table, which has no model to be named by
 */
export function evaluationText(evaluation: Evaluation, language: Language, table = ''): string {
  const writer = new EvaluationWriter(evaluation, language, table);
  return [writer.heading(), writer.overall(), writer.groups(), writer.disparities(), writer.warnings()]
    .filter((section) => section !== '')
    .join('\n\n');
}

const regressionMetrics = ['mean_absolute_error', 'root_mean_squared_error', 'mean_error', 'r2'];
/** Metrics that head the groups table; the rest is in the JSON and the report. */
const groupMetrics = [
  'selection_rate',
  'recall',
  'precision',
  'false_positive_rate',
  'roc_auc',
  'brier',
  ...regressionMetrics,
];
/** Gaps that people ask for first; every other one is in the JSON and the report. */
const leadingDisparities = [
  'demographic_parity_difference',
  'demographic_parity_ratio',
  'equal_opportunity_difference',
  'equalized_odds_difference',
  'predictive_parity_difference',
  'roc_auc_difference',
  'statistical_parity_difference',
  'disparate_impact',
  'mean_absolute_error_difference',
  'mean_absolute_error_ratio',
  'mean_error_difference',
];
const mostGroups = 40;

class EvaluationWriter {
  private readonly words: Words;

  constructor(
    private readonly evaluation: Evaluation,
    private readonly language: Language,
    private readonly table: string,
  ) {
    this.words = reportWords(language);
  }

  private say(id: MessageId, args: MessageArgs = {}): string {
    return formatMessage(id, args, this.language);
  }

  private reason(reason: string): string {
    return reasonText(reason, this.words);
  }

  private count(value: number | null): string {
    return formatCount(value, this.language);
  }

  heading(): string {
    const { model, version, set, rows, used, excluded, positive, threshold } = this.evaluation;
    const name = model
      ? this.say('evaluation/name', { model, version: version ?? '', set: set?.name ?? '' })
      : this.table;
    const reasons = excluded.map((part) => `${this.count(part.rows)} ${this.reason(part.reason)}`).join(', ');
    const first =
      excluded.length > 0
        ? this.say('evaluation/heading-excluded', { name, rows: this.count(rows), used: this.count(used), reasons })
        : this.say('evaluation/heading', { name, rows: this.count(rows) });
    if (positive === null) return first;
    const second =
      threshold === null
        ? this.say('evaluation/positive', { positive })
        : this.say('evaluation/threshold', { positive, threshold });
    return `${first}\n${second}`;
  }

  private interval(metric: MetricValue, id: string): string {
    if (metric.undefined !== undefined)
      return this.say('evaluation/undefined', { reason: this.reason(metric.undefined) });
    return metric.interval ? formatInterval(metric.interval, saidAs(id), this.language) : undefinedMark;
  }

  private intervalTitle(): string {
    return this.say('evaluation/interval', {
      confidence: formatNumber(this.evaluation.confidence * 100, { language: this.language }),
    });
  }

  overall(): string {
    const rows = Object.entries(this.evaluation.overall.metrics)
      .filter(([id]) => saidAs(id) !== 'count')
      .map(([id, metric]) => [
        id,
        formatMeasured(metric, saidAs(id), this.language),
        this.interval(metric, id),
        this.count(metric.n),
      ]);
    return textTable(
      [
        { title: this.say('evaluation/metric'), maximumWidth: 40 },
        { title: this.say('evaluation/value'), align: 'right' },
        { title: this.intervalTitle(), maximumWidth: 40 },
        { title: 'n', align: 'right' },
      ],
      rows,
    );
  }

  private groupName(by: readonly string[], values: readonly (string | null)[]): string {
    return by.map((column, i) => `${column}=${values[i] ?? this.say('evaluation/missing-group')}`).join(' ');
  }

  groups(): string {
    const { groups } = this.evaluation;
    if (groups.length === 0) return '';
    const shown = groupMetrics.filter((id) => groups.some((group) => group.metrics[id] !== undefined)).slice(0, 6);
    const cell = (group: Group, id: string): string => {
      const metric = group.metrics[id];
      return metric ? formatMeasured(metric, saidAs(id), this.language) : undefinedMark;
    };
    const rows = groups
      .slice(0, mostGroups)
      .map((group) => [
        this.groupName(group.by, group.values),
        this.count(group.n),
        ...shown.map((id) => cell(group, id)),
      ]);
    const table = textTable(
      [
        { title: this.say('evaluation/group'), maximumWidth: 36 },
        { title: 'n', align: 'right' },
        ...shown.map((id) => ({ title: metricLabel(id, this.language), align: 'right' as const, maximumWidth: 20 })),
      ],
      rows,
    );
    const hidden = groups.length - mostGroups;
    return hidden > 0 ? `${table}\n${this.say('evaluation/more-groups', { count: hidden })}` : table;
  }

  private disparityRow(disparity: Disparity): string[] {
    const { by, metric, value, interval, expected_if_equal: ifEqual, lowest, highest, undefined: reason } = disparity;
    const said = saidInPoints(metric) ? 'rate' : 'number';
    const groupText = (values: readonly (string | null)[] | undefined): string =>
      (values ?? []).map((part) => part ?? this.say('evaluation/missing-group')).join(' ');
    return [
      `${metric}[${by.join(' × ')}]`,
      formatMeasured({ value, interval: interval ?? null }, said, this.language),
      reason
        ? this.say('evaluation/undefined', { reason: this.reason(reason) })
        : interval
          ? formatInterval(interval, said, this.language)
          : undefinedMark,
      ifEqual === undefined ? '' : formatNumber(ifEqual, { language: this.language }),
      lowest && highest ? `${groupText(lowest)} → ${groupText(highest)}` : '',
    ];
  }

  disparities(): string {
    const shown = this.evaluation.disparities.filter(
      (disparity) => leadingDisparities.includes(disparity.metric) && disparity.group === undefined,
    );
    if (shown.length === 0) return '';
    return textTable(
      [
        { title: this.say('evaluation/gap'), maximumWidth: 44 },
        { title: this.say('evaluation/value'), align: 'right' },
        { title: this.intervalTitle(), maximumWidth: 30 },
        { title: this.say('evaluation/if-equal'), align: 'right' },
        { title: this.say('evaluation/lowest-highest'), maximumWidth: 28 },
      ],
      shown.slice(0, mostGroups).map((disparity) => this.disparityRow(disparity)),
    );
  }

  warnings(): string {
    return this.evaluation.warnings.map((warning) => `! ${warningText(warning, this.words)}`).join('\n');
  }
}
