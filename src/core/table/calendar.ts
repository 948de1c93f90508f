/** A day as text, `2024-02-29`; days are counted from 1970-01-01. */
export function dateText(days: number): string {
  return isoText(days * 86_400_000).replace(/T.*$/, '');
}

/**
 * A moment as the text that databases and pandas write, `2024-02-29 12:00:00.5`, without trailing zeros in the
 * fraction and without a time zone (an instant is written in UTC). Nanoseconds since 1970-01-01 00:00:00.
 */
export function timestampText(nanoseconds: bigint): string {
  const perSecond = 1_000_000_000n;
  const fraction = ((nanoseconds % perSecond) + perSecond) % perSecond;
  const seconds = (nanoseconds - fraction) / perSecond;
  const moment = isoText(Number(seconds) * 1000)
    .replace('T', ' ')
    .replace(/\.000Z$/, '');
  return fraction === 0n ? moment : `${moment}.${fraction.toString().padStart(9, '0').replace(/0+$/, '')}`;
}

/** ISO 8601; a number of milliseconds outside the calendar stays a number. */
function isoText(milliseconds: number): string {
  const moment = new Date(milliseconds);
  return Number.isNaN(moment.getTime()) ? String(milliseconds) : moment.toISOString();
}
