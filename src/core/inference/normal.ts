/** The standard normal distribution, to about double accuracy. */

/** `[numerator, denominator]` coefficients of a rational function, highest power first. */
type Rational = readonly [readonly number[], readonly number[]];

function horner(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (const coefficient of coefficients) sum = sum * x + coefficient;
  return sum;
}

function rational([numerator, denominator]: Rational, x: number): number {
  return horner(numerator, x) / horner(denominator, x);
}

// W. J. Cody (1969), Rational Chebyshev approximations for the error function, Math. Comp. 23.
const ERF_SMALL: Rational = [
  [0.18577770618460315, 3.1611237438705655, 113.86415415105016, 377.485237685302, 3209.3775891384694],
  [1, 23.601290952344122, 244.02463793444417, 1282.6165260773723, 2844.236833439171],
];
const ERFC_MIDDLE: Rational = [
  [
    2.1531153547440383e-8, 0.5641884969886701, 8.883149794388377, 66.11919063714163, 298.6351381974001,
    881.952221241769, 1712.0476126340707, 2051.0783778260716, 1230.3393547979972,
  ],
  [
    1, 15.744926110709835, 117.6939508913125, 537.1811018620099, 1621.3895745666903, 3290.7992357334597,
    4362.619090143247, 3439.3676741437216, 1230.3393548037495,
  ],
];
const ERFC_TAIL: Rational = [
  [
    0.016315387137302097, 0.30532663496123236, 0.36034489994980445, 0.12578172611122926, 0.016083785148742275,
    0.0006587491615298378,
  ],
  [1, 2.568520192289822, 1.8729528499234673, 0.5279051029514285, 0.06051834131244132, 0.0023352049762686918],
];
const ONE_OVER_SQRT_PI = 0.5641895835477563;

/** exp(−y²) without the rounding of y²: y is split at 1/16 (Cody's device). */
function expMinusSquare(y: number): number {
  const head = Math.trunc(y * 16) / 16;
  return Math.exp(-head * head) * Math.exp(-(y - head) * (y + head));
}

/** Complementary error function, 2/√π ∫ₓ^∞ exp(−t²) dt. */
export function erfc(x: number): number {
  const y = Math.abs(x);
  if (y <= 0.46875) return 1 - x * rational(ERF_SMALL, y * y);
  const upper = y <= 4 ? expMinusSquare(y) * rational(ERFC_MIDDLE, y) : erfcTail(y);
  return x < 0 ? 2 - upper : upper;
}

function erfcTail(y: number): number {
  if (y > 27) return 0;
  const inverseSquare = 1 / (y * y);
  return (expMinusSquare(y) * (ONE_OVER_SQRT_PI - inverseSquare * rational(ERFC_TAIL, inverseSquare))) / y;
}

/** Density φ(x) of the standard normal distribution. */
export function normalDensity(x: number): number {
  return Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
}

/** Distribution function Φ(x) of the standard normal distribution. */
export function normalCdf(x: number): number {
  return 0.5 * erfc(-x * Math.SQRT1_2);
}

// M. J. Wichura (1988), Algorithm AS 241 (PPND16), Applied Statistics 37.
const QUANTILE_CENTRE: Rational = [
  [
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
    133.14166789178438, 3.3871328727963665,
  ],
  [
    5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
    42.31333070160091, 1,
  ],
];
const QUANTILE_MIDDLE: Rational = [
  [
    0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
    5.769497221460691, 4.630337846156546, 1.4234371107496835,
  ],
  [
    1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
    1.6763848301838038, 2.053191626637759, 1,
  ],
];
const QUANTILE_TAIL: Rational = [
  [
    2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487,
    1.7848265399172913, 5.463784911164114, 6.657904643501103,
  ],
  [
    2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133, 0.014875361290850615,
    0.1369298809227358, 0.599832206555888, 1,
  ],
];

/** Quantile Φ⁻¹(p) of the standard normal distribution; −∞ at 0, ∞ at 1, NaN outside [0, 1]. */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  const fromCentre = p - 0.5;
  if (Math.abs(fromCentre) <= 0.425) {
    return fromCentre * rational(QUANTILE_CENTRE, 0.180625 - fromCentre * fromCentre);
  }
  const tail = fromCentre < 0 ? p : 1 - p;
  if (tail === 0) return fromCentre < 0 ? -Infinity : Infinity;
  const depth = Math.sqrt(-Math.log(tail));
  const magnitude = depth <= 5 ? rational(QUANTILE_MIDDLE, depth - 1.6) : rational(QUANTILE_TAIL, depth - 5);
  return fromCentre < 0 ? -magnitude : magnitude;
}

const criticals = new Map<number, number>();

/** The normal critical value of a two-sided interval: 1.96 for a confidence of 0.95. Remembered: every interval asks. */
export function twoSidedCritical(confidence: number): number {
  let critical = criticals.get(confidence);
  if (critical === undefined) {
    critical = -normalQuantile((1 - confidence) / 2);
    criticals.set(confidence, critical);
  }
  return critical;
}
