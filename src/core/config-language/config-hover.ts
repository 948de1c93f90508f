import type { VersionSnapshot } from '../catalog/snapshot.ts';
import { keyText, valueText } from '../config/config-kinds.ts';
import type { YamlPath } from '../config/yaml-source.ts';
import type { Range } from '../finding.ts';
import type { GateResult } from '../gates/verdict.ts';
import { formatMessage, type Language } from '../messages/catalog.ts';
import { resolveMetric } from '../metrics/catalog.ts';
import { gateFacts } from '../reports/gates-text.ts';
import { saidAs } from '../reports/metric-display.ts';
import { metricLabel } from '../reports/metric-label.ts';
import { formatCount, formatInterval, formatMeasured } from '../reports/number-format.ts';
import { verdictWord } from '../reports/verdict-display.ts';
import { verdictMarks } from '../reports/verdict-marks.ts';
import { columnMarkdown } from './column-text.ts';
import type { ConfigDocument, ConfigEntry } from './config-document.ts';
import type { EditorAction } from './editor-action.ts';
import { type EvidenceNumber, evidenceNumber, gateSubject } from './evidence-numbers.ts';
import { type Knowledge, knownColumns } from './knowledge.ts';
import { code, escapeMarkdown } from './markdown.ts';
import { metricMarkdown } from './metric-text.ts';
import { evaluationText, verdictCounts } from './version-text.ts';
import { writtenGate, writtenGateTitle } from './written-gate.ts';

export interface ConfigHover {
  readonly range: Range;
  /** Markdown; what is the user's own is escaped. */
  readonly markdown: string;
  /** Ways on from here, as links below the text. */
  readonly actions: readonly { readonly title: string; readonly action: EditorAction }[];
}

/** Where it is asked, and what may be said. */
interface Asked {
  readonly document: ConfigDocument;
  readonly knowledge: Knowledge;
  readonly language: Language;
  readonly entry: ConfigEntry;
  /** The word under the mouse. */
  readonly word: string;
}

/** A judged gate as the snapshot has it. */
type JudgedGate = VersionSnapshot['gates'][number];

type Told = Omit<ConfigHover, 'range'>;

/** What is known of the key or value at an offset: the value first, then a table, then links. */
export function configHover(
  document: ConfigDocument,
  offset: number,
  knowledge: Knowledge,
  language: Language,
): ConfigHover | undefined {
  const found = document.tokenAt(offset);
  if (found === undefined) return undefined;
  const { entry, token, isKey } = found;
  const asked = { document, knowledge, language, entry, word: token.text };
  const told =
    isKey && !tellsOfValue(entry) ? keyHover(asked) : (valueHovers[entry.place]?.(asked) ?? fixedValueHover(asked));
  return told && { ...told, range: document.range(token) };
}

const limits = ['min', 'max', 'within', 'within_ratio', 'margin'].map((key) => `gates[].${key}`);

/** In `group: { sex: female }` the key is a column; of a limit the verdict is wanted, wherever the mouse rests. */
function tellsOfValue({ place }: ConfigEntry): boolean {
  return place === 'gates[].group.*' || limits.includes(place);
}

const column = (asked: Asked): Told | undefined => columnHover(asked, asked.word);

const valueHovers: Readonly<Record<string, (asked: Asked) => Told | undefined>> = {
  'gates[].metric': metricHover,
  'gates[].by': column,
  'gates[].by[]': column,
  'gates[].group.*': (asked) => columnHover(asked, String(asked.entry.path.at(-1))),
  'sensitive[].column': column,
  'sensitive[].columns[]': column,
  'sensitive[].privileged': (asked) =>
    columnHover(asked, asked.document.textAt([...asked.entry.path.slice(0, -1), 'column'])),
  'slices[]': column,
  'slices[].column': column,
  'slices[].columns[]': column,
  'columns.label': column,
  'columns.score': column,
  'columns.score.*': column,
  'columns.prediction': column,
  'columns.id': column,
  'columns.weight': column,
  'columns.cluster': column,
  'columns.time': column,
  'columns.query': column,
  positive: (asked) => columnHover(asked, asked.document.textAt(['columns', 'label'])),
  'versions[].version': (asked) => versionHover(asked, asked.word),
  'gates[].versus': (asked) =>
    versionHover(asked, asked.word) ?? (asked.word === 'approved' ? fixedValueHover(asked) : undefined),
  ...Object.fromEntries(limits.map((place) => [place, gateHover])),
};

function keyHover({ document, entry, language }: Asked): Told | undefined {
  const meaning = keyText(document.kind, entry.path)?.[language];
  if (meaning === undefined) return undefined;
  return { markdown: `**${entry.key?.text ?? ''}**\n\n${meaning}`, actions: [] };
}

function fixedValueHover({ document, entry, word, language }: Asked): Told | undefined {
  const meaning = valueText(document.kind, entry.path, word)?.[language];
  return meaning === undefined ? undefined : { markdown: `**${escapeMarkdown(word)}**\n\n${meaning}`, actions: [] };
}

/** The metric's present value, its verdict here, its definition. */
function metricHover(asked: Asked): Told | undefined {
  const { document, entry, knowledge, language, word } = asked;
  const { definition } = resolveMetric(word);
  if (definition === undefined) return undefined;
  const subject = gateSubject(document, entry.path.slice(0, -1));
  const number = subject && evidenceNumber(subject, knowledge);
  const label = metricLabel(definition.id, language);
  const alias = definition.id === word ? '' : ` \`${definition.id}\``;
  const heading = `**${number === undefined ? label : numberText(number, label, definition.id, language)}**${alias}`;
  const gates = gateResultsAt(asked);
  return {
    markdown: [heading, ...gates.map((gate) => verdictLine(gate, language)), metricMarkdown(definition, language)].join(
      '\n\n',
    ),
    actions: number === undefined ? [] : [reportAction(number.version, number.set, language)],
  };
}

/** `ROC AUC 0.791 (0.761–0.821, n 1000), version 2 on test` */
function numberText(number: EvidenceNumber, label: string, metric: string, language: Language): string {
  const args = {
    metric: label,
    value: valueWithInterval(number, metric, language),
    version: escapeMarkdown(number.version),
    set: escapeMarkdown(number.set),
  };
  return formatMessage('editor/value-of', args, language);
}

function valueWithInterval({ value, interval, n }: EvidenceNumber, metric: string, language: Language): string {
  const said = saidAs(metric);
  const text = formatMeasured({ value, interval }, said, language);
  if (interval === null) return text;
  const range = formatInterval(interval, said, language);
  if (n === undefined) return `${text} (${range})`;
  return formatMessage('editor/interval', { value: text, interval: range, rows: formatCount(n, language) }, language);
}

/** The verdicts of the gate that the entry is in, newest version first. */
function gateHover(asked: Asked): Told | undefined {
  const { document, entry, language } = asked;
  const gates = gateResultsAt(asked);
  const meaning = keyText(document.kind, entry.path)?.[language] ?? '';
  const [first] = gates;
  if (first === undefined) return { markdown: meaning, actions: [] };
  return {
    markdown: [...gates.map((gate) => verdictLine(gate, language)), meaning].join('\n\n'),
    actions: [reportAction(first.version, first.set, language)],
  };
}

/**
 * Results of the gate around an entry. They are of the file as it was saved, so they are found by what the gate says:
 * a limit that was changed since has none.
 */
function gateResultsAt({ document, entry, knowledge }: Asked): JudgedGate[] {
  const path: YamlPath = entry.path.slice(0, 2);
  const gate = writtenGate(document, path);
  if (gate === undefined) return [];
  const title = writtenGateTitle(document, path);
  const all = (knowledge.model?.versions ?? []).flatMap((version) => version.gates);
  return all.filter((result) => result.title === title && (gate.set === undefined || gate.set === result.set));
}

/** `✗ fail: recall[sex=female] ≥ 0.85, version 2: 0.81 (0.76–0.86), not shown beyond chance` */
function verdictLine(gate: JudgedGate, language: Language): string {
  const facts = gateFacts(gateResultOf(gate), language);
  const word = verdictWord(gate.verdict, language);
  const version = `${formatMessage('editor/version', {}, language)} ${gate.version}`;
  return `${verdictMarks[gate.verdict]} **${word}** ${code(gate.title)} · ${escapeMarkdown(version)} · ${escapeMarkdown(facts)}`;
}

/** What is unknown is left out, as results have it. */
function gateResultOf({ group: _, by: __, was: ___, shown, reason, limit, ...gate }: JudgedGate): GateResult {
  return {
    ...gate,
    limit: limit.versus === undefined ? {} : { versus: limit.versus },
    ...(shown === undefined ? {} : { shown }),
    ...(reason === undefined ? {} : { reason }),
  };
}

function columnHover({ knowledge, language }: Asked, name: string | undefined): Told | undefined {
  const known = name === undefined ? undefined : knownColumns(knowledge).get(name);
  if (known === undefined) return undefined;
  const { column: found, table } = known;
  return { markdown: `**${escapeMarkdown(found.name)}** · ${columnMarkdown(found, table, language)}`, actions: [] };
}

/** A version's stage, its numbers on each set and its verdicts. */
function versionHover({ knowledge, language }: Asked, name: string): Told | undefined {
  const known = knowledge.model?.versions.find(({ version }) => version === name);
  if (known === undefined) return undefined;
  const lines = known.evaluations.map(
    (one) => `${escapeMarkdown(one.set)}: ${escapeMarkdown(evaluationText(one, language))}`,
  );
  const counts = verdictCounts(known, language);
  const [first] = known.evaluations;
  return {
    markdown: [
      `**${escapeMarkdown([name, known.stage].filter(Boolean).join(' · '))}**`,
      ...(lines.length === 0 ? [formatMessage('editor/not-evaluated', {}, language)] : lines),
      ...(counts === undefined ? [] : [counts]),
    ].join('\n\n'),
    actions:
      first === undefined
        ? [
            {
              title: formatMessage('editor/action-evaluate', {}, language),
              action: { does: 'evaluate', version: name },
            },
          ]
        : [reportAction(name, first.set, language)],
  };
}

function reportAction(version: string, set: string, language: Language): Told['actions'][number] {
  return { title: formatMessage('editor/action-report', {}, language), action: { does: 'open-report', version, set } };
}
