import assert from 'node:assert/strict';
import fc from 'fast-check';
import { numberOf, parseNumber } from '../../../../src/core/table/number.ts';
import { parseNumberBytes } from '../../../../src/core/table/number-bytes.ts';

describe('a number from text', () => {
  const numbers: Readonly<Record<string, number>> = {
    '0': 0,
    '-0': 0,
    '-0.0': 0,
    '007': 7,
    '+5': 5,
    '5.': 5,
    '.5': 0.5,
    '-.5e-3': -0.0005,
    '1E5': 100_000,
    ' 12 ': 12,
    '\t1': 1,
    '1e-999': 0,
    '4.9e-324': 5e-324,
    '0.1000000000000000055511151231257827021181583404541015625': 0.1,
    '9007199254740993': 9007199254740992,
    '123456789012345678901234567890': 1.2345678901234568e29,
  };
  for (const [text, number] of Object.entries(numbers)) {
    it(`is ${number} for "${text}"`, () => assert.ok(Object.is(parseNumber(text), number), String(parseNumber(text))));
  }

  for (const text of ['', '  ', 'NaN', 'nan', '-inf', 'Infinity', '+Infinity', '1e999', ' nan ']) {
    it(`is missing for "${text}"`, () => assert.ok(Number.isNaN(parseNumber(text))));
  }

  for (const text of [
    '1,5',
    '1_000',
    '0x10',
    '1e',
    'e5',
    '.',
    '+',
    '--1',
    '1 2',
    '١',
    'one',
    '1d',
    'NA',
    '\n1',
    '1\u00a0',
  ]) {
    it(`is none for ${JSON.stringify(text)}`, () => assert.equal(parseNumber(text), undefined));
  }

  it('is the same from bytes, for every double as any program prints it', () => {
    const printed = [
      String,
      (n: number) => n.toFixed(6),
      (n: number) => n.toExponential(),
      (n: number) => n.toPrecision(17),
    ];
    fc.assert(
      fc.property(fc.double(), fc.constantFrom(...printed), (number, print) => {
        const text = print(number);
        const bytes = Buffer.from(`,${text},`);
        assert.ok(Object.is(parseNumberBytes(bytes, 1, bytes.length - 1), parseNumber(text)), text);
      }),
    );
  });

  it('is the same from bytes, for digits and points anyhow', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[-+. eE0-9]{0,24}$/), (text) => {
        const bytes = Buffer.from(text);
        assert.ok(Object.is(parseNumberBytes(bytes, 0, bytes.length), parseNumber(text)), text);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a number from the bytes of many digits', () => {
  const same = (text: string) => {
    const bytes = Buffer.from(text);
    assert.ok(Object.is(parseNumberBytes(bytes, 0, bytes.length), parseNumber(text)), text);
  };

  it('is the nearest double', () => {
    const digits = fc.stringMatching(/^[1-9][0-9]{14,33}$/);
    fc.assert(
      fc.property(digits, fc.nat(24), fc.boolean(), (all, decimals, negative) => {
        const padded = all.padStart(decimals + 1, '0');
        const point = padded.length - decimals;
        same(`${negative ? '-' : ''}${padded.slice(0, point)}.${padded.slice(point)}`);
      }),
      { numRuns: 5000 },
    );
    fc.assert(fc.property(fc.double({ min: 1e-6, max: 1, noNaN: true }), (score) => same(String(score))));
  });

  it('is the nearest double in the middle of two, and next to it', () => {
    const significand = fc.bigInt({ min: 2n ** 52n, max: 2n ** 53n - 1n });
    fc.assert(
      fc.property(significand, fc.nat(10), fc.bigInt({ min: -1n, max: 1n }), (s, exponent, off) => {
        const middle = (2n * s + 1n) * 2n ** BigInt(exponent);
        same(String(middle + off));
        // The same over 2⁸, which has eight decimals.
        same(String((middle * 10n ** 8n) / 256n + off).replace(/(\d{8})$/, '.$1'));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a number from a typed value', () => {
  it('is the number itself, missing where it is not finite', () => {
    assert.ok(Object.is(numberOf(-0), 0));
    assert.equal(numberOf(10n), 10);
    for (const missing of [null, undefined, Number.NaN, Infinity, '']) assert.ok(Number.isNaN(numberOf(missing)));
  });

  it('is none for booleans', () => assert.equal(numberOf(true), undefined));
});
