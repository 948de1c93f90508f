import type { Verdict } from './verdict.ts';

/** The good side of a limit; an end is inclusive unless `open`. */
export interface GoodSide {
  readonly lower: number;
  readonly upper: number;
  /** The limit itself is neither good nor bad: non-inferiority is shown only above −margin, a loss only below it. */
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
  const isGood = (x: number): boolean =>
    good.open === true ? x > good.lower && x < good.upper : x >= good.lower && x <= good.upper;
  if (byValue) return { verdict: isGood(value) ? 'pass' : 'fail' };
  if (isWhollyBeyond([value, value], good)) {
    return { verdict: 'fail', shown: interval !== null && isWhollyBeyond(interval, good) };
  }
  return { verdict: isGood(value) && interval?.every(isGood) === true ? 'pass' : 'insufficient' };
}

function isWhollyBeyond([lower, upper]: readonly [number, number], good: GoodSide): boolean {
  return upper < good.lower || lower > good.upper;
}
