import { inStyleOf, type WrittenNumber } from './written-number.ts';

/** One way of reading a written number: what it would have to be for a value, times `factor`. */
export interface Reading {
  readonly factor: 1 | 100;
}

/** Where a number stands: what surrounds it tells whether it may be a percentage without its sign. */
export type NumberPlace = 'field' | 'cell' | 'percent-cell' | 'sentence';

/**
 * How a number may be meant for a metric whose values lie in `range`, the likeliest first: with a percent sign as a
 * share of 100; a number above the range likewise, as in many results of Hugging Face cards and tables of
 * percentages. Empty when it cannot be a value of the metric at all: a whole number without a percent sign is a
 * count, a year or a version.
 */
export function readings(written: WrittenNumber, range: readonly [number, number], place: NumberPlace): Reading[] {
  const isShare = range[1] <= 1;
  if (!isShare) return written.decimals > 0 && !written.isPercent ? [plain] : [];
  if (written.isPercent) return [percentage];
  const size = Math.abs(written.value);
  if (size <= 1 && written.decimals === 0) return [];
  if (size <= 1) return place === 'sentence' ? [plain] : [plain, percentage];
  if (place === 'field' || place === 'percent-cell') return [percentage];
  // Below ten it is rather a version, a count or a ratio.
  return size >= 10 && size <= 100 && (written.decimals > 0 || place === 'cell') ? [percentage] : [];
}

const plain: Reading = { factor: 1 };
const percentage: Reading = { factor: 100 };

/** Whether a number is a value rounded to the decimals that are written; a tie may go either way. */
export function isRounded(written: WrittenNumber, value: number, { factor }: Reading): boolean {
  const unit = 10 ** -written.decimals;
  const distance = Math.abs(written.value - value * factor);
  return distance <= 0.5 * unit + 1e-9 * Math.max(unit, Math.abs(value * factor));
}

/** The value as it should be written: as many decimals, in the same style. */
export function rewritten(written: WrittenNumber, value: number, { factor }: Reading): string {
  return inStyleOf(written, value * factor);
}
