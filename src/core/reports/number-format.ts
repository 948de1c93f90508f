import type { Language } from '../messages/catalog.ts';

/**
 * How numbers are written for people, the same in trees, panels, reports and on the command line: one decimal
 * beyond the first significant digit of the interval's half-width, at most three decimals without an interval,
 * thousands grouped from 10 000.
 */

/** The parts of a metric's value that decide how it is written. */
export interface Measured {
  readonly value: number | null;
  readonly interval: readonly [number, number] | null;
}

/**
 * How a person says the number: a percentage; a rate between 0 and 1, whose differences are points; a plain
 * number; or a count.
 */
export type Said = 'percent' | 'rate' | 'number' | 'count';

/** What stands in place of a value that is undefined. */
export const undefinedMark = '–';

/** After a no-break space. */
const percentSign = '\u00a0%';

const mostDecimals = 10;
const decimalsWithoutInterval = 3;

/**
 * Decimals that an interval's half-width allows: one beyond its first significant digit (±0.030 → 3, ±2.1 → 1,
 * ±40 → 0). Undefined when there is no half-width, or it is zero.
 */
export function decimalsFor(halfWidth: number | undefined): number | undefined {
  if (halfWidth === undefined || !Number.isFinite(halfWidth) || halfWidth <= 0) return undefined;
  // Rounding to two digits first: a half-width of 0.0999 is said as 0.10.
  const exponent = Number(halfWidth.toExponential(1).split('e')[1]);
  return Math.min(mostDecimals, Math.max(0, 1 - exponent));
}

/** Half the width of an interval, or undefined when there is none. */
export function halfWidth(interval: readonly [number, number] | null | undefined): number | undefined {
  return interval ? (interval[1] - interval[0]) / 2 : undefined;
}

export interface NumberStyle {
  readonly language: Language;
  /** Exactly so many decimals; else at most three, and two significant digits for what three would show as zero. */
  readonly decimals?: number | undefined;
  /** With `+` before positive numbers. */
  readonly signed?: boolean;
}

const formats = new Map<string, Intl.NumberFormat>();

/** Building an Intl format costs more than using it; a report writes thousands of numbers in a few styles. */
function numberFormat(language: Language, decimals: number | undefined): Intl.NumberFormat {
  const key = `${language} ${decimals}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(language, {
      useGrouping: 'min2',
      minimumFractionDigits: decimals ?? 0,
      maximumFractionDigits: decimals ?? decimalsWithoutInterval,
    });
    formats.set(key, format);
  }
  return format;
}

/** Writes a number; minus is the true sign `−`, and a zero after rounding has none. */
export function formatNumber(value: number, style: NumberStyle): string {
  const hiddenByThreeDecimals = style.decimals === undefined && value !== 0 && Math.abs(value) < 0.0005;
  const text = hiddenByThreeDecimals
    ? String(Number(Math.abs(value).toPrecision(2)))
    : numberFormat(style.language, style.decimals).format(Math.abs(value));
  const isZero = !/[1-9]/.test(text);
  if (value < 0 && !isZero) return `−${text}`;
  return style.signed && !isZero ? `+${text}` : text;
}

/** Whole numbers of rows: `9999`, `10,000`. Weighted counts keep at most one decimal. */
export function formatCount(value: number | null, language: Language): string {
  if (value === null) return undefinedMark;
  return formatNumber(value, { language, decimals: Number.isInteger(value) ? 0 : 1 });
}

/** Shares of 100: `60.2 %`. The half-width is that of the share, not of the percentage. */
export function formatPercent(share: number, language: Language, shareHalfWidth?: number): string {
  const decimals = shareHalfWidth === undefined ? 1 : decimalsFor(shareHalfWidth * 100);
  return `${formatNumber(share * 100, { language, decimals: decimals ?? 1 })}${percentSign}`;
}

/** The number of points in a difference of two rates: 0.0812 → `8.1`. The unit is a word, so the caller's. */
export function formatPoints(
  difference: number,
  language: Language,
  style: { readonly signed?: boolean; readonly halfWidth?: number | undefined } = {},
): string {
  const decimals = style.halfWidth === undefined ? 1 : (decimalsFor(style.halfWidth * 100) ?? 1);
  return formatNumber(difference * 100, { language, decimals, signed: style.signed ?? false });
}

/** A metric's value with the digits that its interval allows; `–` when it is undefined. */
export function formatMeasured(measured: Measured, said: Said, language: Language): string {
  if (measured.value === null) return undefinedMark;
  const width = halfWidth(measured.interval);
  if (said === 'count') return formatCount(measured.value, language);
  if (said === 'percent') return formatPercent(measured.value, language, width);
  return formatNumber(measured.value, { language, decimals: decimalsFor(width) });
}

/** The interval with the digits of its own value: `0.761–0.821`, or `−0.02 to 0.10` where a dash would read as minus. */
export function formatInterval(interval: readonly [number, number], said: Said, language: Language): string {
  const scale = said === 'percent' ? 100 : 1;
  const decimals = decimalsFor(((interval[1] - interval[0]) / 2) * scale);
  const [lower, upper] = interval.map((limit) => formatNumber(limit * scale, { language, decimals }));
  const unit = said === 'percent' ? percentSign : '';
  return `${rangeText(`${lower}`, `${upper}`, language)}${unit}`;
}

/** An interval of a difference of rates, in points. */
export function formatPointsInterval(interval: readonly [number, number], language: Language): string {
  const width = halfWidth(interval);
  const [lower, upper] = interval.map((limit) => formatPoints(limit, language, { halfWidth: width }));
  return rangeText(`${lower}`, `${upper}`, language);
}

function rangeText(lower: string, upper: string, language: Language): string {
  const dashIsClear = !lower.startsWith('−') && !upper.startsWith('−');
  if (dashIsClear) return `${lower}–${upper}`;
  return `${lower} ${language === 'zh-cn' ? '至' : 'to'} ${upper}`;
}
