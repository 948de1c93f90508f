import type * as texts from '../texts.ts';

/** Loads the bundle with the texts of the pages, at most once. */
export function loadTexts(): typeof texts {
  // A bundle beside this one: `require` keeps it out of this one's static graph.
  return require('./texts.js') as typeof texts;
}
