import type { Finding, Severity } from '../finding.ts';
import { formatMessage, type Language } from '../messages/catalog.ts';
import { visibleText } from '../text/visible-text.ts';
import {
  type CheckedFindings,
  type FindingsStyle,
  findingsSummary,
  findingText,
  placeText,
} from './checked-findings.ts';
import { displayWidth } from './text-table.ts';

const lineWidth = 100;

export const severityMarks: Readonly<Record<Severity, string>> = { error: '✗', warning: '!', info: 'i' };

/** For people: by file, one finding after the other, at most 100 columns; the last line is the summary. */
export function findingsText(checked: CheckedFindings, { language, pathOf }: FindingsStyle): string {
  const files = [...new Set(checked.findings.map((finding) => finding.file))];
  const sections = files.map((file) => {
    const found = checked.findings.filter((finding) => finding.file === file);
    const placeWidth = Math.max(...found.map((finding) => placeText(finding).length));
    return [visibleText(pathOf(file)), ...found.map((finding) => entry(finding, placeWidth, language))].join('\n');
  });
  return `${[...sections, findingsSummary(checked, language)].join('\n\n')}\n`;
}

function entry(finding: Finding, placeWidth: number, language: Language): string {
  const severity = formatMessage(`finding/severity/${finding.severity}`, {}, language);
  const place = placeText(finding).padStart(placeWidth);
  const head = `  ${place}${placeWidth > 0 ? '  ' : ''}${severityMarks[finding.severity]} ${severity}`;
  const blanks = ' '.repeat(Math.max(0, 9 - displayWidth(`${severityMarks[finding.severity]} ${severity}`)) + 2);
  const indent = displayWidth(head + blanks);
  // What `--fix` applies; where it applies nothing, the likeliest correction for a person to judge.
  const applied = finding.fixes.filter(({ choice }) => choice !== true);
  const fixes = (applied.length > 0 ? applied : finding.fixes.slice(0, 1)).map((fix) => {
    const title = formatMessage(fix.title, fix.args, language);
    return formatMessage(fix.choice ? 'finding/perhaps' : 'finding/fix', { title }, language);
  });
  const lines = [
    ...wrap(findingText(finding, language), lineWidth - indent),
    ...finding.related.flatMap(({ message, args }) =>
      wrap(`→ ${formatMessage(message, args, language)}`, lineWidth - indent),
    ),
    ...wrap([finding.rule, ...fixes].join(' · '), lineWidth - indent),
  ];
  return `${head}${blanks}${lines.join(`\n${' '.repeat(indent)}`)}`;
}

const pieces = /(?:`[^`\n]+`|[^\s\u2e80-\uffe6]+)[\u3001\u3002\uff0c\uff1a\uff1b）.,]?|[\u2e80-\uffe6]|\s+/gu;

/**
 * Breaks a text into lines at blanks, and after any wide character; a longer word stays whole, and so does what
 * stands in backticks, so that a command can be copied.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(pieces) ?? []) {
    if (line !== '' && displayWidth(line + piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    if (line !== '' || piece.trim() !== '') line += piece;
  }
  return [...lines, line.trimEnd()];
}
