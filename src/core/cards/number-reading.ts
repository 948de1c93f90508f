import type { WrittenNumber } from './tokens.ts';

/** One way of reading a written number: what it would have to be for a value, times `factor`. */
export interface Reading {
  readonly factor: 1 | 100;
}

/**
 * How a number may be meant for a metric whose values lie in `range`: with a percent sign as a share of 100; a number
 * above the range likewise, as in tables of percentages. Empty when it cannot be a value of the metric at all: a
 * whole number without a percent sign is a count, a year or a version.
 */
export function readings(written: WrittenNumber, range: readonly [number, number], inTable: boolean): Reading[] {
  const isShare = range[1] <= 1;
  if (written.isPercent) return isShare ? [{ factor: 100 }] : [];
  if (Math.abs(written.value) <= 1 || !isShare) return written.decimals > 0 ? [{ factor: 1 }] : [];
  // Below ten it is rather a version, a count or a ratio.
  return written.value >= 10 && written.value <= 100 && (written.decimals > 0 || inTable) ? [{ factor: 100 }] : [];
}

/** Whether a number is a value rounded to the decimals that are written; a tie may go either way. */
export function isRounded(written: WrittenNumber, value: number, { factor }: Reading): boolean {
  const unit = 10 ** -written.decimals;
  const distance = Math.abs(written.value - value * factor);
  return distance <= 0.5 * unit + 1e-9 * Math.max(unit, Math.abs(value * factor));
}

/** The value as it should be written: as many decimals, the same percent sign. */
export function rewritten(written: WrittenNumber, value: number, { factor }: Reading): string {
  const digits = (value * factor).toFixed(written.decimals);
  const text = /^-?0\.\d/.test(digits) && /^[-−]?\./.test(written.text) ? digits.replace('0.', '.') : digits;
  return `${text.replace(/^-(?=[0.]*$)/, '')}${/\s?[%％]$/.exec(written.text)?.[0] ?? ''}`;
}
