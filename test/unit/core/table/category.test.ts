import assert from 'node:assert/strict';
import { categoryText } from '../../../../src/core/table/category.ts';
import { canonicalOrder } from '../../../../src/core/table/category-order.ts';
import { missingValues, presentCategory, presentNumber } from '../../../../src/core/table/missing-values.ts';
import type { RawValue } from '../../../../src/core/table/raw-value.ts';

describe('a category', () => {
  const texts: readonly (readonly [RawValue, string | null])[] = [
    ['male', 'male'],
    [' male ', ' male '],
    ['1', '1'],
    ['1.0', '1'],
    ['1.000', '1'],
    ['1.50', '1.50'],
    ['01', '01'],
    ['-0.0', '0'],
    [1, '1'],
    [-0, '0'],
    [0.5, '0.5'],
    [10n, '10'],
    [9007199254740993n, '9007199254740993'],
    [true, 'true'],
    ['True', 'true'],
    ['FALSE', 'false'],
    ['NA', 'NA'],
    ['?', '?'],
    ['', null],
    ['nan', null],
    ['-Infinity', null],
    [Number.NaN, null],
    [Number.NEGATIVE_INFINITY, null],
    [null, null],
    [undefined, null],
  ];
  for (const [value, text] of texts) {
    const shown = typeof value === 'string' ? JSON.stringify(value) : `${value}`;
    it(`of ${typeof value} ${shown} is ${JSON.stringify(text)}`, () => assert.equal(categoryText(value), text));
  }

  it('is missing where the user lists it, however a number is written', () => {
    const missing = missingValues(['?', '-999', 'NA']);
    for (const value of ['?', '-999', '-999.0', -999, -999n, 'NA']) assert.equal(presentCategory(value, missing), null);
    for (const value of ['na', '-99', 999]) assert.notEqual(presentCategory(value, missing), null);
  });
});

describe('a number column', () => {
  it('is missing where the user lists the value', () => {
    const missing = missingValues(['?', '-999']);
    for (const value of ['?', ' ? ', '-999', '-999.00', -999]) assert.ok(Number.isNaN(presentNumber(value, missing)));
    assert.equal(presentNumber('-99', missing), -99);
    assert.equal(presentNumber('unknown', missing), undefined);
  });
});

describe('canonical order', () => {
  it('is by number when all are numbers', () => {
    assert.deepEqual(canonicalOrder(['10', '9', '-1', '1.5', '9']), ['-1', '1.5', '9', '10']);
    assert.deepEqual(canonicalOrder(['1', '01']), ['01', '1']);
  });

  it('is by UTF-16 code unit else', () => {
    assert.deepEqual(canonicalOrder(['é', 'b', 'B', '10', '9', 'z']), ['10', '9', 'B', 'b', 'z', 'é']);
  });
});
