/** A number as a card writes it. */
export interface WrittenNumber {
  readonly value: number;
  /** Digits after the point. */
  readonly decimals: number;
  readonly isPercent: boolean;
  /** As written, with sign and percent sign. */
  readonly text: string;
}

/** What a piece of a sentence means to a reader of evaluations. `start` and `end` count in the flat text. */
export type Token = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'metric'; readonly metric: string }
  | { readonly kind: 'number'; readonly number: WrittenNumber }
  | { readonly kind: 'group'; readonly column: string; readonly value: string }
  | { readonly kind: 'column'; readonly column: string }
  | { readonly kind: 'version'; readonly version: string }
  | { readonly kind: 'set'; readonly set: string }
  | {
      readonly kind:
        | 'copula'
        | 'mark'
        | 'filler'
        | 'preposition'
        | 'colon'
        | 'boundary'
        | 'enumerator'
        | 'foreign'
        | 'algorithm'
        | 'unit'
        | 'unknown';
    }
);

export type TokenOf<Kind extends Token['kind']> = Extract<Token, { kind: Kind }>;
