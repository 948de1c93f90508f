import { relative } from 'node:path';
import { InputProblem, type Place } from '../core/input-problem.ts';
import { formatMessage, type Language } from '../core/messages/catalog.ts';

/** `file:line:column` as terminals and editors make links of, relative to where the user stands. */
function placeText({ file, line, column }: Place, workingDirectory: string): string {
  const path = relative(workingDirectory, file) || file;
  return [path.startsWith('..') ? file : path, line, line === undefined ? undefined : column]
    .filter((part) => part !== undefined)
    .join(':');
}

/** A problem in one message: where, what, how to mend it. Anything unforeseen is called our own mistake. */
export function describeProblem(error: unknown, language: Language, workingDirectory: string): string {
  if (!(error instanceof InputProblem)) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return formatMessage('cli/unforeseen', { detail }, language);
  }
  const message = formatMessage(error.messageId, error.args, language);
  const { place } = error;
  if (!place || message.startsWith(place.file)) return message;
  return `${placeText(place, workingDirectory)}: ${message}`;
}
