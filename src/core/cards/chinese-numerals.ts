const numerals = '零一二三四五六七八九';
const digit = '[一二三四五六七八九]';
const grammar = new RegExp(`^(?:(一百)|(零|${digit})|(${digit}?)十(${digit}?))(?:点([${numerals}]+))?$`);

/** `61.5` of `六十一点五`, in digits; undefined for what is no number from 0 to 100. */
export function chineseNumeralValue(text: string): string | undefined {
  const match = grammar.exec(text.replaceAll('〇', '零'));
  if (match === null) return undefined;
  const [, hundred, single, tens = '', ones = '', fraction] = match;
  const compound = 10 * (tens === '' ? 1 : numeral(tens)) + (ones === '' ? 0 : numeral(ones));
  const whole = hundred ? 100 : single ? numeral(single) : compound;
  return fraction === undefined ? `${whole}` : `${whole}.${[...fraction].map(numeral).join('')}`;
}

/** `六十一点五` for `61.5`; undefined for what is no number from 0 to 100 in digits. */
export function chineseNumeral(text: string): string | undefined {
  const [, whole, fraction] = /^(\d{1,3})(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === undefined || Number(whole) > 100) return undefined;
  const tail = fraction === undefined ? '' : `点${[...fraction].map(Number).map(character).join('')}`;
  return wholeNumeral(Number(whole)) + tail;
}

function wholeNumeral(value: number): string {
  if (value === 100) return '一百';
  if (value < 10) return character(value);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens === 1 ? '' : character(tens)}十${ones === 0 ? '' : character(ones)}`;
}

function numeral(text: string): number {
  return numerals.indexOf(text);
}

function character(value: number): string {
  return numerals[value] ?? '';
}
