import type { Finding, Severity } from '../finding.ts';
import { visibleText } from '../text/visible-text.ts';
import { type CheckedFindings, type FindingsStyle, findingsSummary, findingText } from './checked-findings.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Workflow commands of GitHub Actions, which become annotations of the changed files; the summary stays text. */
export function findingsGithub(checked: CheckedFindings, style: FindingsStyle): string {
  const lines = checked.findings.map((finding) => workflowCommand(finding, style));
  return `${[...lines, findingsSummary(checked, style.language)].join('\n')}\n`;
}

function workflowCommand(finding: Finding, { language, pathOf }: FindingsStyle): string {
  const { rule, severity, file, range } = finding;
  const properties: Record<string, string | number> = { file: pathOf(file) };
  if (range !== undefined) {
    properties['line'] = range.start.line;
    properties['endLine'] = range.end.line;
    // Columns are only understood within one line; their end is inclusive there.
    if (range.start.line === range.end.line) {
      properties['col'] = range.start.column;
      properties['endColumn'] = Math.max(range.start.column, range.end.column - 1);
    }
  }
  properties['title'] = rule;
  const list = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${commands[severity]} ${list.join(',')}::${data(findingText(finding, language))}`;
}

function data(text: string): string {
  return visibleText(text).replaceAll('%', '%25');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
