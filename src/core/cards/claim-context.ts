import type { ClaimContext } from './claim.ts';
import { versionsIn } from './token-walk.ts';
import type { Token } from './tokens.ts';

/** Whether a sentence comes back to the card's own evaluation after others: `Our model has …`, not `It has …`. */
export function resumes(tokens: readonly Token[]): boolean {
  const kinds = new Set(tokens.map(({ kind }) => kind));
  return !kinds.has('pronoun') && (kinds.has('own') || kinds.has('version') || kinds.has('set'));
}

/** What is known after some more tokens were read: a version or set counts until another is named. */
export function remember(said: ClaimContext, tokens: readonly Token[]): ClaimContext {
  const versions = versionsIn(tokens);
  const groups = tokens.filter((token) => token.kind === 'group').map((token) => ({ [token.column]: token.value }));
  const set = tokens.find((token) => token.kind === 'set');
  const isElsewhere =
    tokens.some(({ kind }) => kind === 'elsewhere') || (said.isElsewhere === true && !resumes(tokens));
  return {
    isElsewhere,
    versions: versions.length > 0 ? versions : said.versions,
    groups: [...said.groups, ...groups],
    ...(set === undefined ? (said.set === undefined ? {} : { set: said.set }) : { set: set.set }),
  };
}
