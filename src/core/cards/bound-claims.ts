import type { Claim } from './claim.ts';
import { levelIn } from './intervals.ts';
import type { Token, TokenOf } from './tokens.ts';

type Interval = TokenOf<'interval'>;

/** What may stand between a number and its interval. */
const between: ReadonlySet<Token['kind']> = new Set(['open', 'comma', 'semicolon', 'colon', 'filler']);

/** The interval that stands right after the number that ends at `end`. */
export function intervalAfter(tokens: readonly Token[], end: number): Interval | undefined {
  for (const token of tokens) {
    if (token.start < end) continue;
    if (token.kind === 'interval' && token.bounds !== undefined) return token;
    if (token.kind !== 'interval' && !between.has(token.kind)) return undefined;
  }
  return undefined;
}

/** What the bounds of an interval claim when `value` is what its metric is claimed to be; `nearby` may say its level. */
export function boundClaims(
  { bound: _, ...value }: Claim,
  interval: Interval | undefined,
  nearby: readonly Token[],
): Claim[] {
  const { bounds } = interval ?? {};
  if (interval === undefined || bounds === undefined) return [];
  const level = interval.level ?? levelIn(nearby);
  return (['lower', 'upper'] as const).map((side): Claim => {
    const { number, start, end } = bounds[side];
    // The sign of the number before is that of both bounds: 87.1 % (84–90).
    const isPercent = number.isPercent || (value.number.isPercent && Math.abs(number.value) > 1);
    const bound = { side, ...(level === undefined ? {} : { level }) };
    return { ...value, bound, number: { ...number, isPercent }, start, end };
  });
}
