import type { Finding } from '../finding.ts';
import { formatMessage, type Language } from '../messages/catalog.ts';
import { visibleText } from '../text/visible-text.ts';
import {
  type CheckedFindings,
  type FindingsStyle,
  findingsSummary,
  findingText,
  placeText,
} from './checked-findings.ts';
import { severityMarks } from './findings-text.ts';
import { gateFacts } from './gates-text.ts';
import { verdictWord } from './verdict-display.ts';
import { verdictMarks } from './verdict-marks.ts';

/** For a comment on a pull request: the summary, the gates, the findings. */
export function findingsMarkdown(checked: CheckedFindings, style: FindingsStyle): string {
  const { language } = style;
  const parts = [`**${escaped(findingsSummary(checked, language))}**`];
  if (checked.gates.length > 0) parts.push(gateTable(checked, language));
  if (checked.findings.length > 0) {
    const head = ['where', 'what', 'rule'].map((column) => formatMessage(`finding/${column as 'where'}`, {}, language));
    parts.push(
      table(
        ['', ...head],
        checked.findings.map((finding) => findingRow(finding, style)),
      ),
    );
  }
  return `${parts.join('\n\n')}\n`;
}

function gateTable({ gates }: CheckedFindings, language: Language): string {
  const head = [
    '',
    formatMessage('report/gates/gate', {}, language),
    formatMessage('report/gates/value', {}, language),
  ];
  const rows = gates.map((gate) => [
    `${verdictMarks[gate.verdict]} ${verdictWord(gate.verdict, language)}`,
    escaped(`${gate.model} ${gate.version}: ${gate.title}`),
    escaped(gateFacts(gate, language)),
  ]);
  return table(head, rows);
}

function findingRow(finding: Finding, { language, pathOf }: FindingsStyle): string[] {
  const severity = formatMessage(`finding/severity/${finding.severity}`, {}, language);
  const where = [pathOf(finding.file), placeText(finding)].filter((part) => part !== '').join(':');
  return [
    `${severityMarks[finding.severity]} ${severity}`,
    escaped(where),
    escaped(findingText(finding, language)),
    `\`${finding.rule}\``,
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Text that Markdown shows as it is, in one table cell. */
function escaped(text: string): string {
  return visibleText(text.replace(/\s*\n\s*/g, ' ')).replace(/[\\`*_{}[\]<>|#~]/g, '\\$&');
}
