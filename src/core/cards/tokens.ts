import type { WrittenNumber } from './written-number.ts';

/** What a piece of a sentence means to a reader of evaluations. `start` and `end` count in the flat text. */
export type Token = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'metric'; readonly metric: string }
  | { readonly kind: 'number'; readonly number: WrittenNumber }
  | ({ readonly kind: 'interval' } & WrittenInterval)
  | { readonly kind: 'group'; readonly column: string; readonly value: string }
  | { readonly kind: 'column'; readonly column: string }
  | { readonly kind: 'version'; readonly version: string }
  | { readonly kind: 'set'; readonly set: string }
  | { readonly kind: WordKind }
);

/** How a word bears on the numbers of its sentence; `card-words.ts` tells what each kind is. */
export type WordKind =
  | 'own'
  | 'pronoun'
  | 'filler'
  | 'copula'
  | 'of'
  | 'preposition'
  | 'relative'
  | 'opener'
  | 'comma'
  | 'enumerator'
  | 'colon'
  | 'semicolon'
  | 'dash'
  | 'open'
  | 'close'
  | 'elsewhere'
  | 'twist'
  | 'demand'
  | 'threshold'
  | 'algorithm'
  | 'unit'
  | 'mark'
  | 'unknown';

export type TokenOf<Kind extends Token['kind']> = Extract<Token, { kind: Kind }>;

/** An interval as a card writes it: its bounds, or only of which level those of the sentence are. */
export interface WrittenInterval {
  /** Confidence level, 0 to 1, where it is said. */
  readonly level?: number;
  readonly bounds?: { readonly lower: TokenOf<'number'>; readonly upper: TokenOf<'number'> };
}
