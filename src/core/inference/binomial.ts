import type { RandomStream } from './random.ts';

/** ln k! − Stirling's main terms, for small k. */
const STIRLING_CORRECTION = [
  0.08106146679532726, 0.04134069595540929, 0.02767792568499834, 0.02079067210376509, 0.01664469118982119,
  0.01387612882307075, 0.0118967099459177, 0.01041126526197209, 0.009255462182712733, 0.00833056343336287,
] as const;

function stirlingCorrection(k: number): number {
  const tabled = STIRLING_CORRECTION[k];
  if (tabled !== undefined) return tabled;
  const inverse = 1 / (k + 1);
  const square = inverse * inverse;
  return (1 / 12 - (1 / 360 - square / 1260) * square) * inverse;
}

/** Mean below which inversion is faster than rejection. */
const SMALL_MEAN = 10;

/** Counts up the distribution function until it passes a uniform number; exact for p ≤ ½ and small n·p. */
function binomialByInversion(random: RandomStream, n: number, p: number): number {
  const odds = p / (1 - p);
  const none = Math.exp(n * Math.log1p(-p));
  for (;;) {
    let mass = none;
    let u = random.uniform();
    for (let k = 0; k <= n; k++) {
      if (u <= mass) return k;
      u -= mass;
      mass *= (odds * (n - k)) / (k + 1);
    }
  }
}

/** Transformed rejection with squeeze, algorithm BTRS of W. Hörmann (1993), for p ≤ ½ and n·p ≥ 10. */
function binomialByRejection(random: RandomStream, n: number, p: number): number {
  const odds = p / (1 - p);
  const deviation = Math.sqrt(n * p * (1 - p));
  const b = 1.15 + 2.53 * deviation;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const centre = n * p + 0.5;
  const squeeze = 0.92 - 4.2 / b;
  for (;;) {
    const u = random.uniform() - 0.5;
    const v = random.uniform();
    const distance = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / distance + b) * u + centre);
    if (distance >= 0.07 && v <= squeeze) return k;
    if (k < 0 || k > n) continue;
    const alpha = (2.83 + 5.1 / b) * deviation;
    if (Math.log((v * alpha) / (a / (distance * distance) + b)) <= logMassRatio(n, odds, k)) return k;
  }
}

/** ln of the mass at k over the mass at the mode. */
function logMassRatio(n: number, odds: number, k: number): number {
  const mode = Math.floor(((n + 1) * odds) / (1 + odds));
  return (
    (mode + 0.5) * Math.log((mode + 1) / (odds * (n - mode + 1))) +
    (n + 1) * Math.log((n - mode + 1) / (n - k + 1)) +
    (k + 0.5) * Math.log((odds * (n - k + 1)) / (k + 1)) +
    stirlingCorrection(mode) +
    stirlingCorrection(n - mode) -
    stirlingCorrection(k) -
    stirlingCorrection(n - k)
  );
}

/** A draw from the binomial distribution of n trials (a whole number) with probability p; exact. */
export function drawBinomial(random: RandomStream, n: number, p: number): number {
  if (n <= 0 || p <= 0) return 0;
  if (p >= 1) return n;
  if (p > 0.5) return n - drawBinomial(random, n, 1 - p);
  return n * p < SMALL_MEAN ? binomialByInversion(random, n, p) : binomialByRejection(random, n, p);
}
