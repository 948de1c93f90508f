import type { NumberPlace } from './number-reading.ts';
import type { WrittenNumber } from './written-number.ts';

/** A number that a card gives for a metric, and of what. */
export interface Claim {
  readonly metric: string;
  /** Set when the number is a bound of the metric's interval rather than its value. */
  readonly bound?: Bound;
  readonly number: WrittenNumber;
  readonly place: NumberPlace;
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

export interface Bound {
  readonly side: 'lower' | 'upper';
  /** Confidence level, 0 to 1, where the card says it near the interval. */
  readonly level?: number;
}

/** What the text around a number has said already. */
export interface ClaimContext {
  readonly versions: readonly string[];
  readonly groups: readonly Readonly<Record<string, string>>[];
  readonly set?: string;
  /** The paragraph went over to other rows or models. */
  readonly isElsewhere?: boolean;
  /** The sentence before gave a number of something that is not known, which `it` may stand for. */
  readonly hasOtherSubject?: boolean;
}
