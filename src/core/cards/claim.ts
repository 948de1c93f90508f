import type { WrittenNumber } from './tokens.ts';

/** A number that a card gives for a metric, and of what. */
export interface Claim {
  readonly metric: string;
  readonly number: WrittenNumber;
  /** Offsets of the number in the card's text. */
  readonly start: number;
  readonly end: number;
  /** Category by column; none for all rows. */
  readonly group: Readonly<Record<string, string>>;
  /** Column of a gap between groups, where the card names one. */
  readonly by?: string;
  /** Versions that may be meant, where the card names any. More than one: the number is right if it is that of any. */
  readonly versions: readonly string[];
  readonly set?: string;
  /** Groups that the text before spoke of and that may still be meant. */
  readonly otherGroups: readonly Readonly<Record<string, string>>[];
}

/** What the text around a number has said already. */
export interface ClaimContext {
  readonly versions: readonly string[];
  readonly groups: readonly Readonly<Record<string, string>>[];
  readonly set?: string;
}
