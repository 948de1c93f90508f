import type { Finding, Fix, Range } from '../../../../src/core/finding.ts';
import { LineStarts } from '../../../../src/core/text/line-starts.ts';
import type { SourceText } from '../../../../src/core/text/source-text.ts';

export function source(text: string, file = '/project/credit-risk.model.yaml'): SourceText {
  return { file, text, digest: 'sha256:of-the-text' };
}

/** The text that a finding points at. */
export function pointedAt(text: string, range: Range | undefined): string {
  if (range === undefined) return '';
  const lines = new LineStarts(text);
  return text.slice(lines.offset(range.start), lines.offset(range.end));
}

/** The text after a fix. */
export function fixed(text: string, fix: Fix | undefined): string {
  const lines = new LineStarts(text);
  let result = text;
  for (const { range, text: replacement } of [...(fix?.edits ?? [])].reverse()) {
    result = result.slice(0, lines.offset(range.start)) + replacement + result.slice(lines.offset(range.end));
  }
  return result;
}

/** Rules with the text they point at: `config/unknown-key thresold`. */
export function summary(text: string, findings: readonly Finding[]): string[] {
  return findings.map((finding) => `${finding.rule} ${pointedAt(text, finding.range)}`);
}
