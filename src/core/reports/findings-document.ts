import * as z from 'zod/mini';
import type { Finding } from '../finding.ts';
import type { CheckedFindings, FindingsStyle } from './checked-findings.ts';
import { speakFinding } from './speak-finding.ts';
import { spokenFindingSchema } from './spoken-finding.ts';

/** `assay check --format json`, schema `assay/findings/1`. */
export const findingsSchema = z.object({
  schema: z.literal('assay/findings/1'),
  findings: z.array(
    z.extend(spokenFindingSchema, {
      args: z.record(z.string(), z.union([z.string(), z.number()])),
      /** What to do, when there is a correction. */
      help: z.optional(z.string()),
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

function findingEntry(finding: Finding, { language, pathOf }: FindingsStyle): FindingsDocument['findings'][number] {
  const { rule, severity, file, range, message, related, fixes } = speakFinding(finding, language, pathOf);
  const help = fixes[0]?.title;
  return {
    rule,
    args: { ...finding.args },
    severity,
    file,
    ...(range === undefined ? {} : { range }),
    message,
    ...(help === undefined ? {} : { help }),
    related,
    fixes,
  };
}
