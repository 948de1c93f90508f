import type { EvaluatedSet, ModelSnapshot, VersionSnapshot } from '../../core/catalog/snapshot.ts';
import type { Language } from '../../core/messages/catalog.ts';
import { headlineText } from '../../core/reports/headline-text.ts';
import { saidAs, saidInPoints } from '../../core/reports/metric-display.ts';
import { metricLabel } from '../../core/reports/metric-label.ts';
import {
  formatCount,
  formatInterval,
  formatMeasured,
  formatPoints,
  halfWidth,
} from '../../core/reports/number-format.ts';
import { bytesText, fileName } from '../host/file-words.ts';
import type { Translate } from '../host/translate.ts';
import { escapeMarkdown, markdownTable } from '../host/tree/markdown-table.ts';
import type { Row, Subject } from '../host/tree/row.ts';
import { severity, verdictLooks, verdictWord, worstVerdict } from '../host/tree/verdict-looks.ts';
import { gateRow } from './gate-row.ts';

/** What the rows of a version are made with. */
export interface Wording {
  readonly language: Language;
  readonly t: Translate;
}

function gatesText(version: VersionSnapshot, t: Translate): string | undefined {
  const count = (verdict: string): number => version.gates.filter((gate) => gate.verdict === verdict).length;
  const [failed, insufficient, stale] = [count('fail'), count('insufficient'), count('stale')];
  if (failed > 0) return failed === 1 ? t('1 gate fails') : t('{0} gates fail', failed);
  if (insufficient > 0) return t('{0} insufficient', insufficient);
  if (stale > 0) return t('evidence is stale');
  return undefined;
}

function versionTooltip(model: ModelSnapshot, version: VersionSnapshot, { language, t }: Wording): string {
  const parts = [
    `**${escapeMarkdown(model.name)} ${escapeMarkdown(version.version)}** ${escapeMarkdown(version.stage ?? '')}`,
  ];
  for (const evaluated of version.evaluations) {
    const rows = evaluated.metrics.map(({ metric, value }): [string, string] => {
      const said = saidAs(metric);
      const interval = value.interval === null ? '' : ` (${formatInterval(value.interval, said, language)})`;
      return [metricLabel(metric, language), `${formatMeasured(value, said, language)}${interval}`];
    });
    const when = new Date(evaluated.time).toLocaleString(language);
    const used = formatCount(evaluated.used, language);
    parts.push(
      t('{set}: {rows} rows, {time}', { set: escapeMarkdown(evaluated.set), rows: used, time: when }),
      markdownTable(rows),
    );
    if (evaluated.stale.length > 0) parts.push(t('Stale: the inputs have changed since.'));
  }
  if (version.evaluations.length === 0) parts.push(t('No evidence yet.'));
  return parts.join('\n\n');
}

function fairnessRow(evaluated: EvaluatedSet, id: string, subject: Subject, { language, t }: Wording): Row | undefined {
  if (evaluated.groupings.length === 0 || subject.version === undefined) return undefined;
  const groups = evaluated.groupings.map((columns) => columns.join(' × ')).join(' · ');
  const gap = evaluated.largestGap;
  const gapText =
    gap &&
    (saidInPoints(gap.metric)
      ? t('{0} points', formatPoints(gap.value, language, { halfWidth: halfWidth(gap.interval) }))
      : formatMeasured(gap, 'number', language));
  return {
    id: `${id}/fairness/${evaluated.set}`,
    kind: 'fairness',
    label: `${t('Fairness')}  ${groups}`,
    ...(gapText === undefined ? {} : { description: t('largest gap {0}', gapText) }),
    ...(gap === undefined
      ? {}
      : {
          tooltip: () => `${escapeMarkdown(metricLabel(gap.metric, language))} · ${escapeMarkdown(gap.by.join(' × '))}`,
        }),
    icon: { name: 'law' },
    target: { open: 'report', kind: 'fairness', config: subject.config, version: subject.version, set: evaluated.set },
    subject,
  };
}

function cardRow(model: ModelSnapshot, id: string, problems: number, { t }: Wording): Row | undefined {
  if (model.card === undefined) return undefined;
  const name = fileName(model.card.file);
  const description = !model.card.exists
    ? t('not found')
    : problems === 0
      ? undefined
      : problems === 1
        ? t('1 problem')
        : t('{0} problems', problems);
  return {
    id: `${id}/card`,
    kind: 'card',
    label: `${t('Card')}  ${name}`,
    ...(description === undefined ? {} : { description }),
    icon: problems > 0 ? { name: 'warning', color: 'list.warningForeground' } : { name: 'file' },
    ...(model.card.exists ? { target: { open: 'file', file: model.card.file } as const } : {}),
  };
}

function artifactRow({ artifact }: VersionSnapshot, id: string, { language, t }: Wording): Row | undefined {
  if (artifact === undefined) return undefined;
  return {
    id: `${id}/artifact`,
    kind: 'artifact',
    label: `${t('Artefact')}  ${fileName(artifact.file)}`,
    description:
      artifact.bytes === null ? t('not found') : `${bytesText(artifact.bytes, language)} · ${t('not scanned')}`,
    icon: { name: 'package' },
    ...(artifact.bytes === null ? {} : { target: { open: 'file', file: artifact.file } as const }),
  };
}

/** The worst first, as a narrow view shows few; equals in the order of the config. */
function byVerdict(gates: readonly { readonly gate: VersionSnapshot['gates'][number]; readonly row: Row }[]): Row[] {
  return [...gates].sort((a, b) => severity(a.gate.verdict) - severity(b.gate.verdict)).map(({ row }) => row);
}

/** `2  production   AUC 0.791 ±.030 · 1 gate fails` under the icon of its worst gate, with its parts below. */
export function versionRow(
  model: ModelSnapshot,
  version: VersionSnapshot,
  options: Wording & { readonly newest: boolean; readonly cardProblems: number },
): Row {
  const { language, t, newest, cardProblems } = options;
  const id = `${model.config}#${version.version}`;
  const subject: Subject = { config: model.config, model: model.name, version: version.version, line: version.line };
  const first = version.evaluations[0];
  const verdict = first === undefined ? 'not-evaluated' : worstVerdict(version.gates);
  const looks = verdict === undefined ? undefined : verdictLooks[verdict];
  const facts = [first && headlineText(first, language), first ? gatesText(version, t) : t('not evaluated')];
  const description = facts.filter((fact) => fact !== undefined).join(' · ');
  const children = (): Row[] =>
    [
      ...byVerdict(version.gates.map((gate, index) => ({ gate, row: gateRow(gate, index, subject, language, t) }))),
      ...version.evaluations.map((evaluated) => fairnessRow(evaluated, id, subject, options)),
      newest ? cardRow(model, id, cardProblems, options) : undefined,
      artifactRow(version, id, options),
    ].filter((row) => row !== undefined);
  const name = `${version.version}${version.stage === undefined ? '' : `  ${version.stage}`}`;
  return {
    id,
    kind: 'version',
    label: name,
    description,
    tooltip: () => versionTooltip(model, version, options),
    icon: looks === undefined ? { name: 'versions' } : { name: looks.icon, color: looks.color },
    spoken: [t('version {0}', name), verdict && verdictWord(verdict, t), description].filter(Boolean).join(', '),
    ...(first === undefined
      ? { target: { open: 'file', file: model.config, line: version.line } as const }
      : {
          target: {
            open: 'report',
            kind: 'evaluation',
            config: model.config,
            version: version.version,
            set: first.set,
          } as const,
        }),
    subject,
    ...(verdict === undefined ? {} : { urgency: severity(verdict) }),
    children,
    expanded: newest,
  };
}
