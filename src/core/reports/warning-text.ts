import type { Warning } from '../evaluation/document.ts';
import type { Words } from '../messages/words.ts';

/** A warning in the reader's language; a code of another version of the program keeps the text that it came with. */
export function warningText(warning: Warning, words: Words): string {
  const id = `warning/${warning.code}`;
  return words.has(id) ? words.say(id, warning.args) : warning.message;
}
