import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { incompleteBeta } from '../../src/core/inference/beta.ts';
import { normalCdf, normalQuantile } from '../../src/core/inference/normal.ts';
import { studentTQuantile } from '../../src/core/inference/student-t.ts';
import { studentizedRangeCdf, studentizedRangeQuantile } from '../../src/core/inference/studentized-range.ts';

/** Arguments, then the value, of each call; written by test/reference/golden.py. */
type Calls = readonly (readonly number[])[];

const golden: Readonly<Record<string, Calls>> = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'distributions.json'), 'utf8'),
);

/** Each function with the relative tolerance that it is held to, below 1 absolute. scipy integrates the range numerically. */
const functions: readonly [name: string, tolerance: number, of: (...args: number[]) => number][] = [
  ['normalCdf', 1e-14, (x = 0) => normalCdf(x)],
  ['normalQuantile', 1e-13, (p = 0) => normalQuantile(p)],
  ['studentTQuantile', 1e-12, (p = 0, df = 1) => studentTQuantile(p, df)],
  ['studentizedRangeCdf', 1e-10, (q = 0, k = 2) => studentizedRangeCdf(q, k)],
  ['studentizedRangeQuantile', 1e-8, (p = 0, k = 2) => studentizedRangeQuantile(p, k)],
  ['incompleteBeta', 1e-12, (x = 0, a = 1, b = 1) => incompleteBeta(x, a, b)],
];

describe('distribution functions as in scipy', () => {
  for (const [name, tolerance, of] of functions) {
    it(name, () => {
      const calls = golden[name] ?? [];
      assert.ok(calls.length >= 20, 'too few golden values');
      const wrong = calls.flatMap((call) => {
        const args = call.slice(0, -1);
        const [expected = Number.NaN, actual] = [call.at(-1), of(...args)];
        const close = Math.abs(actual - expected) <= tolerance * Math.max(1, Math.abs(expected));
        return close ? [] : [`${name}(${args.join(', ')}) = ${actual}, scipy ${expected}`];
      });
      assert.deepEqual(wrong, []);
    });
  }
});
