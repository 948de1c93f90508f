import { isAbsolute, relative } from 'node:path';
import { InputProblem, type Place } from '../core/input-problem.ts';
import { formatMessage, type Language } from '../core/messages/catalog.ts';

/** A file as a person in a folder names it: relative when it lies below. */
function fileText(file: string, workingDirectory: string): string {
  const path = relative(workingDirectory, file);
  return path === '' || path.startsWith('..') || isAbsolute(path) ? file : path;
}

/** `file:line:column`, as terminals and editors make links of. */
export function placeText({ file, line, column }: Place, workingDirectory: string): string {
  const parts = [fileText(file, workingDirectory), line, line === undefined ? undefined : column];
  return parts.filter((part) => part !== undefined).join(':');
}

/** A problem in one message: where, what, how to mend it. Anything unforeseen is called our own mistake. */
export function describeProblem(error: unknown, language: Language, workingDirectory: string): string {
  if (!(error instanceof InputProblem)) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return `${formatMessage('cli/unforeseen', {}, language)}\n${detail}`;
  }
  const { messageId, args, place, mend, others } = error;
  const spoken = Object.entries(args).map(([name, value]) => [
    name,
    typeof value === 'string' && isAbsolute(value) ? fileText(value, workingDirectory) : value,
  ]);
  const message = formatMessage(messageId, Object.fromEntries(spoken), language);
  const correction = mend
    ? `\n${formatMessage(mend.id, mend.args ?? {}, language)}${language === 'en' ? '.' : '。'}`
    : '';
  const isNamed = place === undefined || message.startsWith(fileText(place.file, workingDirectory));
  const whole = `${isNamed ? '' : `${placeText(place, workingDirectory)}: `}${message}${correction}`;
  return [whole, ...others.map((other) => describeProblem(other, language, workingDirectory))].join('\n');
}
