import type { Finding, Fix, Range, Severity } from '../finding.ts';
import { formatMessage, type Language } from '../messages/catalog.ts';
import { type CheckedFindings, type FindingsStyle, findingText } from './checked-findings.ts';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** Static Analysis Results Interchange Format 2.1.0 (OASIS), as code hosts take it. */
export function findingsSarif({ findings }: CheckedFindings, style: FindingsStyle): string {
  const rules = [...new Set(findings.map((finding) => finding.rule))].sort();
  const [name = 'assay', version] = style.tool.split(/[ /@](?=\d)/);
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name, ...(version === undefined ? {} : { version }), rules: rules.map((id) => ({ id })) } },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => result(finding, rules, style)),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function result(finding: Finding, rules: readonly string[], style: FindingsStyle): object {
  const { rule, severity, file, range, related, fixes } = finding;
  // A change of SARIF is of a file that is there.
  const edited = fixes.filter(({ edits }) => edits.length > 0);
  return {
    ruleId: rule,
    ruleIndex: rules.indexOf(rule),
    level: levels[severity],
    message: { text: findingText(finding, style.language) },
    locations: [location(file, range, style)],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((place, id) => ({
            id,
            ...location(place.file, place.range, style),
            message: { text: formatMessage(place.message, place.args, style.language) },
          })),
        }),
    ...(edited.length === 0 ? {} : { fixes: edited.map((fix) => sarifFix(fix, file, style)) }),
  };
}

function location(file: string, range: Range | undefined, style: FindingsStyle): object {
  const region = range === undefined ? {} : { region: regionOf(range) };
  return { physicalLocation: { artifactLocation: artifact(file, style), ...region } };
}

function artifact(file: string, { pathOf }: FindingsStyle): object {
  return { uri: pathOf(file).split('/').map(encodeURIComponent).join('/') };
}

function regionOf({ start, end }: Range): object {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function sarifFix(fix: Fix, file: string, style: FindingsStyle): object {
  return {
    description: { text: fixTitle(fix, style.language) },
    artifactChanges: [
      {
        artifactLocation: artifact(file, style),
        replacements: fix.edits.map(({ range, text }) => ({
          deletedRegion: regionOf(range),
          insertedContent: { text },
        })),
      },
    ],
  };
}

function fixTitle({ title, args }: Fix, language: Language): string {
  return formatMessage(title, args, language);
}
