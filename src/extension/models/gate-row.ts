import type { VersionSnapshot } from '../../core/catalog/snapshot.ts';
import type { Language } from '../../core/messages/catalog.ts';
import { rangeOfGate, valueOfGate } from '../../core/reports/gate-text.ts';
import type { Translate } from '../host/translate.ts';
import { markdownTable } from '../host/tree/markdown-table.ts';
import type { Row, Subject } from '../host/tree/row.ts';
import { severity, verdictLooks, verdictWord } from '../host/tree/verdict-looks.ts';

type Gate = VersionSnapshot['gates'][number];

function valueText(gate: Gate, language: Language, t: Translate): string {
  if (gate.value === null) return gate.reason ?? t('undefined');
  const range = rangeOfGate(gate, language);
  const interval = range === undefined ? '' : ` (${range})`;
  const beyond = gate.verdict === 'fail' && gate.shown === false ? t(', not shown beyond chance') : '';
  return `${valueOfGate(gate, language)}${interval}${beyond}`;
}

function tooltip(gate: Gate, language: Language, t: Translate): string {
  const { sign } = verdictLooks[gate.verdict];
  const was = gate.was === undefined ? '' : ` · ${t('was: {0}', verdictWord(gate.was, t))}`;
  const range = rangeOfGate(gate, language);
  const rows: [string, string][] = [[t('Value'), gate.value === null ? '–' : String(gate.value)]];
  if (range !== undefined) rows.push([t('Interval'), range]);
  rows.push([t('Set'), gate.set]);
  const reason = gate.reason === undefined ? '' : `\n\n${gate.reason}`;
  return `**${gate.title}** — ${sign} ${verdictWord(gate.verdict, t)}${was}${reason}\n\n${markdownTable(rows)}`;
}

/** `demographic_parity_difference[sex] ≤ 0.10   0.15 (0.04–0.25)` under the icon of its verdict; opens its line. */
export function gateRow(gate: Gate, index: number, subject: Subject, language: Language, t: Translate): Row {
  const { icon, color } = verdictLooks[gate.verdict];
  const value = valueText(gate, language, t);
  return {
    id: `${subject.config}#${subject.version}/gate/${index}/${gate.set}/${gate.title}`,
    kind: 'gate',
    label: gate.title,
    description: value,
    tooltip: () => tooltip(gate, language, t),
    icon: { name: icon, color },
    spoken: `${gate.title}, ${verdictWord(gate.verdict, t)}, ${value}`,
    target: { open: 'file', file: gate.file, line: gate.line, column: gate.column },
    subject: { ...subject, line: gate.line },
    urgency: severity(gate.verdict),
  };
}
