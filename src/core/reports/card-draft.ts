import { yamlText } from '../config/problem.ts';
import type { Group, MetricValue } from '../evaluation/document.ts';
import { formatMessage, type MessageArgs, type MessageId } from '../messages/catalog.ts';
import { reportWords } from '../messages/report.ts';
import type { Words } from '../messages/words.ts';
import { cardHeading, cardHint, cardSection } from './card-section.ts';
import { groupingName, groupName } from './group-name.ts';
import { escapeMarkdown } from './markdown.ts';
import { saidAs } from './metric-display.ts';
import { metricName } from './metric-name.ts';
import { formatCount, formatInterval, formatMeasured, type Said } from './number-format.ts';
import type { Report } from './report.ts';

/** What a card says beyond the report, as the config tells it. */
export interface CardFacts {
  readonly owner?: string;
  /** Path of the model's file, relative to the card. */
  readonly artifact?: string;
  /** Column of the score. */
  readonly score?: string;
}

/** Numbers that readers of a card look for; those that the evidence lacks are left out. */
const cardMetrics = [
  'roc_auc',
  'average_precision',
  'accuracy',
  'precision',
  'recall',
  'false_positive_rate',
  'f1',
  'log_loss',
  'brier',
  'mean_absolute_error',
  'root_mean_squared_error',
  'median_absolute_error',
  'mean_error',
  'r2',
];
const indexMetrics = ['roc_auc', 'accuracy', 'f1', 'brier', 'mean_absolute_error', 'root_mean_squared_error', 'r2'];
const groupMetrics = ['selection_rate', 'recall', 'false_positive_rate', 'mean_absolute_error', 'mean_error'];

/** In a card a rate is written as a number between 0 and 1, so that text, table and front matter agree. */
const saidInCard = (metric: string): Said => (saidAs(metric) === 'count' ? 'count' : 'number');

/**
 * A model card begun from evidence: front matter with a Hugging Face `model-index`, the tables of numbers, and a
 * heading with a hint for everything that only people know. Each number is what `check` will find right.
 */
export function cardDraft(report: Report, facts: CardFacts): string {
  const { language, evaluation } = report;
  const words = reportWords(language);
  const say = (id: MessageId, args: MessageArgs = {}): string => formatMessage(id, args, language);
  const blocks = [
    frontMatter(report, words),
    `# ${escapeMarkdown(say('card-draft/title', { model: evaluation.model ?? '', version: evaluation.version ?? '' }))}`,
    cardHint('purpose', language),
    ...cardSection('details', language, details(report, facts, say)),
    ...cardSection('use', language),
    ...cardSection('training', language),
    cardHeading('evaluation', language),
    say('card-draft/rows', {
      rows: formatCount(evaluation.used, language),
      set: escapeMarkdown(evaluation.set?.name ?? ''),
      confidence: evaluation.confidence * 100,
    }),
    metricTable(report, words),
    ...fairnessSection(report, words),
    ...cardSection('limitations', language),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function frontMatter({ evaluation }: Report, words: Words): string {
  const { set, overall, model = '' } = evaluation;
  const dataset = set?.dataset ?? set?.name ?? '';
  const stated = indexMetrics.flatMap((metric): [string, MetricValue][] => {
    const measured = overall.metrics[metric];
    return measured === undefined || measured.value === null ? [] : [[metric, measured]];
  });
  return [
    '---',
    'pipeline_tag: tabular-classification',
    ...(dataset === '' ? [] : ['datasets:', `  - ${yamlText(dataset)}`]),
    'metrics:',
    ...stated.map(([metric]) => `  - ${metric}`),
    'model-index:',
    `  - name: ${yamlText(model)}`,
    '    results:',
    '      - task:',
    '          type: tabular-classification',
    '        dataset:',
    `          type: ${yamlText(dataset)}`,
    `          name: ${yamlText(dataset)}`,
    ...(set?.split === undefined ? [] : [`          split: ${yamlText(set.split)}`]),
    '        metrics:',
    ...stated.flatMap(([metric, measured]) => [
      `          - type: ${metric}`,
      `            name: ${yamlText(metricName(metric, words))}`,
      `            value: ${formatMeasured(measured, saidInCard(metric), 'en')}`,
    ]),
    '---',
  ].join('\n');
}

function details(
  { evaluation }: Report,
  { owner, artifact, score }: CardFacts,
  say: (id: MessageId, args?: MessageArgs) => string,
): string[] {
  const { positive, threshold } = evaluation;
  const items = [
    ...(owner === undefined ? [] : [say('card-draft/owner', { owner: escapeMarkdown(owner) })]),
    ...(artifact === undefined ? [] : [say('card-draft/artifact', { file: artifact })]),
    ...(score === undefined || positive === null || threshold === null
      ? []
      : [say('card-draft/threshold', { score, positive: escapeMarkdown(positive), threshold })]),
  ];
  return items.length === 0 ? [] : [items.map((item) => `- ${item}`).join('\n')];
}

function metricTable({ evaluation }: Report, words: Words): string {
  const { say, language } = words;
  const rows = cardMetrics.flatMap((metric) => {
    const measured = evaluation.overall.metrics[metric];
    if (measured === undefined || measured.value === null) return [];
    const said = saidInCard(metric);
    const interval = measured.interval ? formatInterval(measured.interval, said, language) : '';
    return [[metricName(metric, words), formatMeasured(measured, said, language), interval]];
  });
  const confidence = evaluation.confidence * 100;
  return table(
    [say('report/metrics/metric'), say('report/metrics/value'), say('report/metrics/interval', { confidence })],
    rows,
  );
}

function fairnessSection({ evaluation: { groups }, language }: Report, words: Words): string[] {
  const sensitive = groups.filter(({ kind, by }) => kind === 'sensitive' && by.length === 1);
  if (sensitive.length === 0) return [];
  const metrics = groupMetrics.filter((metric) => sensitive.some((group) => group.metrics[metric]?.value != null));
  const cell = (group: Group, metric: string): string => {
    const measured = group.metrics[metric];
    return measured === undefined || measured.value === null
      ? '–'
      : formatMeasured(measured, saidInCard(metric), language);
  };
  const rows = sensitive.map((group) => [
    escapeMarkdown(`${groupingName(group.by)} = ${groupName(group.values, words)}`),
    formatCount(group.n, language),
    ...metrics.map((metric) => cell(group, metric)),
  ]);
  const head = [
    words.say('report/groups/group'),
    words.say('report/metrics/n'),
    ...metrics.map((metric) => metricName(metric, words)),
  ];
  return cardSection('fairness', language, [table(head, rows)]);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
