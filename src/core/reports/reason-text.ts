import type { Words } from '../messages/words.ts';

/** A reason from the evidence in the reader's language; one that this version does not know stays as it is. */
export function reasonText(reason: string, words: Words): string {
  const id = `reason/${reason}`;
  return words.has(id) ? words.say(id) : reason;
}
