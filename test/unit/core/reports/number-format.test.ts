import assert from 'node:assert/strict';
import {
  decimalsFor,
  formatCount,
  formatInterval,
  formatMeasured,
  formatNumber,
  formatPercent,
  formatPoints,
  formatPointsInterval,
} from '../../../../src/core/reports/number-format.ts';

const around = (value: number, half: number): [number, number] => [value - half, value + half];

describe('number format', () => {
  it('allows one decimal beyond the first significant digit of the half-width', () => {
    const expected: readonly (readonly [number, number])[] = [
      [0.03, 3],
      [0.075, 3],
      [0.0999, 2],
      [0.1, 2],
      [0.0036, 4],
      [2.1, 1],
      [14, 0],
      [400, 0],
    ];
    for (const [half, decimals] of expected) assert.equal(decimalsFor(half), decimals, `±${half}`);
    assert.equal(decimalsFor(0), undefined);
    assert.equal(decimalsFor(undefined), undefined);
  });

  it('writes values with the digits of their interval', () => {
    const write = (value: number, half: number) =>
      formatMeasured({ value, interval: around(value, half) }, 'rate', 'en');
    assert.equal(write(0.7914, 0.03), '0.791');
    assert.equal(write(0.625, 0.075), '0.625');
    assert.equal(write(0.6, 0.2), '0.60');
    assert.equal(write(1234.5, 30), '1235');
  });

  it('writes at most three decimals without an interval, and never hides a small number as zero', () => {
    const write = (value: number) => formatNumber(value, { language: 'en' });
    assert.equal(write(0.5), '0.5');
    assert.equal(write(0.79145), '0.791');
    assert.equal(write(0.0004), '0.0004');
    assert.equal(write(-0.0000123), '−0.000012');
    assert.equal(write(0), '0');
  });

  it('writes undefined values as a dash', () => {
    assert.equal(formatMeasured({ value: null, interval: null }, 'rate', 'en'), '–');
  });

  it('groups thousands from 10 000', () => {
    assert.equal(formatCount(9999, 'en'), '9999');
    assert.equal(formatCount(10000, 'en'), '10,000');
    assert.equal(formatCount(1234567.25, 'zh-cn'), '1,234,567.3');
  });

  it('has a true minus sign, a plus where asked, and no sign on what rounds to zero', () => {
    assert.equal(formatNumber(-0.05, { language: 'en', decimals: 2 }), '−0.05');
    assert.equal(formatNumber(0.05, { language: 'en', decimals: 2, signed: true }), '+0.05');
    assert.equal(formatNumber(-0.001, { language: 'en', decimals: 2, signed: true }), '0.00');
  });

  it('writes shares as percent and differences of rates in points', () => {
    assert.equal(formatPercent(0.602, 'en', 0.05), '60.2\u00a0%');
    assert.equal(formatPercent(0.8196, 'en', 0.009), '81.96\u00a0%');
    assert.equal(formatPoints(0.0812, 'en', { halfWidth: 0.03 }), '8.1');
    assert.equal(formatPoints(-0.149, 'en', { halfWidth: 0.12 }), '−15');
  });

  it('writes intervals with a dash, or with a word where a dash could be a minus', () => {
    assert.equal(formatInterval([0.761, 0.821], 'rate', 'en'), '0.761–0.821');
    assert.equal(formatInterval([0.55, 0.7], 'percent', 'en'), '55.0–70.0\u00a0%');
    assert.equal(formatInterval([-0.02, 0.1], 'number', 'en'), '−0.020 to 0.100');
    assert.equal(formatInterval([-0.02, 0.1], 'number', 'zh-cn'), '−0.020 至 0.100');
    assert.equal(formatPointsInterval([0, 0.17], 'en'), '0.0–17.0');
  });
});
