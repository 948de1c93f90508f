import type { Finding } from '../finding.ts';
import { visibleText } from '../text/visible-text.ts';
import { type CheckedFindings, type FindingsStyle, findingsSummary, findingText } from './checked-findings.ts';

/**
 * One finding a line, as compilers print them (GNU coding standards, "Formatting error messages"), for editors,
 * problem matchers and `grep`: `file:line.column-line.column: error: message [rule]`. The end is exclusive; what is
 * about a whole file is at its beginning. The words of the severities are for machines, the message is translated.
 */
export function findingsUnix(checked: CheckedFindings, style: FindingsStyle): string {
  const lines = checked.findings.map((finding) => line(finding, style));
  return `${[...lines, findingsSummary(checked, style.language)].join('\n')}\n`;
}

const wholeFile = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

function line(finding: Finding, { language, pathOf }: FindingsStyle): string {
  const { rule, severity, file, range = wholeFile } = finding;
  const { start, end } = range;
  const place = `${start.line}.${start.column}-${end.line}.${end.column}`;
  const message = visibleText(findingText(finding, language).replace(/\s*[\r\n]+\s*/g, ' '));
  return `${visibleText(pathOf(file))}:${place}: ${severity}: ${message} [${rule}]`;
}
