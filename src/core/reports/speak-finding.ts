import type { Finding } from '../finding.ts';
import { formatMessage, type Language } from '../messages/catalog.ts';
import type { SpokenFinding } from './spoken-finding.ts';

/** A finding with its sentence, and those of its fixes, in the user’s language. `pathOf`: how files are named. */
export function speakFinding(
  { rule, args, severity, file, range, related, fixes }: Finding,
  language: Language,
  pathOf: (file: string) => string = (path) => path,
): SpokenFinding {
  return {
    rule,
    severity,
    file: pathOf(file),
    ...(range === undefined ? {} : { range }),
    message: formatMessage(rule, args, language),
    related: related.map((place) => ({
      file: pathOf(place.file),
      range: place.range,
      message: formatMessage(place.message, place.args, language),
    })),
    fixes: fixes.map((fix) => ({
      title: formatMessage(fix.title, fix.args, language),
      digest: fix.digest,
      edits: fix.edits.map(({ range: at, text }) => ({ range: at, text })),
      ...(fix.choice ? { choice: fix.choice } : {}),
      ...(fix.creates ? { creates: { ...fix.creates, file: pathOf(fix.creates.file) } } : {}),
    })),
  };
}
