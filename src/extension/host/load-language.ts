import type * as language from '../language.ts';

/** Loads the bundle with the heavier code, at most once. */
export function loadLanguage(): typeof language {
  // A bundle beside this one: `require` keeps it out of this one's static graph.
  return require('./language.js') as typeof language;
}
