import { incompleteBeta, logGamma } from './beta.ts';
import { normalCdf, normalQuantile } from './normal.ts';

/** Beyond this the expansion in 1/df is exact to double accuracy for every level in use. */
const MANY_DEGREES = 2000;

/** P(|T| > t) for Student's t with df degrees of freedom, t ≥ 0. */
function twoSidedTail(t: number, df: number): number {
  return incompleteBeta(df / (df + t * t), df / 2, 0.5);
}

function density(t: number, df: number): number {
  const scale = logGamma((df + 1) / 2) - logGamma(df / 2) - 0.5 * Math.log(df * Math.PI);
  return Math.exp(scale - ((df + 1) / 2) * Math.log1p((t * t) / df));
}

/** Abramowitz & Stegun (1964) 26.7.5: the t quantile from the normal one, in powers of 1/df. */
function expandFromNormal(z: number, df: number): number {
  const s = z * z;
  const terms = [
    (z * (s + 1)) / 4,
    (z * (s * (5 * s + 16) + 3)) / 96,
    (z * (s * (s * (3 * s + 19) + 17) - 15)) / 384,
    (z * (s * (s * (s * (79 * s + 776) + 1482) - 1920) - 945)) / 92160,
  ];
  return terms.reduceRight((sum, term) => (sum + term) / df, 0) + z;
}

/** Newton's method on the two-sided tail, kept inside a bracket. */
function solveTail(tail: number, df: number, start: number): number {
  let low = 0;
  let high = Infinity;
  let t = start;
  for (let step = 0; step < 200; step++) {
    const excess = twoSidedTail(t, df) - tail;
    if (excess > 0) low = t;
    else high = t;
    let next = t + excess / (2 * density(t, df));
    if (!(next > low && next < high)) next = high === Infinity ? 2 * t : (low + high) / 2;
    if (Math.abs(next - t) <= 2e-15 * next) return next;
    t = next;
  }
  return t;
}

/** Quantile of Student's t distribution with df > 0 degrees of freedom. */
export function studentTQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1) || !(df > 0)) return Number.NaN;
  if (p === 0.5) return 0;
  const z = normalQuantile(p);
  if (df >= MANY_DEGREES) return expandFromNormal(z, df);
  const tail = 2 * Math.min(p, 1 - p);
  const magnitude =
    df === 1 ? 1 / Math.tan((Math.PI / 2) * tail) : solveTail(tail, df, Math.abs(expandFromNormal(z, Math.max(df, 3))));
  return p < 0.5 ? -magnitude : magnitude;
}

/** The t critical value with the two-sided level of a normal critical value: 1.96 becomes 2.23 at 10 degrees. */
export function studentTCritical(normalCritical: number, df: number): number {
  return -studentTQuantile(normalCdf(-normalCritical), df);
}
