import type { Evaluation, MetricValue } from '../evaluation/document.ts';
import { reportWords } from '../messages/report.ts';
import type { Words } from '../messages/words.ts';
import { visibleText } from '../text/visible-text.ts';
import { disparityTable } from './disparity-table.ts';
import { fairnessAnswers, sensitiveGroupings } from './fairness-answers.ts';
import { differenceInWords, differenceRange } from './gap-sentence.ts';
import { rangeOfGate, valueOfGate } from './gate-text.ts';
import { gateRemarks } from './gates-text.ts';
import { groupingName, groupName } from './group-name.ts';
import { groupTable } from './group-table.ts';
import { saidAs, tabledMetrics } from './metric-display.ts';
import { metricName } from './metric-name.ts';
import { formatCount, formatInterval, formatMeasured, undefinedMark } from './number-format.ts';
import { reasonText } from './reason-text.ts';
import type { Report } from './report.ts';
import { verdictMarks } from './verdict-marks.ts';
import { warningText } from './warning-text.ts';

/**
 * A report as Markdown, for pull requests and repositories: the same numbers and words as the page, in tables that
 * GitHub, GitLab and Hugging Face show. Texts of the user are escaped.
 */
export function reportMarkdown(report: Report): string {
  const words = reportWords(report.language);
  const blocks = [
    ...heading(report, words),
    ...gates(report, words),
    ...metrics(report, words),
    ...groups(report, words),
    ...disparities(report, words),
    ...fairness(report, words),
    ...notes(report, words),
    ...evidence(report, words),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function heading({ evaluation, table, evidence: file, stale }: Report, words: Words): string[] {
  const { say, language } = words;
  const model = [evaluation.model ?? table, evaluation.version].filter(Boolean).join(' ');
  const title = say('report/title/evaluation', { model });
  const facts = [
    say('report/header/used', {
      used: formatCount(evaluation.used, language),
      rows: formatCount(evaluation.rows, language),
    }),
    ...(evaluation.set ? [`${say('report/header/set')}: ${escapeMarkdown(evaluation.set.name)}`] : []),
    ...(evaluation.positive === null
      ? []
      : [say('report/header/positive', { label: escapeMarkdown(evaluation.positive) })]),
    evaluation.run.time.slice(0, 10),
    stale.length > 0
      ? say('report/header/stale', { reasons: stale.map(escapeMarkdown).join('; ') })
      : file
        ? say('report/header/current')
        : say('report/header/unsaved'),
  ];
  return [`# ${escapeMarkdown(title)}`, facts.join(' · ')];
}

function gates({ gates: judged }: Report, { say, language }: Words): string[] {
  if (judged.length === 0) return [];
  const rows = judged.map((gate) => {
    const range = rangeOfGate(gate, language);
    return [
      `${verdictMarks[gate.verdict]} ${say(`report/verdict/${gate.verdict}`)}`,
      `\`${visibleText(gate.title).replaceAll('|', '\\|')}\``,
      valueOfGate(gate, language) + (range ? ` (${range})` : ''),
      escapeMarkdown(gateRemarks(gate, language).join(', ')),
    ];
  });
  return [
    `## ${say('report/gates/title')}`,
    table([say('report/gates/verdict'), say('report/gates/gate'), say('report/gates/value'), ''], rows),
  ];
}

function metrics({ evaluation, baseline }: Report, words: Words): string[] {
  const { say, language } = words;
  const rows = tabledMetrics(evaluation).map(([metric, measured]) => [
    metricName(metric, words),
    formatMeasured(measured, saidAs(metric), language),
    intervalOrReason(metric, measured, words),
    formatCount(measured.n, language),
    ...(baseline ? [valueIn(baseline, metric, words)] : []),
  ]);
  const head = [
    say('report/metrics/metric'),
    say('report/metrics/value'),
    say('report/metrics/interval', { confidence: evaluation.confidence * 100 }),
    say('report/metrics/n'),
    ...(baseline ? [say('report/metrics/baseline', { version: escapeMarkdown(baseline.version ?? '') })] : []),
  ];
  return [`## ${say('report/metrics/title')}`, table(head, rows)];
}

function valueIn(evaluation: Evaluation, metric: string, { language }: Words): string {
  const measured = evaluation.overall.metrics[metric];
  return measured ? formatMeasured(measured, saidAs(metric), language) : undefinedMark;
}

function intervalOrReason(metric: string, measured: MetricValue, words: Words): string {
  if (measured.interval) return formatInterval(measured.interval, saidAs(metric), words.language);
  return escapeMarkdown(reasonText(measured.undefined ?? measured.no_interval ?? '', words));
}

function groups({ evaluation, gates: judged }: Report, words: Words): string[] {
  const { say, language } = words;
  const { columns, rows } = groupTable(evaluation, judged, words);
  if (rows.length === 0) return [];
  const head = [
    say('report/groups/group'),
    say('report/metrics/n'),
    ...columns.map((metric) => metricName(metric, words)),
  ];
  const body = rows.map(({ group, grouping, name }) => [
    escapeMarkdown(`${grouping}: ${name}`),
    formatCount(group.n, language),
    ...columns.map((metric) => {
      const measured = group.metrics[metric];
      return measured ? valueWithInterval(metric, measured, words) : undefinedMark;
    }),
  ]);
  return [`## ${say('report/groups/title')}`, table(head, body)];
}

function valueWithInterval(metric: string, measured: MetricValue, { language }: Words): string {
  const said = saidAs(metric);
  const value = formatMeasured(measured, said, language);
  return measured.interval ? `${value} (${formatInterval(measured.interval, said, language)})` : value;
}

function disparities(report: Report, words: Words): string[] {
  const { say } = words;
  const { blocks } = disparityTable(report);
  if (blocks.length === 0) return [];
  const rows = blocks.flatMap((block) =>
    block.rows.map(({ disparity, gate }) => [
      escapeMarkdown(groupingName(block.by)),
      metricName(disparity.metric, words),
      disparity.value === null ? undefinedMark : differenceInWords(disparity, disparity.value, words),
      differenceRange(disparity, words) ?? '',
      disparity.expected_if_equal === undefined ? '' : differenceInWords(disparity, disparity.expected_if_equal, words),
      [disparity.lowest, disparity.highest]
        .flatMap((values) => (values ? [escapeMarkdown(groupName(values, words))] : []))
        .join(' → '),
      gate ? `${verdictMarks[gate.verdict]} ${say(`report/verdict/${gate.verdict}`)}` : '',
    ]),
  );
  const head = [
    say('report/groups/title'),
    say('report/disparities/measure'),
    say('report/disparities/value'),
    say('report/metrics/interval', { confidence: report.evaluation.confidence * 100 }),
    say('report/disparities/chance'),
    say('report/disparities/between'),
    say('report/disparities/verdict'),
  ];
  return [`## ${say('report/disparities/title')}`, table(head, rows), say('report/disparities/chance-help')];
}

function fairness(report: Report, words: Words): string[] {
  return sensitiveGroupings(report.evaluation).flatMap((by) => [
    `## ${words.say('report/header/fairness')}: ${escapeMarkdown(groupingName(by))}`,
    ...fairnessAnswers(report, by, words).map(
      ({ title, sentences, gates: judged }) =>
        `**${title}** ${[...sentences.map(escapeMarkdown), ...judged.map((gate) => `${verdictMarks[gate.verdict]} \`${visibleText(gate.title)}\``)].join(' ')}`,
    ),
  ]);
}

function notes({ evaluation: { warnings, excluded } }: Report, words: Words): string[] {
  const { say, language } = words;
  const items = [
    ...warnings.map((warning) => escapeMarkdown(warningText(warning, words))),
    ...excluded.map(({ rows, reason }) =>
      say('report/notes/excluded-row', {
        rows: formatCount(rows, language),
        reason: escapeMarkdown(reasonText(reason, words)),
      }),
    ),
  ];
  return [
    `## ${say('report/notes/title')}`,
    items.length === 0 ? say('report/notes/none') : items.map((item) => `- ${item}`).join('\n'),
  ];
}

function evidence({ evaluation: { digests, run }, evidence: file, command }: Report, { say }: Words): string[] {
  const rows = [
    ...(file ? [[say('report/evidence/file'), `\`${visibleText(file.file)}\``]] : []),
    ...(file ? [[say('report/evidence/digest/file'), `\`${file.digest}\``]] : []),
    [say('report/evidence/digest/inputs'), `\`${digests.inputs}\``],
    [say('report/evidence/digest/data'), `\`${digests.data}\``],
    ...(digests.artifact ? [[say('report/evidence/digest/artifact'), `\`${digests.artifact}\``]] : []),
    [say('report/evidence/tool'), escapeMarkdown(run.tool)],
  ];
  const fence = '```';
  return [
    `## ${say('report/evidence/title')}`,
    rows.map(([name, value]) => `- ${name}: ${value}`).join('\n'),
    `${say('report/evidence/command')}\n\n${fence}sh\n${visibleText(command)}\n${fence}`,
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Shows a user's text as it is: no emphasis, links, HTML or new table cells from the names of groups and files. */
export function escapeMarkdown(text: string): string {
  return visibleText(text.replace(/ +/g, ' ')).replace(/[\\`*_[\]<>|~]/g, '\\$&');
}
