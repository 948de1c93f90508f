import { parseNumber } from './number.ts';

const powersOfTen = Array.from({ length: 23 }, (_, exponent) => 10 ** exponent);
const largestExact = 2 ** 53;

/**
 * {@link parseNumber} of ASCII bytes. Plain decimals whose digits fit 53 bits are one division of two exact doubles,
 * hence correctly rounded (Clinger 1990, fast path); all others take the way through text.
 */
export function parseNumberBytes(bytes: Uint8Array, start: number, end: number): number | undefined {
  let at = start;
  const negative = bytes[at] === 0x2d;
  if (negative) at++;
  const first = at;
  let digits = 0;
  let point = -1;
  for (; at < end; at++) {
    const byte = bytes[at] as number;
    if (byte >= 0x30 && byte <= 0x39) digits = digits * 10 + (byte - 0x30);
    else if (byte === 0x2e && point < 0) point = at;
    else return parseNumber(asciiText(bytes, start, end));
  }
  const decimals = point < 0 ? 0 : end - point - 1;
  const written = end - first - (point < 0 ? 0 : 1);
  if (written === 0 || digits > largestExact || decimals > 22) return parseNumber(asciiText(bytes, start, end));
  const value = digits / (powersOfTen[decimals] as number);
  return negative && value !== 0 ? -value : value;
}

/** Bytes as characters of the same number; only the ASCII ones are meant. */
function asciiText(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at] as number);
  return text;
}
