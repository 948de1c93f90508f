import assert from 'node:assert/strict';
import { incompleteBeta, logChoose } from '../../../../src/core/inference/beta.ts';
import { erfc, normalCdf, normalQuantile, twoSidedCritical } from '../../../../src/core/inference/normal.ts';
import { studentTCritical, studentTQuantile } from '../../../../src/core/inference/student-t.ts';
import {
  pairwiseCritical,
  studentizedRangeCdf,
  studentizedRangeQuantile,
} from '../../../../src/core/inference/studentized-range.ts';

function near(actual: number, expected: number, relative: number): void {
  assert.ok(Math.abs(actual - expected) <= relative * Math.max(Math.abs(expected), 1e-300), `${actual} ≠ ${expected}`);
}

describe('normal distribution', () => {
  // mpmath 1.3, 30 digits
  it('has the quantiles of mpmath', () => {
    const table = [
      [1e-5, -4.264890793922825],
      [0.025, -1.9599639845400543],
      [0.3, -0.5244005127080408],
      [0.77, 0.7388468491852137],
      [0.9999, 3.7190164854557084],
    ] as const;
    for (const [p, expected] of table) near(normalQuantile(p), expected, 1e-15);
    near(normalQuantile(1e-20), -9.262340089798409, 1e-14);
    assert.equal(normalQuantile(0.5), 0);
    assert.equal(normalQuantile(0), -Infinity);
    assert.ok(Number.isNaN(normalQuantile(1.1)));
  });

  it('has the distribution function of mpmath, far into the tail', () => {
    const table = [
      [-37, 5.725571222524577e-300],
      [-12, 1.776482112077679e-33],
      [-5.5, 1.8989562465887718e-8],
      [-0.3, 0.3820885778110474],
      [0.6, 0.7257468822499265],
      [2, 0.9772498680518208],
      [6, 0.9999999990134123],
    ] as const;
    for (const [x, expected] of table) near(normalCdf(x), expected, 1e-13);
    assert.equal(normalCdf(0), 0.5);
    assert.equal(erfc(30), 0);
  });

  it('gives 1.96 for 95 %', () => near(twoSidedCritical(0.95), 1.959963984540054, 1e-14));
});

describe('beta functions', () => {
  // scipy 1.17.1 special.betainc
  it('equal scipy', () => {
    near(incompleteBeta(0.1, 0.5, 0.5), 0.20483276469913345, 1e-13);
    near(incompleteBeta(0.7, 3, 8), 0.9984096136, 1e-13);
    near(incompleteBeta(0.3, 20, 40), 0.29982167525229364, 1e-12);
    near(Math.exp(logChoose(52, 5)), 2598960, 1e-12);
  });
});

describe('Student t', () => {
  // scipy 1.17.1 stats.t.ppf
  it('has the quantiles of scipy', () => {
    const table = [
      [0.975, 1, 12.706204736174694],
      [0.975, 2, 4.302652729749462],
      [0.975, 3, 3.1824463052837078],
      [0.975, 7, 2.364624251592784],
      [0.975, 399, 1.965927295920882],
      [0.975, 1999, 1.9611514201705613],
      [0.975, 2000, 1.9611508260994377],
      [0.975, 100_000, 1.9599877075346095],
      [0.6, 7, 0.2631668613520229],
      [0.025, 30, -2.042272456301238],
      [0.9999997, 1, 1061032.9541114748],
      [0.9999997, 2, 1290.9938678891103],
      [0.9999997, 7, 16.989362564932456],
      [0.9999997, 1999, 5.0074376296870335],
    ] as const;
    for (const [p, df, expected] of table) near(studentTQuantile(p, df), expected, 1e-12);
    near(studentTCritical(1.959963984540054, 10), 2.228138851986276, 1e-12);
  });
});

describe('studentised range', () => {
  // mpmath 1.3, 25 digits: root of K ∫ φ(z)(Φ(z) − Φ(z − q))^(K−1) dz
  it('has the quantiles and the distribution function of mpmath', () => {
    const table = [
      [0.9, 2, 2.326174307353348],
      [0.9, 3, 2.902380213428252],
      [0.9, 20, 4.69410440949051],
      [0.9, 1000, 7.138600626615517],
      [0.95, 2, 2.771807648699356],
      // scipy 1.17.1 stats.studentized_range.ppf(p, k, inf)
      [0.95, 3, 3.314493155398122],
      [0.95, 100, 6.084637537173171],
      [0.975, 5, 4.197026345995183],
      [0.99, 20, 5.6452146979858515],
    ] as const;
    for (const [p, k, expected] of table) near(studentizedRangeQuantile(p, k), expected, 1e-12);
    // scipy 1.17.1 stats.studentized_range.cdf(q, k, inf)
    near(studentizedRangeCdf(1, 3), 0.24071264122933875, 1e-12);
    near(studentizedRangeCdf(5, 74), 0.6544687856924413, 1e-12);
    near(studentizedRangeCdf(7, 1000), 0.8534860338096959, 1e-12);
    assert.equal(studentizedRangeCdf(0, 3), 0);
  });

  it('is the ordinary critical value for two groups', () => near(pairwiseCritical(0.95, 2), 1.959963984540054, 1e-13));
});
