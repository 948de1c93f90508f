import assert from 'node:assert/strict';
import fc from 'fast-check';
import { profileNumbers } from '../../../../src/core/profile/profile-numbers.ts';

const profile = (...values: number[]) => {
  const found = profileNumbers(Float64Array.from(values));
  assert.ok(found);
  return found;
};

describe('profile of numbers', () => {
  it('gives mean, deviation and quantiles as NumPy does, missing ones left out', () => {
    // numpy.mean, numpy.std(ddof=1), numpy.quantile of [1, 2, 4, 8]
    const { numbers } = profile(8, Number.NaN, 1, 4, 2);
    assert.equal(numbers.mean, 3.75);
    assert.ok(Math.abs((numbers.standardDeviation ?? 0) - 3.095695936834452) < 1e-15);
    assert.deepEqual(
      numbers.quantiles.map(({ value }) => value),
      [1.15, 1.75, 3, 5, 7.399999999999999],
    );
    assert.deepEqual([numbers.minimum, numbers.maximum], [1, 8]);
  });

  it('is nothing where no number is there', () => {
    assert.equal(profileNumbers(new Float64Array()), undefined);
    assert.equal(profileNumbers(Float64Array.of(Number.NaN)), undefined);
  });

  it('has no deviation of one number, and one bin', () => {
    const { numbers, distinct, frequent } = profile(0.1);
    assert.equal(numbers.standardDeviation, null);
    assert.equal(numbers.mean, 0.1);
    assert.deepEqual(numbers.histogram, { edges: [0.1, 0.1], counts: [1] });
    assert.equal(distinct, 1);
    assert.deepEqual(frequent, [{ value: '0.1', rows: 1 }]);
  });

  it('lists of many values those that several rows have', () => {
    const values = Array.from({ length: 100 }, (_, k) => k / 7);
    const { distinct, frequent } = profile(...values, 0, 0, 1);
    assert.equal(distinct, 100);
    assert.deepEqual(frequent, [
      { value: '0', rows: 3 },
      { value: '1', rows: 2 },
    ]);
  });

  it('counts a number on an edge upwards, the largest in the last bin', () => {
    assert.deepEqual(
      profile(0, 0.05, 0.95, 1).numbers.histogram.counts.filter((count) => count > 0),
      [1, 1, 2],
    );
  });

  it('keeps its sums where naive ones lose every digit', () => {
    const { numbers } = profile(...[0, 1, 0, 1].map((one) => 1e15 + one));
    assert.equal(numbers.mean, 1e15 + 0.5);
    assert.ok(Math.abs((numbers.standardDeviation ?? 0) - Math.sqrt(1 / 3)) < 1e-12);
  });

  it('counts every number once and depends on no order; nothing is infinite', () => {
    const double = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
    fc.assert(
      fc.property(fc.array(double, { minLength: 1, maxLength: 60 }), (values) => {
        const found = profile(...values);
        assert.deepEqual(profile(...values.toReversed()), found);
        const { histogram, quantiles, mean, standardDeviation, minimum, maximum } = found.numbers;
        assert.equal(
          histogram.counts.reduce((sum, count) => sum + count, 0),
          values.length,
        );
        const all = [...histogram.edges, ...quantiles.map(({ value }) => value), mean, minimum, maximum];
        assert.ok([...all, standardDeviation ?? 0].every(Number.isFinite), JSON.stringify(found.numbers));
        assert.equal(found.distinct, new Set(values).size);
      }),
    );
  });
});
