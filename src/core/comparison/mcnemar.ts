import { logChoose } from '../inference/beta.ts';
import type { IntervalMethod } from '../inference/interval-method.ts';
import { erfc } from '../inference/normal.ts';

/** Rows that only one of two versions got right, and the p-value that both err equally often. */
export interface McNemar {
  readonly onlyFirst: number;
  readonly onlySecond: number;
  readonly pValue: number;
  readonly method: Extract<IntervalMethod, 'exact, mid-p' | 'chi-squared'>;
}

/** Beyond this many discordant rows the chi-squared test is as good. */
const MANY = 10_000;

/** Two-sided mid-p value of k successes in n trials of probability ½: 2·P(X < k) + P(X = k), k the smaller count. */
function midP(k: number, n: number): number {
  let below = 0;
  const mass = (x: number) => Math.exp(logChoose(n, x) - n * Math.LN2);
  for (let x = 0; x < k; x++) below += mass(x);
  return Math.min(1, 2 * below + mass(k));
}

/**
 * McNemar's (1947) test on discordant pairs: the exact mid-p value (Fagerland, Lydersen & Laake 2013), with many
 * pairs the chi-squared statistic (b − c)²/(b + c) without continuity correction.
 */
export function mcnemar(onlyFirst: number, onlySecond: number): McNemar {
  const discordant = onlyFirst + onlySecond;
  if (discordant <= MANY) {
    const pValue = midP(Math.min(onlyFirst, onlySecond), discordant);
    return { onlyFirst, onlySecond, pValue, method: 'exact, mid-p' };
  }
  const pValue = erfc(Math.abs(onlyFirst - onlySecond) / Math.sqrt(2 * discordant));
  return { onlyFirst, onlySecond, pValue, method: 'chi-squared' };
}
