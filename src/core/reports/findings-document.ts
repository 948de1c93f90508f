import * as z from 'zod/mini';
import type { Finding, TextEdit } from '../finding.ts';
import { formatMessage } from '../messages/catalog.ts';
import { type CheckedFindings, type FindingsStyle, findingText } from './checked-findings.ts';

/** `assay check --format json`, schema `assay/findings/1`. Lines and columns from 1, columns in UTF-16 units, ends exclusive. */

const positionSchema = z.object({ line: z.number(), column: z.number() });
const rangeSchema = z.object({ start: positionSchema, end: positionSchema });

const fixSchema = z.object({
  title: z.string(),
  /** sha256 of the file that the edits are for. */
  digest: z.string(),
  edits: z.array(z.object({ range: rangeSchema, text: z.string() })),
  /** A person must choose or complete it; `assay check --fix` leaves it out. */
  choice: z.optional(z.literal(true)),
  /** A file that it creates where there is none. */
  creates: z.optional(z.object({ file: z.string(), text: z.string() })),
});

export const findingsSchema = z.object({
  schema: z.literal('assay/findings/1'),
  findings: z.array(
    z.object({
      /** Permanent; baselines and suppressions compare it, never the message. */
      rule: z.string(),
      args: z.record(z.string(), z.union([z.string(), z.number()])),
      severity: z.enum(['error', 'warning', 'info']),
      file: z.string(),
      range: z.optional(rangeSchema),
      message: z.string(),
      /** What to do, when there is a correction. */
      help: z.optional(z.string()),
      related: z.array(z.object({ file: z.string(), range: rangeSchema, message: z.string() })),
      fixes: z.array(fixSchema),
    }),
  ),
});

export type FindingsDocument = z.infer<typeof findingsSchema>;

/** The findings in words, as `assay/findings/1`. */
function findingsDocument({ findings }: CheckedFindings, style: FindingsStyle): FindingsDocument {
  return { schema: 'assay/findings/1', findings: findings.map((finding) => findingEntry(finding, style)) };
}

/** The document as text, indented, with a newline at its end. */
export function findingsJson(checked: CheckedFindings, style: FindingsStyle): string {
  return `${JSON.stringify(findingsDocument(checked, style), undefined, 2)}\n`;
}

function findingEntry(finding: Finding, style: FindingsStyle): FindingsDocument['findings'][number] {
  const { language, pathOf } = style;
  const { rule, args, severity, file, range, related, fixes } = finding;
  const spokenFixes = fixes.map((fix) => ({
    title: formatMessage(fix.title, fix.args, language),
    digest: fix.digest,
    edits: fix.edits.map((edit: TextEdit) => ({ range: edit.range, text: edit.text })),
    ...(fix.choice ? { choice: fix.choice } : {}),
    ...(fix.creates ? { creates: { ...fix.creates, file: pathOf(fix.creates.file) } } : {}),
  }));
  const help = spokenFixes[0]?.title;
  return {
    rule,
    args: { ...args },
    severity,
    file: pathOf(file),
    ...(range === undefined ? {} : { range }),
    message: findingText(finding, language),
    ...(help === undefined ? {} : { help }),
    related: related.map((place) => ({
      file: pathOf(place.file),
      range: place.range,
      message: formatMessage(place.message, place.args, language),
    })),
    fixes: spokenFixes,
  };
}
