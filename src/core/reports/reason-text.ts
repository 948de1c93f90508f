import type { Words } from '../messages/words.ts';

/** A reason from the evidence in the reader's language; one that this version does not know stays as it is. */
export function reasonText(reason: string, words: Words): string {
  const id = `reason/${reason}`;
  if (words.has(id)) return words.say(id);
  return countedReason(reason, words) ?? reasonOfPart(reason, words) ?? reason;
}

/** `fewer than 30 rows` */
function countedReason(reason: string, words: Words): string | undefined {
  const rows = /\d+/.exec(reason)?.[0];
  const id = `reason/${reason.replace(/\d+/, '{rows}')}`;
  return rows !== undefined && words.has(id) ? words.say(id, { rows }) : undefined;
}

/** `privileged: no positives` */
function reasonOfPart(reason: string, words: Words): string | undefined {
  const [part, ofPart] = /^(.+?): (.+)$/.exec(reason)?.slice(1) ?? [];
  const id = `reason-of/${part}`;
  return ofPart !== undefined && words.has(id) ? words.say(id, { reason: reasonText(ofPart, words) }) : undefined;
}

/** A method of the evidence in the reader's language; one that this version does not know stays as it is. */
export function methodText(method: string, words: Words): string {
  const id = `method/${method}`;
  return words.has(id) ? words.say(id) : method;
}
