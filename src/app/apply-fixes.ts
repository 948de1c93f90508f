import type { Finding, Fix, TextEdit } from '../core/finding.ts';
import { LineStarts } from '../core/text/line-starts.ts';
import { readSource } from './read-source.ts';
import type { Services } from './services.ts';

export interface AppliedFixes {
  /** Findings whose first fix was applied. */
  readonly fixed: readonly Finding[];
  /** Absolute paths of the files that were written. */
  readonly files: readonly string[];
}

/**
 * Applies the first fix of every finding that has one that needs no choice of a person's. A fix is left out when its file is not the text that it was
 * made for, or when it overlaps with one before it. Each file is written once, whole or not at all.
 */
export async function applyFixes(
  services: Pick<Services, 'files' | 'sha256'>,
  findings: readonly Finding[],
): Promise<AppliedFixes> {
  const fixable = findings.filter((finding) => automaticFix(finding) !== undefined);
  const fixed: Finding[] = [];
  const written: string[] = [];
  for (const file of new Set(fixable.map((finding) => finding.file))) {
    const source = await readSource(services, file);
    const current = fixable.filter(
      (finding) => finding.file === file && automaticFix(finding)?.digest === source.digest,
    );
    if (current.length === 0) continue;
    const { text, applied } = applyToText(source.text, current);
    await services.files.writeAtomically(file, source.mark + text);
    written.push(file);
    fixed.push(...applied);
  }
  return { fixed, files: written };
}

/** The fix of a finding that needs no choice of a person's. */
export function automaticFix({ fixes }: Finding): Fix | undefined {
  return fixes.find(({ choice, creates }) => choice !== true && creates === undefined);
}

interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function applyToText(text: string, findings: readonly Finding[]): { text: string; applied: Finding[] } {
  const lines = new LineStarts(text);
  const taken: Replacement[] = [];
  const applied = findings.filter((finding) => {
    const edits = (automaticFix(finding)?.edits ?? []).map((edit) => replacement(edit, lines));
    const isFree = edits.every((edit) => taken.every((other) => edit.end <= other.start || edit.start >= other.end));
    if (isFree) taken.push(...edits);
    return isFree;
  });
  let result = text;
  for (const edit of taken.sort((a, b) => b.start - a.start)) {
    result = result.slice(0, edit.start) + edit.text + result.slice(edit.end);
  }
  return { text: result, applied };
}

function replacement({ range, text }: TextEdit, lines: LineStarts): Replacement {
  return { start: lines.offset(range.start), end: lines.offset(range.end), text };
}
