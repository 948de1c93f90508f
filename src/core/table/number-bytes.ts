import { parseNumber } from './number.ts';

const powersOfTen = Array.from({ length: 23 }, (_, exponent) => 10 ** exponent);
/** Up to here another digit can be taken in without loss. */
const roomForDigit = 9e14;
const mostLowerDigits = 15;

/**
 * {@link parseNumber} of ASCII bytes, without text in between for plain decimals of up to 30 digits, 22 of them after
 * the point: scores of 15 to 17 digits in half the time.
 */
export function parseNumberBytes(bytes: Uint8Array, start: number, end: number): number | undefined {
  let at = start;
  const negative = bytes[at] === 0x2d;
  if (negative) at++;
  const first = at;
  let upper = 0;
  let lower = 0;
  let lowerDigits = 0;
  let point = -1;
  for (; at < end; at++) {
    const byte = bytes[at] as number;
    if (byte >= 0x30 && byte <= 0x39) {
      if (lowerDigits === 0 && upper < roomForDigit) upper = upper * 10 + (byte - 0x30);
      else {
        lower = lower * 10 + (byte - 0x30);
        lowerDigits++;
      }
    } else if (byte === 0x2e && point < 0) point = at;
    else return parseNumber(asciiText(bytes, start, end));
  }
  const decimals = point < 0 ? 0 : end - point - 1;
  const written = end - first - (point < 0 ? 0 : 1);
  if (written === 0 || lowerDigits > mostLowerDigits || decimals > 22) return parseNumber(asciiText(bytes, start, end));
  const scale = powersOfTen[decimals] as number;
  // One division of two exact doubles is rounded correctly (Clinger 1990, fast path).
  const value = lowerDigits === 0 ? upper / scale : quotient(upper, powersOfTen[lowerDigits] as number, lower, scale);
  if (Number.isNaN(value)) return parseNumber(asciiText(bytes, start, end));
  return negative && value !== 0 ? -value : value;
}

/**
 * The double nearest to (upper·shift + lower) / scale; NaN in the rare case that it lies too near the middle of two
 * doubles to tell. All four are whole numbers and exact. In double-double arithmetic (Dekker 1971): the quotient of the
 * leading parts and a correction, whose relative error is far below 2⁻⁴⁸.
 */
function quotient(upper: number, shift: number, lower: number, scale: number): number {
  const product = upper * shift;
  const dividend = product + lower;
  const carried = dividend - product;
  const rest = productError(upper, shift, product) + (product - (dividend - carried) + (lower - carried));
  const leading = dividend / scale;
  const back = leading * scale;
  const correction = (dividend - back - productError(leading, scale, back) + rest) / scale;
  const value = leading + correction * (1 - 2 ** -48);
  return value === leading + correction * (1 + 2 ** -48) ? value : Number.NaN;
}

/** a·b − product, exactly, where product is a·b rounded. */
function productError(a: number, b: number, product: number): number {
  const [aHigh, bHigh] = [upperHalf(a), upperHalf(b)];
  const [aLow, bLow] = [a - aHigh, b - bHigh];
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}

/** The upper half of a number's digits (Veltkamp's splitting). */
function upperHalf(a: number): number {
  const scaled = a * (2 ** 27 + 1);
  return scaled - (scaled - a);
}

/** Bytes as characters of the same number; only the ASCII ones are meant. */
function asciiText(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at] as number);
  return text;
}
