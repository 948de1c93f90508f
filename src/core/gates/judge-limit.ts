import type { Verdict } from './verdict.ts';

/** The good side of a limit; an end is inclusive unless `open`. */
export interface GoodSide {
  readonly lower: number;
  readonly upper: number;
  /** The limit itself is not good: non-inferiority is shown only above −margin. */
  readonly open?: boolean;
}

export interface LimitVerdict {
  readonly verdict: Extract<Verdict, 'pass' | 'fail' | 'insufficient'>;
  /** Of a failure: the whole interval is on the wrong side. */
  readonly shown?: boolean;
}

/**
 * Judges a value with its interval against the good side of a limit. Gaps over several groups come with
 * simultaneous intervals, so that a limit of the interval is the worst limit of any pair.
 * `byValue` judges whole populations and counts, where there is nothing to infer.
 */
export function judgeLimit(
  value: number,
  interval: readonly [number, number] | null,
  good: GoodSide,
  byValue: boolean,
): LimitVerdict {
  const isInside = (x: number): boolean =>
    good.open === true ? x > good.lower && x < good.upper : x >= good.lower && x <= good.upper;
  if (byValue) return { verdict: isInside(value) ? 'pass' : 'fail' };
  if (!isInside(value)) return { verdict: 'fail', shown: interval !== null && isWhollyOutside(interval, good) };
  return { verdict: interval?.every(isInside) === true ? 'pass' : 'insufficient' };
}

function isWhollyOutside([lower, upper]: readonly [number, number], good: GoodSide): boolean {
  return good.open === true ? upper <= good.lower || lower >= good.upper : upper < good.lower || lower > good.upper;
}
